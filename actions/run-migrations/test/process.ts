import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { SOURCE_ARGS, node24 } from "@slipway/local-runner/node24";

const MAIN = fileURLToPath(new URL("../src/main.ts", import.meta.url));

/** Where a process of the action works, and what it is told beside the address. */
export interface ProcessRun {
  readonly folder: string;
  readonly url: string;
  readonly inputs?: Readonly<Record<string, string>>;
  /** GitHub's number of the run, by which others know it. */
  readonly run?: number;
}

/** How a step ended. */
export interface ActionEnd {
  readonly code: number | null;
  readonly outputs: Readonly<Record<string, string>>;
}

/** A step that runs in a process of its own, as the runner starts it. */
export interface ActionProcess {
  readonly child: ChildProcess;
  /** What it has said so far, on both streams. */
  readonly said: () => string;
  /** How it ended, and its outputs. */
  readonly ended: () => Promise<ActionEnd>;
}

/** Starts the action: from its source, or the bundle that SLIPWAY_BUNDLE names (`dist/run-migrations/index.js`). */
export function startAction(run: ProcessRun): ActionProcess {
  const files = mkdtempSync(join(run.folder, "runner-"));
  const output = join(files, "output");
  writeFileSync(output, "");
  const bundle = process.env["SLIPWAY_BUNDLE"];
  const child = spawn(node24(), bundle === undefined ? [...SOURCE_ARGS, MAIN] : [bundle], {
    cwd: run.folder,
    env: { ...environmentOf(run), GITHUB_OUTPUT: output, RUNNER_TEMP: files },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk: Buffer) => (said += String(chunk)));
  const closed = once(child, "close");
  return {
    child,
    said: () => said,
    async ended() {
      const [code] = await closed;
      return { code: typeof code === "number" ? code : null, outputs: parseOutputs(readFileSync(output, "utf8")) };
    },
  };
}

/** What the runner would give it, and the PATH; nothing else of the test's own environment. */
function environmentOf({ folder, url, inputs = {}, run = 1 }: ProcessRun): NodeJS.ProcessEnv {
  const given = { "database-url": url, engine: "sql", backup: "off", ...inputs };
  const variables = Object.entries(given).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]);
  return {
    PATH: process.env["PATH"],
    GITHUB_WORKSPACE: folder,
    GITHUB_REPOSITORY: "acme/shop",
    GITHUB_RUN_ID: String(run),
    ...Object.fromEntries(variables),
  };
}

/** Runs the action to its end. */
export async function runProcess(run: ProcessRun) {
  const started = startAction(run);
  const end = await started.ended();
  return { ...end, said: started.said() };
}

/** The runner's file of outputs: `name<<mark`, lines, `mark`; the last value of a name counts. */
function parseOutputs(text: string): Readonly<Record<string, string>> {
  const found = text.matchAll(/^(.+?)<<(.+)\n([\s\S]*?)\n\2$/gm);
  return Object.fromEntries([...found].map(([, name = "", , value = ""]) => [name, value]));
}
