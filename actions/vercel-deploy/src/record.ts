import type { RunContext } from "@slipway/core";
import type { Deployment, VercelLive } from "@slipway/platforms/vercel";
import { RECORD_SCHEMA, type ReleaseEntry, type ReleaseRecord, isGood } from "@slipway/releases";

import type { Inputs } from "./job.ts";

/** The name of a project among the targets of an environment. */
export function targetOf({ id }: Pick<VercelLive, "id">): string {
  return `vercel/${id}`;
}

/** What the record is made of. */
export interface RecordParts {
  readonly inputs: Pick<Inputs, "expect-version" | "target"> & Partial<Pick<Inputs, "migrations">>;
  readonly deployment: Pick<Deployment, "id" | "url">;
  readonly context: RunContext;
  readonly live: VercelLive;
  /** The newest records of this target. */
  readonly history: readonly ReleaseEntry[];
  readonly observed: Date;
}

/** The record of a deployment that is there and has no traffic yet. */
export function recordOf({ inputs, deployment, context, live, history, observed }: RecordParts): ReleaseRecord {
  const version = inputs["expect-version"];
  return {
    schema: RECORD_SCHEMA,
    kind: "deploy",
    group: `${context.runId}.${context.runAttempt}`,
    target: { id: targetOf(live), platform: "vercel", app: live.name },
    artifact: { type: "vercel", deployment: deployment.id, url: deployment.url },
    source: { sha: context.sha, ref: context.ref },
    expect: { url: deployment.url, ...(version === undefined ? {} : { version }) },
    ...beforeOf({ live, inputs, history, observed }),
    ...(inputs.migrations === undefined ? {} : { database: inputs.migrations }),
    run: { id: context.runId, attempt: context.runAttempt, workflow: context.workflow, actor: context.actor },
  };
}

/** Only a production deployment replaces one. */
function beforeOf({
  live,
  inputs,
  history,
  observed,
}: Pick<RecordParts, "live" | "inputs" | "history" | "observed">): Pick<ReleaseRecord, "before"> {
  if (live.production === undefined || inputs.target !== "production") return {};
  const release = live.production.id;
  const entry = entryOf(release, history);
  const known = entry === undefined ? {} : { deployment: entry.id, sha: entry.sha, good: isGood(entry.statuses) };
  return { before: { release, ...known, observed: observed.toISOString() } };
}

/** The newest record of what is live: a good one before one that failed with the same deployment. */
function entryOf(deployment: string, history: readonly ReleaseEntry[]): ReleaseEntry | undefined {
  const same = history.filter(({ record }) => record.artifact["deployment"] === deployment);
  return same.find(({ statuses }) => isGood(statuses)) ?? same[0];
}
