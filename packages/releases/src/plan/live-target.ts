import type { ReleaseEntry } from "../entry.ts";

/** What a platform shows to be live on one target. */
export interface LiveTarget {
  /** The record's target id, such as `fly/acme-api`. */
  readonly target: string;
  /** The platform's own name of the release, such as Fly's `v41`. */
  readonly release?: string | undefined;
  readonly digest?: string | undefined;
  /** Vercel's deployment. */
  readonly deployment?: string | undefined;
  /** Settings that the platform keeps beside releases, such as secrets, and when each was last set (ISO 8601). */
  readonly settings?: readonly { readonly name: string; readonly changed: string }[] | undefined;
  /** Parts of the target run different releases: something was cut off half-way. */
  readonly mixed: boolean;
}

/** The record to which what is live belongs, and how that was found. */
export interface Attribution {
  /** The record that made what is live, of a deploy or of a rollback. */
  readonly by: ReleaseEntry | undefined;
  /** The deploy's record whose artifact is live: for a rollback, that of the release that it restored. */
  readonly runs: ReleaseEntry | undefined;
  /** `mixed`: only that it was the newest record's work is known. `drift`: no record has made it. */
  readonly how: "recorded" | "mixed" | "drift" | "nothing";
}

/** The release's name on the platform, which the last status that knows it says (`rel=v42`). */
export function releaseNameOf({ statuses }: Pick<ReleaseEntry, "statuses">): string | undefined {
  const named = statuses.toSorted((a, b) => Date.parse(a.createdAt) - Date.parse(b.createdAt));
  for (const { description } of named.toReversed()) {
    const name = /(?:^|\s)rel=(\S+)/.exec(description)?.[1];
    if (name !== undefined) return name;
  }
  return undefined;
}

/** Whether two records put the same thing live: the same image with the same configuration, or the same deployment. */
export function sameArtifact(a: ReleaseEntry, b: ReleaseEntry): boolean {
  if (a.id === b.id) return true;
  const [one, other] = [a.record.artifact, b.record.artifact];
  if (one.type === "vercel" && other.type === "vercel") return one.deployment === other.deployment;
  const [digest, otherDigest] = [digestOf(a), digestOf(b)];
  if (digest === undefined || digest !== otherDigest) return false;
  const [config, otherConfig] = [a.record.source.config?.sha256, b.record.source.config?.sha256];
  return config === undefined || otherConfig === undefined || config === otherConfig;
}

/** The digest of a record's image. */
export function digestOf({ record }: Pick<ReleaseEntry, "record">): string | undefined {
  return record.artifact.type === "image" ? record.artifact.digest : undefined;
}

/** Finds what is live in the records of its target, the newest first. */
export function attribute(live: LiveTarget, records: readonly ReleaseEntry[]): Attribution {
  if (live.mixed) return { by: records[0], runs: undefined, how: "mixed" };
  if (live.release === undefined && live.digest === undefined && live.deployment === undefined)
    return { by: undefined, runs: undefined, how: "nothing" };
  const by = records.find((entry) => made(entry, live)) ?? records.find((entry) => holds(entry, live));
  return by === undefined
    ? { by: undefined, runs: undefined, how: "drift" }
    : { by, runs: restoredBy(by, records), how: "recorded" };
}

/** Whether this very release is live: by its name, or, where it was cut off before it was named, by its place. */
function made(entry: ReleaseEntry, live: LiveTarget): boolean {
  if (entry.record.artifact.type === "vercel") return holds(entry, live);
  if (agrees(entry, live) === false) return false;
  const name = releaseNameOf(entry);
  if (name !== undefined) return name === live.release;
  const { after } = entry.record;
  const number = Number(/^v(\d+)$/.exec(live.release ?? "")?.[1] ?? Number.NaN);
  return after !== undefined && number > after;
}

/** Whether this artifact is live, by whatever release: setting a secret makes one of the same image. */
function holds(entry: ReleaseEntry, live: LiveTarget): boolean {
  const { artifact } = entry.record;
  if (artifact.type === "vercel") return live.deployment !== undefined && artifact.deployment === live.deployment;
  return agrees(entry, live) === true;
}

/** Whether the images are the same; `undefined` when one of them is not known. */
function agrees(entry: ReleaseEntry, live: LiveTarget): boolean | undefined {
  const digest = digestOf(entry);
  return digest === undefined || live.digest === undefined ? undefined : digest === live.digest;
}

/** The deploy whose artifact a record put live. */
export function restoredBy(entry: ReleaseEntry, records: readonly ReleaseEntry[]): ReleaseEntry | undefined {
  if (entry.record.kind === "deploy") return entry;
  const to = entry.record.rollback?.to;
  return records.find(({ id, record }) => id === to && record.kind === "deploy");
}
