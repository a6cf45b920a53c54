import { maskDeep } from "../commands/masker.ts";
import type { JobModel } from "../model/job.ts";
import { literal } from "../model/tokens.ts";
import type { Annotation, Outcome } from "../result.ts";
import type { Instance, JobEnd } from "./instance.ts";

/** A job that ended without running: skipped, cancelled while it waited, or with an error before its first step. */
export function finishedJob(
  instance: Instance,
  job: JobModel,
  end: { readonly outcome: Outcome; readonly message?: string; readonly path?: string; readonly name?: string },
): JobEnd {
  const { run } = instance;
  const path = end.path ?? `${instance.pathPrefix}${job.id}`;
  const name = end.name ?? `${instance.namePrefix}${literal(job.name) ?? job.id}`;
  const { outcome } = end;
  const annotations: Annotation[] = end.message ? [{ level: "error", message: end.message }] : [];
  for (const annotation of annotations) run.emit({ type: "annotation", job: path, annotation });
  if (outcome === "skipped") run.emit({ type: "job-skipped", job: path, id: job.id, name });
  else run.emit({ type: "job-completed", job: path, name, outcome, result: outcome, outputs: {}, durationMs: 0 });
  const result = {
    id: job.id,
    path,
    name,
    outcome,
    result: outcome,
    outputs: {},
    steps: [],
    annotations,
    permissions: {},
    durationMs: 0,
  };
  run.results.push(maskDeep(run.masker, result));
  return { result: outcome, outputs: {} };
}
