import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { type Environment, type Exec, UserError } from "@slipway/core";
import { object, safeParse, string } from "zod/mini";

import { flyctlEnvironment } from "../environment.ts";

/** What asking flyctl needs from outside. */
export interface ProbePorts {
  readonly exec: Exec;
  readonly env: Environment;
  readonly signal: AbortSignal;
}

const answer = object({ Name: string(), Version: string() });

/** Nobody listens there: the version is asked for without a token and without a word to anyone. */
const NOWHERE = new URL("http://127.0.0.1:9/");
const TIMEOUT = 30_000;

/** The version that flyctl says it is. Throws `UserError` for a program that is none, or not for this machine. */
export async function probeFlyctl(path: string, { exec, env, signal }: ProbePorts): Promise<string> {
  const configDir = await mkdtemp(join(tmpdir(), "slipway-flyctl-"));
  try {
    const settings = { token: "none", apiUrl: NOWHERE, machinesUrl: NOWHERE, configDir };
    const command = { file: path, args: ["version", "--json"], cwd: configDir, timeout: TIMEOUT };
    const result = await exec.run({ ...command, env: flyctlEnvironment(env, settings) }, { signal, show: false });
    signal.throwIfAborted();
    const version = result.exitCode === 0 ? versionIn(result.stdout) : undefined;
    if (version !== undefined) return version;
    throw new UserError(`${path} is not a flyctl that runs on this machine (${process.platform}, ${process.arch})`, {
      hint: `It was asked for its version, and ${ending(result.exitCode, result.tail)}`,
    });
  } finally {
    await rm(configDir, { recursive: true, force: true });
  }
}

function versionIn(stdout: string): string | undefined {
  try {
    const parsed = safeParse(answer, JSON.parse(stdout));
    return parsed.success ? parsed.data.Version : undefined;
  } catch {
    return undefined;
  }
}

function ending(exitCode: number | null, tail: string): string {
  const said = tail.trim().split("\n").at(-1)?.slice(0, 200) ?? "";
  return `ended with ${exitCode ?? "a signal"}${said === "" ? "" : `: ${said}`}.`;
}
