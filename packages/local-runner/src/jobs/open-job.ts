import { randomUUID } from "node:crypto";
import { join } from "node:path";

import { Masker, maskDeep } from "../commands/masker.ts";
import { evaluateTexts } from "../expressions/template.ts";
import type { Json } from "../json.ts";
import type { StepsJob } from "../model/job.ts";
import type { Permissions } from "../model/permissions.ts";
import type { Frame } from "../steps/frame.ts";
import type { ActiveJob, JobContexts, JobFolders } from "./active-job.ts";
import { readEnvironment } from "./environment.ts";
import type { JobEnvironment } from "./environment.ts";
import { makeJobFolders, runnerContext } from "./folders.ts";
import type { Leg } from "./instance.ts";
import { legContexts } from "./instance.ts";
import { mergeNames } from "./merge-names.ts";
import type { JobWatch } from "./watch-job.ts";

/** A job that is ready for its steps. */
export interface OpenJob {
  readonly job: ActiveJob;
  /** The frame of its own steps. */
  readonly frame: Frame;
  readonly environment: JobEnvironment | undefined;
  readonly watch: JobWatch;
}

/** Prepares a leg of a job: folders, contexts, masks, environment. */
export function openJob(leg: Leg, model: StepsJob, watch: JobWatch): OpenJob {
  const { instance, path, name } = leg;
  const { run } = instance;
  const environment = readEnvironment(model, { contexts: legContexts(leg) });
  const folders = makeJobFolders(run.root, run.options.repository.name, run.nextJob());
  const contexts = jobContexts(leg, model, { folders, environment });
  const masker = jobMasker(leg, contexts.secrets);
  let steps = 0;
  const job: ActiveJob = {
    run,
    model,
    path,
    name,
    contexts,
    folders,
    masker,
    workflow: instance.model,
    permissions: jobPermissions(leg, model),
    trackingId: `github_${randomUUID()}`,
    ...emptyState(),
    cancel: watch.cancel,
    kill: watch.kill,
    nextStep: () => ++steps,
    emit: (event) => run.emit(maskDeep(masker, event)),
  };
  Object.assign(job.env, initialEnv(leg, model, contexts));
  return { job, frame: jobFrame(job, contexts.inputs), environment, watch };
}

function jobFrame({ workflow, cancel }: ActiveJob, inputs: Json): Frame {
  return { path: "job", steps: {}, inputs, source: workflow.file.source, env: {}, cancel, failed: false };
}

function emptyState(): Pick<ActiveJob, "env" | "searchPath" | "annotations" | "posts" | "states" | "failed"> {
  return { env: {}, searchPath: [], annotations: [], posts: [], states: new Map(), failed: false };
}

/** A job's own permissions, its workflow's, or what the caller allows. */
function jobPermissions({ instance }: Leg, model: StepsJob): Permissions {
  return model.permissions ?? instance.model.permissions ?? instance.permissions;
}

/** The secrets of the environment that a job names win over those passed to its workflow; so do its variables. */
function jobContexts(
  leg: Leg,
  model: StepsJob,
  { folders, environment }: { folders: JobFolders; environment: JobEnvironment | undefined },
): JobContexts {
  const { instance, matrix, strategy, needs } = leg;
  const { options, github } = instance.run;
  const own = environment ? options.environments?.[environment.name] : undefined;
  const debug = (options.secrets?.["ACTIONS_STEP_DEBUG"] ?? options.vars?.["ACTIONS_STEP_DEBUG"]) === "true";
  return {
    github: {
      ...github,
      job: model.id,
      workspace: folders.workspace,
      event_path: join(folders.temp, "_github_workflow", "event.json"),
    },
    inputs: { ...instance.inputs },
    vars: mergeNames(options.vars, own?.vars),
    secrets: mergeNames(instance.secrets, own?.secrets, { GITHUB_TOKEN: options.token }),
    needs: { ...needs },
    strategy: { ...strategy },
    matrix: matrix ?? null,
    runner: runnerContext(folders, debug),
  };
}

function jobMasker(leg: Leg, secrets: Readonly<Record<string, string>>): Masker {
  const { options, masker: ofRun } = leg.instance.run;
  const masker = new Masker(ofRun);
  for (const value of Object.values(secrets)) masker.add(value);
  for (const [name, value] of Object.entries(options.actionsEnv ?? {})) if (name.endsWith("_TOKEN")) masker.add(value);
  return masker;
}

function initialEnv(leg: Leg, model: StepsJob, contexts: JobContexts): Record<string, string> {
  const { github, inputs, vars, secrets, needs, strategy, matrix } = contexts;
  const ofWorkflow: Record<string, Json> = { github, inputs, vars, secrets };
  const env = evaluateTexts(leg.instance.model.env, { contexts: ofWorkflow });
  return { ...env, ...evaluateTexts(model.env, { contexts: { ...ofWorkflow, needs, strategy, matrix } }) };
}
