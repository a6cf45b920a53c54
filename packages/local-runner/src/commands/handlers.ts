import { prependPath } from "./files.ts";
import { issue } from "./issue.ts";
import type { Command } from "./parse-command.ts";
import type { Session } from "../steps/session.ts";
import { annotateWarning, isDebug, log } from "../steps/session.ts";

/** Carries out a command; what it throws fails the step. */
export type Handler = (session: Session, command: Command) => void;

/** What each workflow command does. `stop-commands` and `echo` are the reader's own. */
export const HANDLERS: Readonly<Record<string, Handler>> = {
  "add-mask": addMask,
  debug: (session, { data }) => {
    if (isDebug(session.job)) log(session, `##[debug]${data}`);
  },
  notice: (session, command) => issue(session, "notice", command),
  warning: (session, command) => issue(session, "warning", command),
  error: (session, command) => issue(session, "error", command),
  group: ({ job, step }, { data }) => job.emit({ type: "group", job: job.path, step, title: data }),
  endgroup: ({ job, step }) => job.emit({ type: "endgroup", job: job.path, step }),
  "add-matcher": noMatchers,
  "remove-matcher": noMatchers,
  "set-output": (session, command) => {
    session.outputs[named(command)] = command.data;
    deprecated(session, command);
  },
  "save-state": (session, command) => {
    session.state[named(command)] = command.data;
    deprecated(session, command);
  },
  "set-env": (session, command) => {
    allowUnsecure(session, command);
    session.job.env[named(command)] = command.data;
  },
  "add-path": (session, command) => {
    allowUnsecure(session, command);
    prependPath(session.job.searchPath, command.data);
  },
};

function addMask(session: Session, { data }: Command): void {
  const { job } = session;
  if (data.trim() === "") {
    annotateWarning(session, "Can't add secret mask for empty string in ##[add-mask] command.");
    return;
  }
  job.masker.add(data);
  job.emit({ type: "mask", job: job.path, count: job.masker.count });
}

function noMatchers({ job, step }: Session, { name }: Command): void {
  const message = `::${name}:: has no effect: the local runner applies no problem matchers`;
  job.emit({ type: "warning", job: job.path, step, message });
}

function named({ name, properties }: Command): string {
  const value = properties["name"];
  if (!value) throw new Error(`Required field 'name' is missing in ##[${name}] command.`);
  return value;
}

function deprecated(session: Session, { name }: Command): void {
  annotateWarning(session, `The \`${name}\` command is deprecated; write to an environment file instead.`);
}

function allowUnsecure({ job }: Session, { name }: Command): void {
  if (job.env["ACTIONS_ALLOW_UNSECURE_COMMANDS"]?.toLowerCase() === "true") return;
  throw new Error(
    `The \`${name}\` command is disabled. Write to an environment file (GITHUB_ENV, GITHUB_PATH) instead.`,
  );
}
