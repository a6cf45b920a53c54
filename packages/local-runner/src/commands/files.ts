import { existsSync, readFileSync, statSync } from "node:fs";

import { messageOf } from "../errors.ts";
import type { Session } from "../steps/session.ts";
import { annotateError } from "../steps/session.ts";
import { parseKeyValues } from "./key-values.ts";

/** GitHub does not take a longer summary of one step (bytes). */
const SUMMARY_LIMIT = 1024 * 1024;

/** Reads the command files after a process has ended, also after a failed one. A malformed file fails the step. */
export function readCommandFiles(session: Session): void {
  const { job, files } = session;
  read(session, "path", files.path, (content) => {
    for (const line of content.split("\n")) if (line !== "") prependPath(job.searchPath, line);
  });
  read(session, "env", files.env, (content) => setEnvironment(session, parseKeyValues(content)));
  read(session, "output", files.output, (content) => assign(session.outputs, parseKeyValues(content)));
  read(session, "state", files.state, (content) => assign(session.state, parseKeyValues(content)));
  readSummary(session);
}

/** Puts a folder first in the search path; one that is there already moves. */
export function prependPath(searchPath: string[], folder: string): void {
  const at = searchPath.indexOf(folder);
  if (at >= 0) searchPath.splice(at, 1);
  searchPath.unshift(folder);
}

function read(session: Session, name: string, path: string, use: (content: string) => void): void {
  if (!existsSync(path)) return;
  try {
    use(readFileSync(path, "utf8").replace(/^\uFEFF/, ""));
  } catch (error) {
    session.failed = true;
    annotateError(session, `Unable to process file command '${name}' successfully.`);
    annotateError(session, messageOf(error));
  }
}

function assign(target: Record<string, string>, pairs: readonly (readonly [string, string])[]): void {
  for (const [key, value] of pairs) target[key] = value;
}

/** NODE_OPTIONS would run code in every later Node process; GitHub refuses it and takes the others. */
function setEnvironment(session: Session, pairs: readonly (readonly [string, string])[]): void {
  for (const [key, value] of pairs) {
    if (key.toUpperCase() !== "NODE_OPTIONS") session.job.env[key] = value;
    else annotateError(session, "Can't store NODE_OPTIONS output parameter using '$GITHUB_ENV' command.");
  }
}

function readSummary(session: Session): void {
  const { job, step, files, sink } = session;
  if (!existsSync(files.summary)) return;
  const size = statSync(files.summary).size;
  if (size === 0) return;
  if (size > SUMMARY_LIMIT) {
    annotateError(
      session,
      `$GITHUB_STEP_SUMMARY upload aborted, supports content up to a size of ${SUMMARY_LIMIT / 1024}k, got ${Math.ceil(size / 1024)}k.`,
    );
    return;
  }
  const markdown = job.masker.mask(readFileSync(files.summary, "utf8"));
  sink.summaries.push(markdown);
  job.emit({ type: "summary", job: job.path, step, markdown });
}
