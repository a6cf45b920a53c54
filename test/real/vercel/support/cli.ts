import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The CLI's entry. */
export const PROGRAM = fileURLToPath(new URL("../tools/node_modules/vercel/dist/vc.js", import.meta.url));

/** The user's token of every stand-in here. */
export const TOKEN = "token_of_the_user";

/** Why Vercel's CLI cannot be asked; undefined when it can. */
export function cliMissing(): string | undefined {
  return existsSync(PROGRAM) ? undefined : "not installed: npm install --prefix test/real/vercel/tools";
}

export interface CliCall {
  /** The stand-in's address. */
  readonly api: string;
  readonly cwd: string;
  readonly args: readonly string[];
  /** Default: what links the folder to the project `prj_demo` of `team_acme`. */
  readonly env?: Readonly<Record<string, string>>;
  /** The user's when absent. */
  readonly token?: string;
  /** After so many ms it is killed, which counts as no exit code. */
  readonly limit?: number;
}

export interface CliResult {
  /** Null when it did not end by itself within its limit. */
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** What links a folder to the project of the stand-in that `deployWithCli` starts. */
export const LINKED = { VERCEL_ORG_ID: "team_acme", VERCEL_PROJECT_ID: "prj_demo" };

/** Runs the real `vercel`, with nothing of this machine's environment and configuration but the path. */
export async function runCli({
  api,
  cwd,
  args,
  env = LINKED,
  token = TOKEN,
  limit = 120_000,
}: CliCall): Promise<CliResult> {
  const home = await mkdtemp(join(tmpdir(), "slipway-vercel-home-"));
  const quiet = { VERCEL_TELEMETRY_DISABLED: "1", NO_UPDATE_NOTIFIER: "1", NO_COLOR: "1", CI: "1" };
  const own = { PATH: process.env["PATH"] ?? "", HOME: home, XDG_DATA_HOME: home, VERCEL_TOKEN: token };
  const child = spawn(process.execPath, [PROGRAM, ...args, "--api", api, "--global-config", home], {
    cwd,
    env: { ...own, ...quiet, ...env },
    stdio: ["ignore", "pipe", "pipe"],
    timeout: limit,
    killSignal: "SIGKILL",
  });
  let stdout = "";
  let stderr = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => (stdout += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => (stderr += text));
  try {
    const exitCode = await new Promise<number | null>((resolve, reject) => {
      child.once("error", reject);
      child.once("close", resolve);
    });
    return { exitCode, stdout, stderr };
  } finally {
    await rm(home, { recursive: true, force: true });
  }
}
