import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";

import { node24 } from "@slipway/local-runner/node24";

import { type Command, parseCommand } from "../../../packages/local-runner/src/commands/parse-command.ts";
import { parseKeyValues } from "../../../packages/local-runner/src/commands/key-values.ts";
import { type StepFolders, stepFolders } from "./bundle.ts";
import { type StepCall, stepEnvironment } from "./environment.ts";

/** One call of a bundle, as GitHub's runner makes it. */
export interface BundleCall extends StepCall {
  readonly folders?: StepFolders;
  /** Sends a signal as soon as the output holds this text. */
  readonly signalOn?: { readonly text: string; readonly signal: NodeJS.Signals };
}

/** Everything that a call left behind. */
export interface BundleResult {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly outputs: Readonly<Record<string, string>>;
  readonly state: Readonly<Record<string, string>>;
  readonly summary: string;
  readonly commands: readonly Command[];
  /** Milliseconds from the signal to the end, where one was sent. */
  readonly endedAfterSignal: number | undefined;
  readonly folders: StepFolders;
}

/** Messages of one kind of annotation. */
export function annotations(result: BundleResult, level: "error" | "warning" | "notice"): readonly string[] {
  return result.commands.filter((command) => command.name === level).map((command) => command.data);
}

/** Spawns a bundle on Node 24 with an empty environment plus what the runner sets (actions/runner, NodeScriptActionHandler). */
export async function runBundle(call: BundleCall): Promise<BundleResult> {
  const folders = call.folders ?? stepFolders(call.name);
  const child = spawn(node24(), [folders.entry], {
    cwd: folders.workspace,
    env: stepEnvironment(call, folders),
    stdio: ["ignore", "pipe", "pipe"],
  });
  const text = { stdout: "", stderr: "" };
  let signalled: number | undefined;
  child.stdout.on("data", (chunk: Buffer) => {
    text.stdout += chunk.toString("utf8");
    if (call.signalOn === undefined || signalled !== undefined || !text.stdout.includes(call.signalOn.text)) return;
    signalled = performance.now();
    child.kill(call.signalOn.signal);
  });
  child.stderr.on("data", (chunk: Buffer) => (text.stderr += chunk.toString("utf8")));
  const exitCode = await new Promise<number | null>((resolve) => child.on("close", resolve));
  const pairs = (file: string): Readonly<Record<string, string>> =>
    Object.fromEntries(parseKeyValues(readFileSync(file, "utf8")));
  return {
    ...text,
    exitCode,
    outputs: pairs(folders.files.output),
    state: pairs(folders.files.state),
    summary: readFileSync(folders.files.step_summary, "utf8"),
    commands: text.stdout.split("\n").flatMap((line) => parseCommand(line, () => true) ?? []),
    endedAfterSignal: signalled === undefined ? undefined : performance.now() - signalled,
    folders,
  };
}
