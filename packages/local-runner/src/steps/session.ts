import { writeFileSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { randomUUID } from "node:crypto";

import type { ActiveJob } from "../jobs/active-job.ts";
import type { Annotation } from "../result.ts";
import type { StepSink } from "./sink.ts";

/** GitHub cuts the message of an annotation here. */
const MESSAGE_LIMIT = 4096;

/** The files through which a process gives values back. */
export interface CommandFiles {
  readonly env: string;
  readonly output: string;
  readonly path: string;
  readonly state: string;
  readonly summary: string;
}

/** One process of a step (or one built-in action) and what it gives back. */
export interface Session {
  readonly job: ActiveJob;
  readonly step: number;
  readonly sink: StepSink;
  readonly files: CommandFiles;
  readonly outputs: Record<string, string>;
  readonly state: Record<string, string>;
  /** Hashes of files that the step's expressions have asked for; nothing changes the files between them. */
  readonly hashes: Map<string, string>;
  /** Whether a command or a file command failed: the step fails, whatever the exit code. */
  failed: boolean;
}

/** Opens a session: fresh, empty command files. `state` is what earlier phases of the same action saved. */
export function openSession(job: ActiveJob, step: number, sink: StepSink, state: Record<string, string> = {}): Session {
  const folder = join(job.folders.temp, "_runner_file_commands");
  mkdirSync(folder, { recursive: true });
  const id = randomUUID();
  const file = (prefix: string): string => {
    const path = join(folder, `${prefix}_${id}`);
    writeFileSync(path, "");
    return path;
  };
  const files = {
    env: file("set_env"),
    output: file("set_output"),
    path: file("add_path"),
    state: file("save_state"),
    summary: file("step_summary"),
  };
  return { job, step, sink, files, outputs: {}, state, hashes: new Map(), failed: false };
}

/** Writes a line of the runner itself to the step's log. */
export function log(session: Session, line: string): void {
  session.job.emit({ type: "step-log", job: session.job.path, step: session.step, stream: "runner", line });
}

/** Logs an annotation, and shows it unless the step has enough of them. */
export function annotate(session: Session, annotation: Annotation): void {
  const { job, step } = session;
  const message = job.masker.mask(annotation.message);
  log(session, `##[${annotation.level}]${message}`);
  const shown = { ...annotation, message: message.slice(0, MESSAGE_LIMIT) };
  if (session.sink.annotate(shown)) job.emit({ type: "annotation", job: job.path, step, annotation: shown });
}

/** An error annotation of the runner itself. */
export function annotateError(session: Session, message: string): void {
  annotate(session, { level: "error", message });
}

/** A warning annotation of the runner itself. */
export function annotateWarning(session: Session, message: string): void {
  annotate(session, { level: "warning", message });
}

/** Whether the workflow asked for debug logs, as on GitHub: the secret or variable ACTIONS_STEP_DEBUG is `true`. */
export function isDebug(job: ActiveJob): boolean {
  const { secrets, vars } = job.run.options;
  return (secrets?.["ACTIONS_STEP_DEBUG"] ?? vars?.["ACTIONS_STEP_DEBUG"]) === "true";
}
