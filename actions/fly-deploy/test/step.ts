import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { isAbsolute, join } from "node:path";
import { fileURLToPath } from "node:url";

import { inputVariable } from "@slipway/core";
import { SOURCE_ARGS, node24 } from "@slipway/local-runner/node24";

/** The action from its source; a bundle of it when `SLIPWAY_BUNDLE` names one. */
const BUNDLE = process.env["SLIPWAY_BUNDLE"];
const SOURCE = fileURLToPath(new URL("../src/main.ts", import.meta.url));
const MAIN = BUNDLE ? (isAbsolute(BUNDLE) ? BUNDLE : join(process.cwd(), BUNDLE)) : SOURCE;

/** One call of the action. */
export interface StepCall {
  /** The action's entry; fly-deploy's when absent. */
  readonly main?: string;
  /** Inputs of every step of a test, and those of this one. */
  readonly base?: Readonly<Record<string, string>>;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
  readonly workspace?: string;
  /** Where the process runs; the workspace when absent. */
  readonly cwd?: string;
  /** The run that the step belongs to. */
  readonly run?: { readonly id: number; readonly attempt?: number };
  /** What the main phase left: makes this the post phase. */
  readonly state?: Readonly<Record<string, string>>;
}

/** Everything that a call left behind. */
export interface StepResult {
  readonly exitCode: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly outputs: Readonly<Record<string, string>>;
  readonly state: Readonly<Record<string, string>>;
  readonly summary: string;
  /** Messages of `::error::`. */
  readonly errors: readonly string[];
  readonly warnings: readonly string[];
}

/** A call that goes on. */
export interface Step {
  readonly child: ChildProcess;
  /** What it has written so far. */
  readonly written: () => string;
  readonly done: Promise<StepResult>;
}

/** Starts the action on Node 24 from its source, with an environment of nothing but what the runner sets. */
export function startStep(call: StepCall): Step {
  const temp = mkdtempSync(join(call.workspace ?? tmpdir(), "..", "runner-"));
  const folders = { temp, tools: join(temp, "tools") };
  mkdirSync(folders.tools);
  const file = (name: string): string => {
    writeFileSync(join(temp, name), "");
    return join(temp, name);
  };
  const files = { OUTPUT: file("output"), STATE: file("state"), STEP_SUMMARY: file("summary"), ENV: file("env") };
  const child = spawn(node24(), [...SOURCE_ARGS, call.main ?? MAIN], {
    cwd: call.cwd ?? call.workspace,
    env: environment(call, folders, files),
    stdio: ["ignore", "pipe", "pipe"],
  });
  const text = { stdout: "", stderr: "" };
  child.stdout.on("data", (chunk: Buffer) => (text.stdout += chunk.toString("utf8")));
  child.stderr.on("data", (chunk: Buffer) => (text.stderr += chunk.toString("utf8")));
  const done = new Promise<StepResult>((resolve) => {
    // `exit`, not `close`: a flyctl that outlives its parent holds the pipes. What is in them already arrives in a moment.
    child.once("exit", (exitCode, signal) =>
      setTimeout(() => resolve({ exitCode, signal, ...text, ...leftIn(files, text.stdout) }), 20),
    );
  });
  return { child, written: () => text.stdout, done };
}

type Left = Pick<StepResult, "outputs" | "state" | "summary" | "errors" | "warnings">;

/** What the runner's files and the log hold in the end. */
function leftIn(files: Readonly<Record<"OUTPUT" | "STATE" | "STEP_SUMMARY", string>>, log: string): Left {
  const messages = (level: string): readonly string[] =>
    [...log.matchAll(new RegExp(`^::${level}[^:]*::(.*)$`, "gm"))].map(([, message]) => message ?? "");
  return {
    outputs: keyValues(readFileSync(files.OUTPUT, "utf8")),
    state: keyValues(readFileSync(files.STATE, "utf8")),
    summary: readFileSync(files.STEP_SUMMARY, "utf8"),
    errors: messages("error"),
    warnings: messages("warning"),
  };
}

type Folders = { readonly temp: string; readonly tools: string };

function environment(call: StepCall, { temp, tools }: Folders, files: Readonly<Record<string, string>>) {
  const inputs = Object.entries({ ...call.base, ...call.inputs }).map(([name, value]) => [inputVariable(name), value]);
  const state = Object.entries(call.state ?? {}).map(([name, value]) => [`STATE_${name}`, value]);
  const commandFiles = Object.entries(files).map(([name, path]) => [`GITHUB_${name}`, path]);
  return {
    PATH: process.env["PATH"],
    HOME: temp,
    GITHUB_ACTIONS: "true",
    GITHUB_ACTOR: "octocat",
    GITHUB_REF: "refs/heads/main",
    GITHUB_REPOSITORY: "acme/app",
    GITHUB_RUN_ID: String(call.run?.id ?? 42),
    GITHUB_RUN_ATTEMPT: String(call.run?.attempt ?? 1),
    GITHUB_SERVER_URL: "https://github.com",
    GITHUB_WORKFLOW: "deploy",
    GITHUB_WORKSPACE: call.workspace,
    RUNNER_TEMP: temp,
    RUNNER_TOOL_CACHE: tools,
    // What a job may have set, and flyctl must not see.
    FLY_APP: "somebody-elses-app",
    FLY_ACCESS_TOKEN: "",
    ...Object.fromEntries([...inputs, ...state, ...commandFiles]),
    ...call.env,
  };
}

/** The runner's key-value files, which the action writes in their heredoc form only. */
function keyValues(text: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    [...text.matchAll(/^(.+?)<<(\S+)\n([\s\S]*?)\n\2$/gm)].map(([, name = "", , value = ""]) => [name, value]),
  );
}
