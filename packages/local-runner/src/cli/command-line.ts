import { node24 } from "@slipway/local-runner/node24";

import { WorkflowError, runWorkflow } from "../index.ts";
import { createProgress } from "../progress/create-progress.ts";
import { eventsFile } from "../progress/events-file.ts";
import { allProgress } from "../progress/progress.ts";
import type { Progress } from "../progress/progress.ts";
import type { RunResult } from "../result.ts";
import type { Arguments } from "./arguments.ts";
import { USAGE, parseArguments } from "./arguments.ts";
import { runOptions } from "./run-options.ts";

/** Exit codes: how the run ended, or that it did not start. */
const CODES: Readonly<Record<RunResult["conclusion"], number>> = { success: 0, skipped: 0, failure: 1, cancelled: 130 };
const DID_NOT_START = 2;

/** Runs what the command line asks for; returns the exit code. */
export async function runCommandLine(argv: readonly string[]): Promise<number> {
  const problems: string[] = [];
  const given = parseArguments(argv, problems);
  if (given.help) {
    process.stdout.write(USAGE);
    return 0;
  }
  const options = runOptions(given, node24(), problems);
  if (problems.length > 0) return complain(problems);
  const controller = new AbortController();
  // A second Ctrl-C changes nothing: the run is already ending, within the times that processes have.
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => controller.abort());
  const progress = makeProgress(given);
  try {
    const result = await runWorkflow({ ...options, signal: controller.signal, on: progress.on });
    return CODES[result.conclusion];
  } catch (error) {
    if (error instanceof WorkflowError) return complain(error.problems);
    throw error;
  } finally {
    progress.close();
  }
}

function makeProgress({ events, verbose }: Arguments): Progress {
  const shown = createProgress({ stream: process.stdout, verbose });
  return events ? allProgress([shown, eventsFile(events)]) : shown;
}

function complain(problems: readonly string[]): number {
  for (const problem of problems) process.stderr.write(`error: ${problem}\n`);
  process.stderr.write("The run was not started. --help says how to call it.\n");
  return DID_NOT_START;
}
