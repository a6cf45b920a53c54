import type { JobModel } from "../model/job.ts";
import { callWorkflow } from "./call.ts";
import { finishedJob } from "./finished-job.ts";
import { enterGroup } from "./group.ts";
import type { JobEnd, Leg } from "./instance.ts";
import { legContexts } from "./instance.ts";
import { runStepsJob } from "./steps-job.ts";

/** Runs one leg of a job, in its concurrency group. */
export async function runLeg(leg: Leg, job: JobModel): Promise<JobEnd> {
  const { instance, path, name, signal, cancel } = leg;
  const { run } = instance;
  const membership = await enterGroup(job.concurrency, {
    run,
    contexts: legContexts(leg),
    held: instance.heldGroups,
    signal,
    cancel,
    onWait: (group) => run.emit({ type: "job-waiting", job: path, name, group }),
  });
  if (!membership) return finishedJob(instance, job, { outcome: "cancelled", path, name });
  try {
    if (job.kind === "call") return await callWorkflow(leg, job, membership.held);
    // A called workflow takes no slot of its own: its jobs do.
    return await run.slots.run(async () => runStepsJob(leg, job), signal);
  } finally {
    membership.leave();
  }
}
