import { messageOf } from "../errors.ts";
import { evaluateToken } from "../expressions/template.ts";
import { evaluateText } from "../expressions/template.ts";
import type { Json, JsonObject } from "../json.ts";
import { isJsonObject } from "../json.ts";
import type { JobModel } from "../model/job.ts";
import { literal } from "../model/tokens.ts";
import type { Outcome } from "../result.ts";
import { finishedJob } from "./finished-job.ts";
import type { Instance, JobEnd, Leg } from "./instance.ts";
import { instanceContexts } from "./instance.ts";
import { runLeg } from "./leg.ts";
import { expandMatrix, matrixLabel } from "./matrix.ts";
import { Semaphore } from "./semaphore.ts";
import { sharedController } from "../process/controller.ts";

/** A job that runs. */
export interface StartedJob {
  readonly instance: Instance;
  readonly job: JobModel;
  readonly needs: Readonly<Record<string, Json>>;
  /** Whether the job's condition holds in a cancelled run too, as `always()` does: then it is not cancelled. */
  readonly survives: () => boolean;
}

interface Strategy {
  readonly rows: readonly (JsonObject | undefined)[];
  readonly failFast: boolean;
  readonly maxParallel: number;
}

/** Runs a job: one leg, or one a combination of its matrix. */
export async function runLegs(started: StartedJob): Promise<JobEnd> {
  const strategy = readStrategy(started);
  const { signal } = started.instance;
  const gate = new Semaphore(strategy.maxParallel);
  const failFast = sharedController();
  const ends = await Promise.all(
    strategy.rows.map(async (row, index) => {
      const controller = sharedController();
      const follow = (): void => controller.abort("the run was cancelled");
      const outer = (): void => (started.survives() ? undefined : follow());
      signal.addEventListener("abort", outer, { once: true });
      failFast.signal.addEventListener("abort", () => controller.abort("another leg of the matrix failed"), {
        once: true,
      });
      if (failFast.signal.aborted) controller.abort("another leg of the matrix failed");
      const end = await legEnd(started, gate, () => makeLeg(started, strategy, { row, index, controller }));
      signal.removeEventListener("abort", outer);
      if (end.result === "failure" && strategy.failFast) failFast.abort();
      return end;
    }),
  );
  return together(ends);
}

async function legEnd({ instance, job }: StartedJob, gate: Semaphore, make: () => Leg): Promise<JobEnd> {
  let leg: Leg | undefined;
  try {
    leg = make();
    const made = leg;
    return await gate.run(async () => runLeg(made, job), made.signal);
  } catch (error) {
    const named = leg ? { path: leg.path, name: leg.name } : {};
    if (leg?.signal.aborted) return finishedJob(instance, job, { outcome: "cancelled", ...named });
    return finishedJob(instance, job, { outcome: "failure", message: `${job.place}: ${messageOf(error)}`, ...named });
  }
}

function readStrategy({ instance, job, needs }: StartedJob): Strategy {
  const contexts = { ...instanceContexts(instance), needs };
  const strategy = job.strategy ? evaluateToken(job.strategy, { contexts }) : {};
  if (!isJsonObject(strategy)) throw new Error("`strategy` must be a mapping");
  const { matrix, "fail-fast": failFast, "max-parallel": maxParallel } = strategy;
  return {
    rows: matrix === undefined || matrix === null ? [undefined] : expandMatrix(matrix),
    failFast: failFast !== false,
    maxParallel: typeof maxParallel === "number" && maxParallel > 0 ? maxParallel : Infinity,
  };
}

function makeLeg(
  { instance, job, needs }: StartedJob,
  strategy: Strategy,
  { row, index, controller }: { row: JsonObject | undefined; index: number; controller: AbortController },
): Leg {
  const label = row ? ` (${matrixLabel(row)})` : "";
  const total = strategy.rows.length;
  const maxParallel = Math.min(strategy.maxParallel, total);
  const facts = { "fail-fast": strategy.failFast, "job-index": index, "job-total": total, "max-parallel": maxParallel };
  const contexts = { ...instanceContexts(instance), needs, matrix: row ?? null, strategy: facts };
  // A name that is an expression says itself what tells the legs apart.
  const name =
    job.name && literal(job.name) === undefined
      ? evaluateText(job.name, { contexts })
      : `${literal(job.name) ?? job.id}${label}`;
  return {
    instance,
    path: `${instance.pathPrefix}${job.id}${label}`,
    name: `${instance.namePrefix}${name || job.id}`,
    matrix: row,
    strategy: facts,
    needs,
    signal: controller.signal,
    cancel: (reason) => controller.abort(reason),
  };
}

/** One result for all legs; of outputs with one name the last that is not empty. */
function together(ends: readonly JobEnd[]): JobEnd {
  const order: readonly Outcome[] = ["failure", "cancelled", "success", "skipped"];
  const result = order.find((outcome) => ends.some((end) => end.result === outcome)) ?? "skipped";
  return { result, outputs: Object.assign({}, ...ends.map((end) => end.outputs)) };
}
