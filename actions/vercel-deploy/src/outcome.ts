import { ActionError, type Log, messageOf } from "@slipway/core";
import type {
  Deployment,
  Moved,
  Staged,
  Vercel,
  VercelAttempt,
  VercelLive,
  VercelPlan,
} from "@slipway/platforms/vercel";

import type { Inputs } from "./job.ts";

/** The words of the output `result`. */
export type Result = "ready" | "staged" | "promoted" | "rolling" | "failed" | "canceled" | "blocked" | "interrupted";

/** How a deploy ended, and what was read back. */
export interface Outcome {
  readonly result: Result;
  /** Whether that is what was asked for. */
  readonly ok: boolean;
  readonly reason: string;
  readonly hint: string | undefined;
  readonly attempt: VercelAttempt | undefined;
  /** The project as it was last seen. */
  readonly live: VercelLive | undefined;
  /** Names that were pointed at a preview. */
  readonly aliases: readonly string[];
}

/** What a deploy needs to know. */
export interface Task {
  readonly platform: Vercel;
  readonly plan: VercelPlan;
  readonly live: VercelLive;
  readonly inputs: Inputs;
  readonly signal: AbortSignal;
  readonly log: Log;
  /** Told of the deployment as soon as there is one; what it throws ends the deploy before a promote. */
  readonly created: (staged: Staged) => Promise<void>;
}

/** Stages, waits and promotes. Never throws for what Vercel or the network does: the record must be closed in any case. */
export async function release(task: Task): Promise<Outcome> {
  const known: { staged?: Staged; attempt?: VercelAttempt } = {};
  try {
    const created = async (staged: Staged): Promise<void> => {
      known.staged = staged;
      await task.created(staged);
    };
    const { plan, inputs, platform } = task;
    known.attempt = await task.log.group("Deploy to Vercel", () =>
      platform.deploy({ plan, timeout: inputs.timeout, created }),
    );
    return await judge(task, known.attempt);
  } catch (error) {
    if (known.staged === undefined && !task.signal.aborted) throw error;
    const outcome = { ...broken(error, task.signal), attempt: known.attempt };
    if (known.staged !== undefined && known.attempt === undefined) await cancel(task, known.staged);
    return outcome;
  }
}

/** A build that nobody waits for any more is not left to run; after a cancellation `post` does this. */
async function cancel({ platform, log, signal }: Task, { created }: Staged): Promise<void> {
  if (signal.aborted) return;
  try {
    const { id, state } = await platform.cancel(created.deployment.id);
    log.info(`${id} was canceled and is ${state}`);
  } catch (error) {
    log.info(`${created.deployment.id} was not canceled: ${messageOf(error)}`);
  }
}

async function judge(task: Task, attempt: VercelAttempt): Promise<Outcome> {
  const { end, reason } = attempt;
  const ended = { attempt, reason, ok: false, live: task.live, aliases: [] };
  if (end === "timeout")
    return { ...ended, result: "failed", hint: "Raise timeout, or look at the deployment's log on Vercel." };
  if (end !== "ready") return { ...ended, result: end, hint: HINTS[end] };
  if (task.plan.target !== "production") return await named(task, attempt);
  if (task.inputs.promote === "manual" || (isPinned(task) && task.inputs["on-rolled-back"] === "stage"))
    return { ...ended, ok: true, result: "staged", reason: "ready, and left staged as asked", hint: undefined };
  const moved = await promoted(task, attempt.deployment);
  return "state" in moved ? ofMove(moved, attempt) : { ...moved, attempt };
}

const HINTS: Readonly<Record<"failed" | "canceled" | "blocked", string>> = {
  failed: "Nothing went live. The build's log is above, and on the deployment's page.",
  canceled: "Nothing went live. Somebody canceled it on Vercel, or a newer deployment did.",
  blocked: "Nothing went live. Its page on Vercel says whose permission it waits for.",
};

/** A promote that is refused or breaks off leaves the deployment staged; what is in production is said in any case. */
async function promoted({ platform, inputs, signal, log }: Task, staged: Deployment): Promise<Moved | Outcome> {
  try {
    return await log.group("Promote", () => platform.promote(staged, inputs.timeout));
  } catch (error) {
    return broken(error, signal);
  }
}

function ofMove({ state, reason, live }: Moved, attempt: VercelAttempt): Outcome {
  const all = { reason, live, attempt, aliases: [], hint: undefined };
  if (state === "moved" || state === "already") return { ...all, ok: true, result: "promoted" };
  if (state === "rolling") return { ...all, ok: true, result: "rolling" };
  const isWaiting = state === "queued";
  const hint = isWaiting
    ? "Complete or abort the rolling release that is active, then promote this deployment (or run the job again)."
    : `The deployment is ready and waits: promote ${attempt.deployment.id} once the reason is gone, or run the job again.`;
  return { ...all, hint, ok: false, result: isWaiting ? "staged" : "failed" };
}

async function named({ platform, inputs, live }: Task, attempt: VercelAttempt): Promise<Outcome> {
  const { assigned, missing } = await platform.alias(attempt.deployment.id, inputs.alias ?? []);
  const all = { attempt, live, aliases: assigned };
  if (missing.length === 0) return { ...all, ok: true, result: "ready", reason: attempt.reason, hint: undefined };
  const reason = `ready, but ${missing.join(", ")} does not lead to it`;
  return { ...all, ok: false, result: "failed", reason, hint: "Check the domain in the project's settings on Vercel." };
}

function isPinned({ live }: Task): boolean {
  return live.pinnedBy === "rollback";
}

/** An error that no action of ours throws is a bug and goes its own way. */
function broken(error: unknown, signal: AbortSignal): Outcome {
  const all = { ok: false, attempt: undefined, live: undefined, aliases: [] };
  if (signal.aborted) return { ...all, result: "interrupted", reason: "the job was cancelled", hint: undefined };
  if (!(error instanceof ActionError)) throw error;
  return { ...all, result: "failed", reason: messageOf(error), hint: error.hint };
}
