import { randomUUID } from "node:crypto";
import { existsSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";

import { readCommandFiles } from "../commands/files.ts";
import { OutputReader } from "../commands/output-reader.ts";
import { StepFailure } from "../errors.ts";
import type { Scope } from "../expressions/evaluate.ts";
import { evaluateText } from "../expressions/template.ts";
import type { RunStep } from "../model/step.ts";
import type { Token } from "../model/tokens.ts";
import { child } from "../model/tokens.ts";
import { runProcess } from "../process/spawn.ts";
import type { StepPlace } from "./contexts.ts";
import { inPlace } from "./contexts.ts";
import { writeEvent } from "./node-action.ts";
import { processEnv } from "./process-env.ts";
import type { Session } from "./session.ts";
import { annotateError } from "./session.ts";
import { findShell } from "./shell.ts";

/** Runs a `run:` step. */
export async function runScript(
  step: RunStep,
  place: StepPlace & { readonly session: Session },
  cancel: AbortSignal,
): Promise<void> {
  const { job, session } = place;
  const { script, shell: name, directory } = await inPlace(place, (scope) => settings(step, place, scope));
  const env = processEnv(place, { services: false });
  const shell = findShell(name, env["PATH"] ?? "");
  const file = join(job.folders.temp, `${randomUUID()}${shell.extension}`);
  writeFileSync(file, shell.wrap(script));
  const cwd = resolve(job.folders.workspace, directory ?? "");
  if (!existsSync(cwd)) throw new StepFailure(`the working directory ${cwd} does not exist`);
  writeEvent(place);
  const reader = new OutputReader(session);
  const code = await runProcess({
    command: shell.command,
    args: shell.args.map((argument) => argument.replaceAll("{0}", file)),
    cwd,
    env,
    line: (text, stream) => reader.line(text, stream),
    cancel,
    kill: job.kill,
    times: job.run.cancelTimes,
  });
  if (code !== 0) session.failed = true;
  if (code !== 0 && !cancel.aborted && !job.kill.aborted)
    annotateError(session, `Process completed with exit code ${code}.`);
  readCommandFiles(session);
}

interface Settings {
  readonly script: string;
  readonly shell: string | undefined;
  readonly directory: string | undefined;
}

/** The step's own settings win over the job's defaults, those over the workflow's; none reach composite actions. */
function settings(step: RunStep, place: StepPlace, scope: Scope): Settings {
  const { model, workflow } = place.job;
  const defaults = place.frame.composite ? [] : [model.defaults, workflow.defaults];
  const first = (own: Token | undefined, key: string): string | undefined => {
    const tokens = [own, ...defaults.map((token) => child(token, key))];
    return tokens.flatMap((token) => (token ? [evaluateText(token, scope)] : [])).find((text) => text !== "");
  };
  return {
    script: evaluateText(step.run, scope),
    shell: first(step.shell, "shell"),
    directory: first(step.workingDirectory, "working-directory"),
  };
}
