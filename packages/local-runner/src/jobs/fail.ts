import type { ActiveJob } from "./active-job.ts";
import { jobStatus } from "./active-job.ts";

/** Fails a job outside of any step, with an error annotation. */
export function fail(job: ActiveJob, message: string): void {
  const annotation = { level: "error", message: job.masker.mask(message) } as const;
  job.annotations.push(annotation);
  job.emit({ type: "annotation", job: job.path, annotation });
  if (jobStatus(job) === "success") job.failed = true;
}
