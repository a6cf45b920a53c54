import { existsSync } from "node:fs";
import { join } from "node:path";

import { StepFailure } from "../errors.ts";
import type { ActiveJob } from "../jobs/active-job.ts";
import type { ActionModel } from "../model/action.ts";
import { readAction } from "../model/action.ts";
import type { Source } from "../model/source.ts";
import type { UsesStep } from "../model/step.ts";
import { builtin } from "./builtins/table.ts";
import type { Builtin } from "./builtins/builtin.ts";
import type { ActionIdentity, Frame } from "./frame.ts";

/** An action that a step uses, found on this machine. */
export type FoundAction =
  | { readonly kind: "builtin"; readonly builtin: Builtin }
  | {
      readonly kind: "action";
      readonly model: ActionModel;
      readonly identity: ActionIdentity;
      /** What `$/` means inside it. */
      readonly source: Source;
      /** From the workspace: its `pre` cannot run, since nothing is checked out at that time. */
      readonly local: boolean;
    };

/**
 * Finds the action of a `uses:` step.
 *
 * @throws StepFailure or Error when it is missing, not mapped or of a kind that cannot run here
 */
export async function findAction(job: ActiveJob, frame: Frame, step: UsesStep): Promise<FoundAction> {
  const { reference } = step;
  const { repositories } = job.run;
  if (reference.kind === "docker")
    throw new StepFailure(`uses: ${step.uses}: Docker actions are not supported by the local runner`);
  if (reference.kind === "workspace") return local(job, frame, reference.path);
  if (reference.kind === "self") return fromRepository(job, frame.source, reference.path);
  const own = builtin(reference, step.uses);
  if (own && !repositories.has(reference.repository, reference.ref)) return { kind: "builtin", builtin: own };
  return fromRepository(job, repositories.find(reference.repository, reference.ref), reference.path);
}

function local(job: ActiveJob, frame: Frame, path: string): FoundAction {
  const folder = join(job.folders.workspace, path);
  if (!existsSync(folder))
    throw new StepFailure(`${folder} does not exist. Did you forget to run actions/checkout before using ./${path}?`);
  const identity = { path: folder, repository: "", ref: "" };
  return { kind: "action", model: readAction(folder), identity, source: frame.source, local: true };
}

async function fromRepository(job: ActiveJob, source: Source, path: string): Promise<FoundAction> {
  const copy = await job.run.actions.folder(source);
  const folder = join(copy, path);
  const identity = { path: folder, repository: source.repository, ref: source.ref };
  return { kind: "action", model: readAction(folder), identity, source, local: false };
}
