import type { Json } from "../json.ts";
import type { Permissions } from "../model/permissions.ts";
import type { WorkflowModel } from "../model/workflow.ts";
import type { Outcome } from "../result.ts";
import type { Run } from "../run/run.ts";

/** One execution of a workflow: the run's own, or that of a reusable one that a job calls. */
export interface Instance {
  readonly run: Run;
  readonly model: WorkflowModel;
  readonly inputs: Readonly<Record<string, Json>>;
  readonly secrets: Readonly<Record<string, string>>;
  /** What the caller allows; jobs without `permissions` have it. */
  readonly permissions: Permissions;
  /** The path of the calling job with a slash at its end; empty at the top. */
  readonly pathPrefix: string;
  /** The name of the calling job with ` / ` at its end; empty at the top. */
  readonly namePrefix: string;
  /** Cancels the jobs of this execution. */
  readonly signal: AbortSignal;
  /** The concurrency groups that this execution and its callers hold. */
  readonly heldGroups: readonly string[];
}

/** What other jobs see of a job (all legs of its matrix together). */
export interface JobEnd {
  readonly result: Outcome;
  readonly outputs: Readonly<Record<string, string>>;
}

/** One leg of a job: a combination of its matrix, or all of it. */
export interface Leg {
  readonly instance: Instance;
  readonly path: string;
  readonly name: string;
  readonly matrix: Readonly<Record<string, Json>> | undefined;
  readonly strategy: Readonly<Record<string, Json>>;
  readonly needs: Readonly<Record<string, Json>>;
  /** Cancels this leg. */
  readonly signal: AbortSignal;
  /** Cancels this leg from outside: a newer run takes its concurrency group. */
  readonly cancel: (reason: string) => void;
}

/** The contexts that a job's keys see before it runs. */
export function instanceContexts(instance: Instance): Record<string, Json> {
  const { run, inputs } = instance;
  return { github: run.github, inputs, vars: run.options.vars ?? {} };
}

/** The contexts of a leg's keys before it runs. */
export function legContexts(leg: Leg): Record<string, Json> {
  const { needs, matrix, strategy } = leg;
  return { ...instanceContexts(leg.instance), needs, matrix: matrix ?? null, strategy };
}
