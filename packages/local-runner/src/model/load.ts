import { existsSync, readFileSync } from "node:fs";
import { join, normalize } from "node:path";

import { messageOf } from "../errors.ts";
import type { CallJob, JobModel } from "./job.ts";
import { parseWorkflowText } from "./parse.ts";
import { parseReference } from "./reference.ts";
import type { Repositories } from "./repositories.ts";
import type { WorkflowFile } from "./source.ts";
import type { WorkflowModel } from "./workflow.ts";
import { readWorkflow } from "./workflow.ts";

/** GitHub's limit: a top-level workflow and nine levels of called ones. */
const LEVELS = 10;

/** Loads workflows; every problem of every file ends up in `problems`. */
export interface Loader {
  readonly repositories: Repositories;
  readonly problems: string[];
}

/** Loads a workflow file and every workflow that it calls. Undefined when the file cannot be read. */
export async function loadWorkflow(loader: Loader, file: WorkflowFile, level = 1): Promise<WorkflowModel | undefined> {
  const path = join(file.source.folder, file.path);
  if (!existsSync(path)) {
    loader.problems.push(`there is no workflow file ${path}`);
    return undefined;
  }
  const { root, context, finish } = await parseWorkflowText(
    shown(loader, file),
    readFileSync(path, "utf8"),
    loader.problems,
  );
  const model = root && readWorkflow(file, root, context);
  finish();
  if (!model) return undefined;
  const jobs: JobModel[] = [];
  for (const job of model.jobs) jobs.push(job.kind === "call" ? await loadCalled(loader, model, job, level) : job);
  return { ...model, jobs };
}

async function loadCalled(loader: Loader, caller: WorkflowModel, job: CallJob, level: number): Promise<CallJob> {
  try {
    if (level >= LEVELS) throw new Error(`more than ${LEVELS} levels of reusable workflows`);
    const workflow = await loadWorkflow(loader, calledFile(loader, caller, job.uses), level + 1);
    if (workflow && !workflow.triggers.call) {
      loader.problems.push(`${job.place}: ${job.uses} is not reusable: it has no \`on: workflow_call\``);
    }
    return { ...job, workflow };
  } catch (error) {
    loader.problems.push(`${job.place}: ${messageOf(error)}`);
    return job;
  }
}

/** `./` and `$/` mean the repository of the calling file, at its commit. */
function calledFile(loader: Loader, caller: WorkflowModel, uses: string): WorkflowFile {
  const reference = parseReference(uses);
  if (reference.kind === "docker") throw new Error(`uses: ${uses}: a job cannot call an image`);
  if (reference.kind !== "remote") return { source: caller.file.source, path: normalize(reference.path) };
  return { source: loader.repositories.find(reference.repository, reference.ref), path: reference.path };
}

/** Files of the run's own repository by their path, others with their repository. */
function shown(loader: Loader, file: WorkflowFile): string {
  const { own } = loader.repositories;
  return file.source.folder === own.folder ? file.path : `${file.source.repository}/${file.path}`;
}
