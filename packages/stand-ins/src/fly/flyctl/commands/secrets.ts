import { z } from "zod";

import { appContext } from "../app-context.ts";
import type { AppContext } from "../app-context.ts";
import { CliError } from "../errors.ts";
import type { Flags } from "../flags.ts";
import { renderJson } from "../terminal.ts";
import type { Surroundings } from "../terminal.ts";
import { redeploy } from "../deploy/redeploy.ts";
import { requireJson } from "./show.ts";

const listed = z.array(z.looseObject({ name: z.string(), digest: z.string(), status: z.string() }));

/** `flyctl secrets list --json`. */
export async function secretsList(flags: Flags, surroundings: Surroundings): Promise<void> {
  requireJson(flags, "secrets list");
  const { app, client } = await appContext(flags, surroundings);
  const path = `/_stand-in/apps/${encodeURIComponent(app)}/secrets`;
  surroundings.terminal.out(renderJson(listed.parse(await client.uiex({ path }))));
}

/** `flyctl secrets set NAME=VALUE … [--stage]`; a value of `-` is read from stdin. */
export async function secretsSet(flags: Flags, surroundings: Surroundings): Promise<void> {
  if (flags.args.length === 0) throw new CliError("requires at least 1 arg(s), only received 0");
  const values: Record<string, string> = {};
  for (const argument of flags.args) {
    const at = argument.indexOf("=");
    if (at < 1) throw new CliError("Secrets must be provided as NAME=VALUE pairs");
    const value = argument.slice(at + 1);
    values[argument.slice(0, at)] = value === "-" ? await surroundings.stdin() : value;
  }
  await store(flags, surroundings, values);
}

/** `flyctl secrets import [--stage]`: one NAME=VALUE a line on stdin, without flyctl's own unquoting. */
export async function secretsImport(flags: Flags, surroundings: Surroundings): Promise<void> {
  const lines = (await surroundings.stdin())
    .split(/\r?\n/)
    .filter((line) => line.trim() !== "" && !line.trimStart().startsWith("#"));
  const pairs = lines.map((line): [string, string] => {
    const at = line.indexOf("=");
    if (at < 1) throw new CliError("Secrets must be provided as NAME=VALUE pairs");
    return [line.slice(0, at).trim(), line.slice(at + 1)];
  });
  if (pairs.length === 0) throw new CliError("requires at least one SECRET=VALUE pair");
  await store(flags, surroundings, Object.fromEntries(pairs));
}

/** `flyctl secrets unset NAME … [--stage]`. */
export async function secretsUnset(flags: Flags, surroundings: Surroundings): Promise<void> {
  await store(flags, surroundings, Object.fromEntries(flags.args.map((name) => [name, null])));
}

/** `flyctl secrets deploy`: a release with the same image, so that the machines get the staged secrets. */
export async function secretsDeploy(flags: Flags, surroundings: Surroundings): Promise<void> {
  await redeploy(await appContext(flags, surroundings), surroundings);
}

async function store(
  flags: Flags,
  surroundings: Surroundings,
  values: Readonly<Record<string, string | null>>,
): Promise<void> {
  const context: AppContext = await appContext(flags, surroundings);
  const path = `/apps/${encodeURIComponent(context.app)}/secrets`;
  await context.client.flaps({ method: "POST", path, body: { values } });
  if (flags.bool("stage"))
    return surroundings.terminal.out(
      "Secrets have been staged, but not set on VMs. Deploy or update machines in this app for the secrets to take effect.",
    );
  await redeploy(context, surroundings);
}
