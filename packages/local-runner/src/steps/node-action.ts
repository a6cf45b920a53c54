import { existsSync, writeFileSync, mkdirSync } from "node:fs";
import { dirname, join } from "node:path";

import { readCommandFiles } from "../commands/files.ts";
import { OutputReader } from "../commands/output-reader.ts";
import { StepFailure } from "../errors.ts";
import { jsonText } from "../json.ts";
import type { NodeRuns } from "../model/action.ts";
import { runProcess } from "../process/spawn.ts";
import { inputVariables } from "./action-inputs.ts";
import type { StepPlace } from "./contexts.ts";
import { processEnv } from "./process-env.ts";
import type { Session } from "./session.ts";
import { annotateWarning } from "./session.ts";

/** One phase of a JavaScript action. */
export interface NodePhase {
  readonly place: StepPlace & { readonly session: Session };
  readonly runs: NodeRuns;
  /** The script, relative to the action's folder. */
  readonly script: string;
  readonly folder: string;
  readonly inputs: Readonly<Record<string, string>>;
  readonly cancel: AbortSignal;
}

/** Runs one phase of a JavaScript action as a process of its own, in the workspace. */
export async function runNodeAction(phase: NodePhase): Promise<void> {
  const { place, runs, cancel } = phase;
  const { job, session } = place;
  const path = join(phase.folder, phase.script);
  if (!existsSync(path)) throw new StepFailure(`File not found: '${path}'`);
  if (runs.using !== "node24")
    annotateWarning(session, `The action is made for ${runs.using}; the local runner runs it on Node 24.`);
  writeEvent(place);
  const reader = new OutputReader(session);
  const variables = { ...stateVariables(session.state), ...inputVariables(phase.inputs) };
  const code = await runProcess({
    command: job.run.options.node24,
    args: [path],
    cwd: job.folders.workspace,
    env: processEnv(place, { action: variables, services: true }),
    line: (text, stream) => reader.line(text, stream),
    cancel,
    kill: job.kill,
    times: job.run.cancelTimes,
  });
  readCommandFiles(session);
  if (code !== 0) session.failed = true;
}

function stateVariables(state: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(state).map(([name, value]) => [`STATE_${name}`, value]));
}

/** The runner writes the payload anew before each action: one cannot change what the next one reads. */
export function writeEvent({ job }: StepPlace): void {
  const path = jsonText(job.contexts.github["event_path"]);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, JSON.stringify(job.run.payload));
}
