import { writeFile } from "node:fs/promises";
import { join } from "node:path";

import type { ProcessResult } from "@slipway/core";
import { safeParse } from "zod/mini";

import { type DeployArguments, deployArguments } from "./argv.ts";
import { type CommandPorts, runFlyctl } from "./command.ts";
import type { Connection } from "./connection.ts";
import { setSecrets } from "./machines-api.ts";
import { emittedRelease } from "./wire.ts";

/** A release that is to be made. */
export interface FlyPlan extends DeployArguments {
  /** The path of flyctl. */
  readonly flyctl: string;
  /** The folder in which it runs. */
  readonly folder: string;
  /** Set exactly as they are, together with the release. */
  readonly secrets: Readonly<Record<string, string>>;
  /** The most time that flyctl may take in all, in milliseconds. */
  readonly timeout: number;
}

/** How `flyctl deploy` ended: what it says, which is not yet what is true. */
export interface FlyAttempt {
  readonly exit: "success" | "failure" | "interrupted";
  readonly exitCode: number | null;
  /** The number of the release that it says it made. */
  readonly version: number | undefined;
  /** The error that it names, redacted. */
  readonly error: string | undefined;
}

/** Stages the secrets and runs flyctl. Throws when nothing was begun; any end of flyctl is a result. */
export async function deploy(connection: Connection, plan: FlyPlan, ports: CommandPorts): Promise<FlyAttempt> {
  const { flyctl, folder, secrets, timeout } = plan;
  const setUp = async (configDir: string): Promise<void> => {
    if (Object.keys(secrets).length > 0) await stageSecrets(connection, secrets, configDir);
  };
  const call = { flyctl, folder, args: deployArguments(plan), setUp, timeout };
  return attemptOf(await runFlyctl(connection, call, ports));
}

/** flyctl asks Fly for at least this version of the secrets when it updates a machine; so none starts with the old ones. */
async function stageSecrets(
  connection: Connection,
  secrets: Readonly<Record<string, string>>,
  configDir: string,
): Promise<void> {
  const version = await setSecrets(connection, secrets);
  if (version === undefined) return;
  const text = `app_secrets_minvers:\n    ${JSON.stringify(connection.app)}: ${version}\n`;
  await writeFile(join(configDir, "config.yml"), text, { mode: 0o600 });
}

/** flyctl ends with 127 when a signal reached it, with 1, 3 or 126 for failures. */
export function attemptOf(result: ProcessResult): FlyAttempt {
  const { exitCode, endedBy, tail } = result;
  const interrupted = endedBy !== "itself" || result.signal !== null || exitCode === 127;
  const exit = interrupted ? "interrupted" : exitCode === 0 ? "success" : "failure";
  return {
    exit,
    exitCode,
    version: emittedVersion(result.stdout),
    error: endedBy === "timeout" ? "it took longer than `timeout`" : exit === "success" ? undefined : errorIn(tail),
  };
}

/** What flyctl writes behind `Error:`, on one line and of a readable length. */
function errorIn(tail: string): string | undefined {
  const line = tail.split("\n").findLast((each) => each.startsWith("Error: "));
  return line?.slice("Error: ".length, 400).trim();
}

/** The release in the one line of JSON that flyctl prints on success; older ones print none. */
export function emittedVersion(stdout: string): number | undefined {
  for (const line of stdout.split("\n").toReversed()) {
    if (!line.startsWith("{")) continue;
    try {
      const parsed = safeParse(emittedRelease, JSON.parse(line));
      if (parsed.success) return parsed.data.version;
    } catch {
      // Another line that begins with a brace, such as the app's own log.
    }
  }
  return undefined;
}
