import type { RunContext } from "@slipway/core";
import { type Destination, type Move, RECORD_SCHEMA, type ReleaseRecord, isGood } from "@slipway/releases";

import type { Inputs } from "./job.ts";
import type { Seen } from "./targets/target.ts";

/** What a rollback's record is made of. */
export interface RecordParts {
  readonly inputs: Pick<Inputs, "mode" | "reason">;
  readonly move: Move;
  readonly seen: Seen | undefined;
  readonly context: RunContext;
  readonly observed: Date;
  /** The schema's version that a backup brings back. */
  readonly restored: string | undefined;
}

/** The record of a target's way back, written before it begins. */
export function recordOf({ inputs, move, seen, context, observed, restored }: RecordParts): ReleaseRecord {
  const { target, from, to } = move;
  const recorded = to.kind === "recorded" ? to.entry : undefined;
  const slash = target.indexOf("/");
  const [platform, app] = [target.slice(0, slash), target.slice(slash + 1)];
  const { expect, source } = recorded?.record ?? {};
  return {
    schema: RECORD_SCHEMA,
    kind: "rollback",
    group: `${context.runId}.${context.runAttempt}`,
    target: recorded?.record.target ?? { id: target, platform, app },
    artifact: recorded?.record.artifact ?? artifactOf(to),
    source: source ?? { sha: context.sha, ref: context.ref },
    ...(seen?.newest === undefined ? {} : { after: seen.newest }),
    ...(expect === undefined ? {} : { expect }),
    ...beforeOf(from, observed),
    rollback: {
      ...(from.entry === undefined ? {} : { of: from.entry.id }),
      ...(recorded === undefined ? {} : { to: recorded.id }),
      ...(restored === undefined ? {} : { restored }),
      reason: inputs.reason ?? "the health gate found the release unhealthy",
      trigger: inputs.mode,
    },
    run: { id: context.runId, attempt: context.runAttempt, workflow: context.workflow, actor: context.actor },
  };
}

function artifactOf(to: Destination): ReleaseRecord["artifact"] {
  if (to.kind === "recorded") return to.entry.record.artifact;
  if (to.deployment !== undefined) return { type: "vercel", deployment: to.deployment };
  if (to.digest === undefined) return { type: "build" };
  return { type: "image", ref: to.image?.split("@")[0] ?? "", digest: to.digest };
}

function beforeOf({ live, entry }: Move["from"], observed: Date): Pick<ReleaseRecord, "before"> {
  const release = live?.release ?? live?.deployment;
  if (release === undefined) return {};
  const digest = live?.digest === undefined ? {} : { digest: live.digest };
  const known = entry === undefined ? {} : { deployment: entry.id, sha: entry.sha, good: isGood(entry.statuses) };
  return { before: { release, ...digest, ...known, observed: observed.toISOString() } };
}

/** What a destination is called in one word. */
export function nameOf(to: Destination): string {
  if (to.kind === "recorded") return String(to.entry.id);
  return to.release ?? to.deployment ?? to.digest?.slice(0, 19) ?? "unknown";
}

/** What a target is on its way from, in one word. */
export function originOf({ from: { entry, live } }: Move): string {
  return entry === undefined ? (live?.release ?? live?.deployment ?? "unknown") : String(entry.id);
}
