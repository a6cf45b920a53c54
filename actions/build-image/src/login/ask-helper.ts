import { parseJson } from "@slipway/core";
import type { Environment, Exec } from "@slipway/core";
import { object, safeParse, string } from "zod/mini";

import type { Credentials } from "../registry/credentials.ts";

const answer = object({ Username: string(), Secret: string() });

/** The user name with which a helper marks an identity token (docker/cli, credentials native store). */
const TOKEN_USER = "<token>";

/** Asks one of the job's own credential helpers; `undefined` when it has nothing, or is not there. */
export async function askHelper(
  { program, server }: { readonly program: string; readonly server: string },
  { exec, env, cwd }: { readonly exec: Exec; readonly env: Environment; readonly cwd: string },
): Promise<Credentials | undefined> {
  const command = { file: program, args: ["get"], cwd, env, input: `${server}\n`, timeout: 10_000 };
  const result = await exec.run(command, { show: false }).catch(() => undefined);
  if (result?.exitCode !== 0) return undefined;
  const parsed = safeParse(answer, parseJson(result.stdout));
  if (!parsed.success) return undefined;
  const { Username: username, Secret: secret } = parsed.data;
  if (username === TOKEN_USER) return { kind: "identity-token", token: secret };
  return { kind: "password", username, password: secret };
}
