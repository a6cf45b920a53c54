import { existsSync } from "node:fs";
import { join } from "node:path";

import { messageOf } from "../errors.ts";
import type { JobModel } from "../model/job.ts";
import { readAction } from "../model/action.ts";
import type { Loader } from "../model/load.ts";
import type { Permissions } from "../model/permissions.ts";
import { exceeding } from "../model/permissions.ts";
import type { Source } from "../model/source.ts";
import type { StepModel, UsesStep } from "../model/step.ts";
import { builtin } from "../steps/builtins/table.ts";
import type { WorkflowModel } from "../model/workflow.ts";
import { checkCall } from "./check-call.ts";

/**
 * Finds, before anything runs, what would fail later: actions that are not mapped or cannot run here, calls that do
 * not fit, permissions that a called workflow would widen.
 *
 * @param inherited what a workflow has that says nothing
 * @param limit what a called workflow may have at most; the run's own may ask for anything
 */
export function checkWorkflow(loader: Loader, model: WorkflowModel, inherited: Permissions, limit?: Permissions): void {
  for (const job of model.jobs) {
    if (job.kind === "steps") checkSteps(loader, model.file.source, job.steps, new Set());
    else checkCall(loader.problems, job);
    const asked = job.permissions ?? model.permissions;
    if (asked && limit) checkPermissions(loader, job, asked, limit);
    const own = asked ?? inherited;
    if (job.kind === "call" && job.workflow) checkWorkflow(loader, job.workflow, own, own);
  }
}

function checkPermissions(loader: Loader, job: JobModel, asked: Permissions, allowed: Permissions): void {
  const more = exceeding(asked, allowed);
  if (more.length > 0)
    loader.problems.push(`${job.place}: job '${job.id}' asks for more than its caller has: ${more.join(", ")}`);
}

/** Looks into actions of repositories, and into what composite ones use; those of the workspace come with the run. */
function checkSteps(loader: Loader, source: Source, steps: readonly StepModel[], seen: Set<string>): void {
  for (const step of steps) {
    if (step.kind !== "uses") continue;
    try {
      checkUses(loader, source, step, seen);
    } catch (error) {
      loader.problems.push(`${step.place}: ${messageOf(error)}`);
    }
  }
}

function checkUses(loader: Loader, source: Source, step: UsesStep, seen: Set<string>): void {
  const { reference } = step;
  if (reference.kind === "workspace") return;
  if (reference.kind === "docker")
    throw new Error(`uses: ${step.uses}: Docker actions are not supported by the local runner`);
  const isBuiltin = reference.kind === "remote" && builtin(reference, step.uses) !== undefined;
  if (isBuiltin && !loader.repositories.has(reference.repository, reference.ref)) return;
  const from = reference.kind === "self" ? source : loader.repositories.find(reference.repository, reference.ref);
  const folder = join(from.folder, reference.path);
  if (seen.has(folder)) return;
  seen.add(folder);
  if (!existsSync(folder)) throw new Error(`uses: ${step.uses}: there is no folder ${folder}`);
  const { runs } = readAction(folder);
  if (runs.kind === "composite") checkSteps(loader, from, runs.steps, seen);
}
