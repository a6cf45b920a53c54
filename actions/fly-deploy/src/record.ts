import type { RunContext } from "@slipway/core";
import { type FlyLive, type LiveConfig, digestOf, withoutDigest } from "@slipway/platforms/fly";
import { RECORD_SCHEMA, type ReleaseEntry, type ReleaseRecord, isGood } from "@slipway/releases";

import type { ConfigFile, Inputs } from "./job.ts";

/** The name of an app on Fly among the targets of an environment. */
export function targetOf(app: string): string {
  return `fly/${app}`;
}

/** What the record is made of. */
export interface RecordParts {
  readonly inputs: Pick<Inputs, "app" | "expect-version"> & Partial<Pick<Inputs, "migrations" | "health-url">>;
  /** What is deployed, by digest; `undefined` when Fly builds it. */
  readonly image: string | undefined;
  readonly context: RunContext;
  readonly config: ConfigFile | undefined;
  readonly live: FlyLive;
  /** The configuration that is live. */
  readonly saved: LiveConfig | undefined;
  /** The newest records of this target. */
  readonly history: readonly ReleaseEntry[];
  readonly url: string | undefined;
  readonly observed: Date;
}

/** The record of the release that is about to be made. */
export function recordOf(parts: RecordParts): ReleaseRecord {
  const { inputs, image, context, config, live, url } = parts;
  const before = beforeOf(parts);
  const expect = {
    ...defined("version", inputs["expect-version"]),
    ...defined("url", url),
    ...defined("health", inputs["health-url"]?.href),
  };
  return {
    schema: RECORD_SCHEMA,
    kind: "deploy",
    group: `${context.runId}.${context.runAttempt}`,
    target: { id: targetOf(inputs.app), platform: "fly", app: inputs.app },
    artifact: artifactOf(image),
    source: { sha: context.sha, ref: context.ref, ...(config === undefined ? {} : { config: { ...config } }) },
    after: live.newestVersion,
    ...(Object.keys(expect).length === 0 ? {} : { expect }),
    ...defined("before", before),
    ...defined("database", inputs.migrations),
    run: { id: context.runId, attempt: context.runAttempt, workflow: context.workflow, actor: context.actor },
  };
}

function artifactOf(image: string | undefined): ReleaseRecord["artifact"] {
  if (image === undefined) return { type: "build" };
  return { type: "image", ref: withoutDigest(image), ...defined("digest", digestOf(image)) };
}

function beforeOf({ live, saved, history, observed }: RecordParts): ReleaseRecord["before"] {
  if (live.current === undefined) return undefined;
  const entry = live.digest === undefined ? undefined : entryOf(live.digest, history);
  return {
    release: `v${live.current.version}`,
    ...defined("image", live.image ?? live.current.image),
    ...defined("digest", live.digest),
    ...(saved === undefined ? {} : { config: { sha256: saved.sha256 } }),
    ...(entry === undefined ? {} : { deployment: entry.id, sha: entry.sha, good: isGood(entry.statuses) }),
    observed: observed.toISOString(),
  };
}

/** The newest record of what is live: a good one before one that failed with the same image. */
function entryOf(digest: string, history: readonly ReleaseEntry[]): ReleaseEntry | undefined {
  const same = history.filter(({ record }) => record.artifact["digest"] === digest);
  return same.find(({ statuses }) => isGood(statuses)) ?? same[0];
}

function defined<K extends string, T>(key: K, value: T | undefined): { [P in K]?: T } {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- TypeScript widens a computed key to string
  return (value === undefined ? {} : { [key]: value }) as { [P in K]?: T };
}
