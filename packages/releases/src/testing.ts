import type { ReleaseEntry } from "./entry.ts";
import type { Status, StatusState } from "./history.ts";
import type { LiveTarget } from "./plan/live-target.ts";
import type { PlanRequest } from "./plan/request.ts";
import { type DatabasePart, RECORD_SCHEMA, type ReleaseRecord } from "./record.ts";

/** When the first record of a test's history was written; each later one is a minute younger. */
const BEGIN = Date.parse("2026-01-01T00:00:00Z");
const MINUTE = 60_000;

/** What a test says of a record; everything else follows from its id. */
export interface EntryDraft {
  readonly target?: string;
  readonly group?: string;
  /** Which image, as any short text; the record's own id when left out, `null` for one that was not known before. */
  readonly image?: string | null;
  /** `state:description`, the oldest first, ten seconds apart. */
  readonly statuses?: readonly string[];
  readonly sha?: string;
  readonly after?: number;
  readonly before?: ReleaseRecord["before"];
  readonly database?: DatabasePart;
  readonly rollback?: ReleaseRecord["rollback"];
}

/** A digest for a short text. */
export function digestFor(image: string): string {
  return `sha256:${Buffer.from(image).toString("hex").padEnd(64, "0").slice(0, 64)}`;
}

/** A record as the ledger holds it; its id is also its minute and, unless said otherwise, its run. */
export function entryOf(id: number, draft: EntryDraft = {}): ReleaseEntry {
  const { target = "fly/api", group = `${id}.1`, image = String(id), rollback } = draft;
  const createdAt = BEGIN + id * MINUTE;
  const sha = draft.sha ?? id.toString(16).padStart(40, "0");
  const [platform = "fly", app = "api"] = target.split("/");
  const record: ReleaseRecord = {
    schema: RECORD_SCHEMA,
    kind: rollback === undefined ? "deploy" : "rollback",
    group,
    target: { id: target, platform, app },
    artifact: image === null ? { type: "build" } : { type: "image", ref: "registry/app", digest: digestFor(image) },
    source: { sha, ref: "refs/heads/main" },
    ...(draft.after === undefined ? {} : { after: draft.after }),
    ...(draft.before === undefined ? {} : { before: draft.before }),
    ...(draft.database === undefined ? {} : { database: draft.database }),
    ...(rollback === undefined ? {} : { rollback }),
    run: {
      id: Number(group.split(".")[0]),
      attempt: Number(group.split(".")[1] ?? 1),
      workflow: "deploy",
      actor: "octocat",
    },
  };
  const statuses = (draft.statuses ?? ["in_progress", "success:deployed"]).map((text, index) =>
    statusOf(text, createdAt, index),
  );
  return { id, sha, environment: "production", createdAt: iso(createdAt), record, statuses };
}

function statusOf(text: string, begin: number, index: number): Status {
  const [state = "", ...description] = text.split(":");
  return {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a test's own words
    state: state as StatusState,
    description: description.join(":"),
    createdAt: iso(begin + (index + 1) * 10_000),
  };
}

function iso(time: number): string {
  return new Date(time).toISOString().replace(".000Z", "Z");
}

/** What a platform shows when it runs an image. */
export function liveOf(target: string, image: string, release?: string): LiveTarget {
  return { target, digest: digestFor(image), mixed: false, ...(release === undefined ? {} : { release }) };
}

/** A wish of a person for the release before what is live, in minute 100. */
export function requestOf(given: Partial<PlanRequest> = {}): PlanRequest {
  return {
    to: "previous",
    mode: "manual",
    live: [],
    run: { id: 1_000, group: "1000.1" },
    onPartial: "rollback-all",
    schemaPolicy: "refuse",
    goingOn: new Set(),
    now: new Date(BEGIN + 100 * MINUTE),
    cooldown: 30 * MINUTE,
    allowUnrecorded: false,
    allowQuarantined: false,
    ...given,
  };
}
