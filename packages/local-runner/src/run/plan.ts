import { existsSync } from "node:fs";

import { WorkflowError } from "../errors.ts";
import type { Json } from "../json.ts";
import { asJson } from "../json.ts";
import { loadWorkflow } from "../model/load.ts";
import type { Permissions } from "../model/permissions.ts";
import { defaultPermissions } from "../model/permissions.ts";
import type { Repositories } from "../model/repositories.ts";
import { mappedRepositories } from "../model/repositories.ts";
import type { WorkflowModel } from "../model/workflow.ts";
import type { RunOptions } from "../options.ts";
import { checkWorkflow } from "./check.ts";
import { githubContext } from "./github-context.ts";
import { runMasker } from "./run-masker.ts";
import { startInputs, withEventInputs } from "./start-inputs.ts";

/** A run that can start. */
export interface RunPlan {
  readonly model: WorkflowModel;
  readonly repositories: Repositories;
  readonly payload: Json;
  readonly github: Readonly<Record<string, Json>>;
  readonly inputs: Readonly<Record<string, Json>>;
  readonly permissions: Permissions;
  readonly warnings: readonly string[];
}

/**
 * Reads and checks everything that can be seen before a run.
 *
 * @throws WorkflowError with all problems
 */
export async function planRun(options: RunOptions): Promise<RunPlan> {
  const problems = optionProblems(options);
  const repositories = mappedRepositories(options.repository, options.repositories);
  const loader = { repositories, problems };
  const model = await loadWorkflow(loader, { source: repositories.own, path: options.workflow });
  if (!model) throw masked(options, problems);
  const permissions = defaultPermissions(options.defaultPermissions ?? "restricted");
  checkWorkflow(loader, model, permissions);
  const warnings = checkEvent(options, model, problems);
  const payload = withEventInputs(options, asJson(options.event.payload));
  const github = githubContext(options, model, payload);
  const inputs = startInputs(options, model, github, problems);
  if (problems.length > 0) throw masked(options, problems);
  return { model, repositories, payload, github, inputs, permissions, warnings };
}

/** A problem may quote a value that somebody gave. */
function masked(options: RunOptions, problems: readonly string[]): WorkflowError {
  const masker = runMasker(options);
  return new WorkflowError(problems.map((problem) => masker.mask(problem)));
}

function optionProblems({ node24, repository }: RunOptions): string[] {
  const problems: string[] = [];
  if (!existsSync(node24)) problems.push(`node24: there is no file ${node24}`);
  if (!/^[\w.-]+\/[\w.-]+$/.test(repository.name))
    problems.push(`repository.name must be owner/repo, not '${repository.name}'`);
  if (!repository.ref.startsWith("refs/"))
    problems.push(`repository.ref must be a full ref such as refs/heads/main, not '${repository.ref}'`);
  return problems;
}

function checkEvent({ event }: RunOptions, { triggers, file }: WorkflowModel, problems: string[]): string[] {
  if (!triggers.events.includes(event.name)) {
    problems.push(
      `${file.path}: the event '${event.name}' does not start it; it is started by ${triggers.events.join(", ")}`,
    );
  }
  if (!triggers.filtered.includes(event.name)) return [];
  return [`${file.path}: the filters of on.${event.name} are not looked at: the run starts as if they matched`];
}
