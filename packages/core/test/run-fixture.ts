import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { SOURCE_ARGS, node24 } from "@slipway/local-runner/node24";

const MAIN = fileURLToPath(new URL("fixtures/main.ts", import.meta.url));

/** How a run of the fixture action ended, and what it left. */
export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly outputs: string;
  readonly state: string;
  readonly summary: string;
  /** Whether the action's own code was loaded. */
  readonly loaded: boolean;
}

/** What a run gets beside the runner's variables. */
export interface Given {
  readonly inputs?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
  /** Called with each line of the standard output. */
  readonly onLine?: (line: string, child: ChildProcess) => void;
}

/** Runs the fixture action on Node 24 as the runner does: its files, its variables and no others. */
export async function runFixture({ inputs = {}, env = {}, onLine }: Given): Promise<Ended> {
  const folder = mkdtempSync(join(tmpdir(), "slipway-core-"));
  const files = Object.fromEntries(["output", "state", "summary"].map((name) => [name, join(folder, name)]));
  const { output = "", state = "", summary = "" } = files;
  for (const file of [output, state, summary]) writeFileSync(file, "");
  const child = spawn(node24(), [...SOURCE_ARGS, MAIN], {
    cwd: folder,
    env: {
      HOME: "/home/runner",
      GITHUB_ACTIONS: "true",
      GITHUB_OUTPUT: output,
      GITHUB_STATE: state,
      GITHUB_STEP_SUMMARY: summary,
      RUNNER_TEMP: folder,
      ...Object.fromEntries(Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])),
      ...env,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  try {
    const ended = await follow(child, onLine);
    const read = (file: string): string => readFileSync(file, "utf8");
    const loaded = existsSync(join(folder, "loaded"));
    return { ...ended, outputs: read(output), state: read(state), summary: read(summary), loaded };
  } finally {
    child.kill("SIGKILL");
    rmSync(folder, { recursive: true, force: true });
  }
}

function follow(child: ChildProcess, onLine: Given["onLine"]) {
  const text = { stdout: "", stderr: "" };
  let seen = 0;
  child.stdout?.on("data", (chunk: Buffer) => {
    text.stdout += chunk.toString();
    const lines = text.stdout.split("\n").slice(0, -1);
    for (const line of lines.slice(seen)) onLine?.(line, child);
    seen = lines.length;
  });
  child.stderr?.on("data", (chunk: Buffer) => (text.stderr += chunk.toString()));
  return new Promise<Pick<Ended, "code" | "signal" | "stdout" | "stderr">>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code, signal) => resolve({ code, signal, ...text }));
  });
}
