import { messageOf } from "../errors.ts";
import { evaluateCondition } from "../expressions/template.ts";
import type { PlaceFunctions } from "../expressions/evaluate.ts";
import type { JobModel } from "../model/job.ts";
import type { Outcome } from "../result.ts";
import type { Instance, JobEnd } from "./instance.ts";
import { instanceContexts } from "./instance.ts";
import { finishedJob } from "./finished-job.ts";
import { runLegs } from "./legs.ts";

/** Runs the jobs of a workflow, each when those it needs have ended. */
export async function runJobs(instance: Instance): Promise<ReadonlyMap<string, JobEnd>> {
  const { jobs } = instance.model;
  const models = new Map(jobs.map((job) => [job.id.toLowerCase(), job]));
  const started = new Map<string, Promise<JobEnd>>();
  const ends = new Map<string, JobEnd>();
  const start = async (job: JobModel): Promise<JobEnd> => {
    const known = started.get(job.id);
    if (known) return known;
    const needed = job.needs.flatMap((id) => models.get(id.toLowerCase()) ?? []);
    const end = (async () => {
      await Promise.all(needed.map(start));
      const result = await runJob({ instance, job, ends, ancestors: ancestorsOf(job, models) });
      ends.set(job.id, result);
      return result;
    })();
    started.set(job.id, end);
    return end;
  };
  await Promise.all(jobs.map(start));
  return new Map(jobs.flatMap((job) => (ends.has(job.id) ? [[job.id, ends.get(job.id) ?? SKIPPED]] : [])));
}

/** A job whose needs have ended. */
interface Ready {
  readonly instance: Instance;
  readonly job: JobModel;
  readonly ends: ReadonlyMap<string, JobEnd>;
  /** The ids of all jobs that it needs, directly or not. */
  readonly ancestors: readonly string[];
}

const SKIPPED: JobEnd = { result: "skipped", outputs: {} };

async function runJob(ready: Ready): Promise<JobEnd> {
  const { instance, job, ends } = ready;
  const needs = Object.fromEntries(
    job.needs.flatMap((id) => [...ends].filter(([name]) => name.toLowerCase() === id.toLowerCase())),
  );
  const contexts = { ...instanceContexts(instance), needs: needsContext(needs) };
  const holds = (cancelled: boolean): boolean =>
    evaluateCondition(job.condition, { contexts, functions: jobFunctions(ready, cancelled) });
  try {
    if (!holds(instance.signal.aborted)) return skip(instance, job);
    return await runLegs({ instance, job, needs: contexts.needs, survives: () => holds(true) });
  } catch (error) {
    return finishedJob(instance, job, { outcome: "failure", message: `${job.place}: ${messageOf(error)}` });
  }
}

function skip(instance: Instance, job: JobModel): JobEnd {
  finishedJob(instance, job, { outcome: "skipped" });
  return SKIPPED;
}

function needsContext(
  needs: Readonly<Record<string, JobEnd>>,
): Record<string, { result: Outcome; outputs: JobEnd["outputs"] }> {
  return Object.fromEntries(Object.entries(needs).map(([id, { result, outputs }]) => [id, { result, outputs }]));
}

/**
 * A job goes on when all its ancestors, not only those it needs directly, have succeeded: a skipped one skips all that
 * come after it unless they say otherwise.
 */
function jobFunctions({ ends, ancestors }: Ready, cancelled: boolean): PlaceFunctions {
  const results = (names: readonly string[]): (Outcome | undefined)[] => {
    const ids = names.length > 0 ? names.map((name) => name.toLowerCase()) : ancestors.map((id) => id.toLowerCase());
    return [...ends].filter(([id]) => ids.includes(id.toLowerCase())).map(([, end]) => end.result);
  };
  return {
    success: (names) => !cancelled && results(names).every((result) => result === "success"),
    failure: (names) => !cancelled && results(names).includes("failure"),
    cancelled: () => cancelled,
  };
}

function ancestorsOf(job: JobModel, models: ReadonlyMap<string, JobModel>): string[] {
  const found = new Set<string>();
  const visit = (from: JobModel): void => {
    for (const id of from.needs) {
      const needed = models.get(id.toLowerCase());
      if (!needed || found.has(needed.id)) continue;
      found.add(needed.id);
      visit(needed);
    }
  };
  visit(job);
  return [...found];
}
