import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { SOURCE_ARGS, node24 } from "@slipway/local-runner/node24";

import { parseKeyValues } from "../../../../packages/local-runner/src/commands/key-values.ts";

const MAIN = fileURLToPath(new URL("../../../../actions/build-image/src/main.ts", import.meta.url));

/** One call of the action, as the runner makes it. */
export interface Call {
  readonly inputs: Readonly<Record<string, string>>;
  readonly workspace: string;
  /** `PATH`, the address of Docker, and whatever else the job has. */
  readonly env: Readonly<Record<string, string>>;
  /** When the commit was made. */
  readonly committed?: string;
  /** A folder for the runner's files; a fresh one is made below it. */
  readonly folder: string;
  /** `STATE_…` of the first phase: makes this the second one. */
  readonly state?: Readonly<Record<string, string>>;
  /** Sends a signal to the action when this text is in its output. */
  readonly signalOn?: { readonly text: string | RegExp; readonly signal: NodeJS.Signals };
  /** Sends `signal`, or SIGINT, when this holds. */
  readonly signalWhen?: () => boolean;
  readonly signal?: NodeJS.Signals;
  /** The bundle instead of the source. */
  readonly entry?: string;
}

/** What became of it. */
export interface Acted {
  readonly exitCode: number | null;
  readonly output: string;
  readonly outputs: Readonly<Record<string, string>>;
  readonly state: Readonly<Record<string, string>>;
  readonly summary: string;
  readonly images: Readonly<Record<string, ImageOutput>>;
  /** What is left in the job's temporary folder. */
  readonly left: readonly string[];
  /** Milliseconds from the start, and from the signal, to the end. */
  readonly took: number;
  readonly endedAfterSignal: number | undefined;
}

/** One entry of the output `images`. */
export interface ImageOutput {
  readonly result: string;
  readonly image?: string;
  readonly digest?: string;
  readonly tags: readonly string[];
  readonly skipped: boolean;
  readonly seconds: number;
  readonly error?: string;
}

/** Runs the action in a process of its own, on Node 24. */
export async function act(call: Call): Promise<Acted> {
  const folder = mkdtempSync(join(call.folder, "act-"));
  const temp = join(folder, "temp");
  mkdirSync(temp);
  const files = Object.fromEntries(["OUTPUT", "STATE", "STEP_SUMMARY"].map((name) => [name, join(folder, name)]));
  for (const file of Object.values(files)) writeFileSync(file, "");
  const event = join(folder, "event.json");
  writeFileSync(event, eventOf(call));
  const args = call.entry === undefined ? [...SOURCE_ARGS, MAIN] : [call.entry];
  const begin = performance.now();
  const child = spawn(node24(), args, {
    cwd: call.workspace,
    stdio: ["ignore", "pipe", "pipe"],
    env: environment(call, files, { temp, event }),
  });
  let output = "";
  let signalled: number | undefined;
  const send = (signal: NodeJS.Signals): void => {
    if (signalled !== undefined) return;
    signalled = performance.now();
    child.kill(signal);
  };
  const onText = (chunk: Buffer): void => {
    output += chunk.toString("utf8");
    if (call.signalOn !== undefined && output.search(call.signalOn.text) !== -1) send(call.signalOn.signal);
  };
  const looking = setInterval(() => call.signalWhen?.() === true && send(call.signal ?? "SIGINT"), 20);
  for (const stream of [child.stdout, child.stderr]) stream.on("data", onText);
  const exitCode = await new Promise<number | null>((resolve) => child.once("close", resolve));
  const ended = performance.now();
  clearInterval(looking);
  const pairs = (name: string): Readonly<Record<string, string>> =>
    Object.fromEntries(parseKeyValues(readFileSync(files[name] ?? "", "utf8")));
  const outputs = pairs("OUTPUT");
  return {
    exitCode,
    output,
    outputs,
    state: pairs("STATE"),
    summary: readFileSync(files["STEP_SUMMARY"] ?? "", "utf8"),
    images: JSON.parse(outputs["images"] ?? "{}") as Readonly<Record<string, ImageOutput>>,
    left: readdirSync(temp),
    took: ended - begin,
    endedAfterSignal: signalled === undefined ? undefined : ended - signalled,
  };
}

const SHA = "0123456789abcdef0123456789abcdef01234567";

/** What GitHub tells of a push. */
function eventOf({ env, committed = "2026-01-01T00:00:00Z" }: Call): string {
  const repository = { default_branch: "main", description: "An app" };
  return JSON.stringify({ repository, head_commit: { id: env["GITHUB_SHA"] ?? SHA, timestamp: committed } });
}

function environment(
  { inputs, workspace, env, state = {} }: Call,
  files: Readonly<Record<string, string>>,
  { temp, event }: { readonly temp: string; readonly event: string },
) {
  return {
    HOME: temp,
    CI: "true",
    GITHUB_ACTIONS: "true",
    GITHUB_ACTION_REPOSITORY: "",
    GITHUB_ACTOR: "octocat",
    GITHUB_EVENT_NAME: "push",
    GITHUB_REF: "refs/heads/main",
    GITHUB_REF_NAME: "main",
    GITHUB_REPOSITORY: "acme/structra",
    GITHUB_RUN_ID: "42",
    GITHUB_SERVER_URL: "https://github.com",
    GITHUB_SHA: SHA,
    GITHUB_WORKSPACE: workspace,
    RUNNER_TEMP: temp,
    GITHUB_EVENT_PATH: event,
    ...Object.fromEntries(Object.entries(files).map(([name, file]) => [`GITHUB_${name}`, file])),
    ...Object.fromEntries(Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])),
    ...Object.fromEntries(Object.entries(state).map(([name, value]) => [`STATE_${name}`, value])),
    ...env,
  };
}
