import { spawn, spawnSync } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { SOURCE_ARGS, node24 } from "@slipway/local-runner/node24";

const MAIN = fileURLToPath(new URL("isolated-main.ts", import.meta.url));

/** Enters a network namespace that has loopback and nothing else; as root, or in a user namespace of its own. */
const ENTER = [...(process.getuid?.() === 0 ? ["-n"] : ["-rn"]), "sh", "-c", 'ip link set lo up && exec "$0" "$@"'];

/** Why this machine can make no such namespace; undefined when it can. */
export function isolationMissing(): string | undefined {
  const tried = spawnSync("unshare", [...ENTER, "true"], { encoding: "utf8" });
  if (tried.status === 0) return undefined;
  return `no network namespace: ${tried.error?.message ?? tried.stderr.trim()}`;
}

/**
 * Calls an exported function of a module on Node 24, in a process that can reach nothing but its own loopback, and
 * gives what it returns. Argument and result travel as JSON.
 *
 * @throws with what the process printed when the function throws
 */
export async function isolated<Result>(module: URL, exported: string, argument: unknown): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), "slipway-isolated-"));
  const file = join(folder, "call.json");
  try {
    await writeFile(file, JSON.stringify({ module: module.href, exported, argument }));
    const printed = await run([...ENTER, node24(), ...SOURCE_ARGS, MAIN, file]);
    const answer = JSON.parse(await readFile(file, "utf8")) as { result?: Result };
    if (answer.result === undefined) throw new Error(`${exported} gave no result:\n${printed}`);
    return answer.result;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function run(args: readonly string[]): Promise<string> {
  const child = spawn("unshare", args, { stdio: ["ignore", "pipe", "pipe"] });
  const printed: Buffer[] = [];
  child.stdout.on("data", (chunk: Buffer) => printed.push(chunk));
  child.stderr.on("data", (chunk: Buffer) => printed.push(chunk));
  const status = await new Promise<number | null>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  });
  const text = Buffer.concat(printed).toString("utf8");
  if (status !== 0) throw new Error(`The isolated process ended with ${status}:\n${text}`);
  return text;
}
