import type { JobModel } from "./job.ts";
import { readJob } from "./job.ts";
import type { ParseContext } from "./parse.ts";
import type { Permissions } from "./permissions.ts";
import { readPermissions } from "./permissions.ts";
import type { WorkflowFile } from "./source.ts";
import type { Token } from "./tokens.ts";
import { child, entries, literal } from "./tokens.ts";
import type { Triggers } from "./triggers.ts";
import { readTriggers } from "./triggers.ts";

/** A workflow file, read. Tokens are evaluated when their time comes. */
export interface WorkflowModel {
  readonly file: WorkflowFile;
  /** `name:`, or the path. */
  readonly name: string;
  readonly triggers: Triggers;
  readonly env: Token | undefined;
  readonly permissions: Permissions | undefined;
  /** `defaults.run`. */
  readonly defaults: Token | undefined;
  readonly concurrency: Token | undefined;
  readonly jobs: readonly JobModel[];
}

/** Reads a parsed workflow. */
export function readWorkflow(file: WorkflowFile, root: Token, context: ParseContext): WorkflowModel {
  return {
    file,
    name: literal(child(root, "name")) ?? file.path,
    triggers: readTriggers(child(root, "on")),
    env: child(root, "env"),
    permissions: readPermissions(child(root, "permissions")),
    defaults: child(child(root, "defaults"), "run"),
    concurrency: child(root, "concurrency"),
    jobs: entries(child(root, "jobs")).map(([id, token]) => readJob(id, token, context)),
  };
}
