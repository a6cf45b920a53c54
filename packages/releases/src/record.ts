import {
  type infer as Infer,
  array,
  boolean,
  discriminatedUnion,
  enum as enum_,
  int,
  literal,
  looseObject,
  maxLength,
  optional,
  regex,
  string,
} from "zod/mini";

import { COMPATIBILITIES, MAX_TEXT } from "./record-terms.ts";

/** The id of the record's shape. Another number after the `@` means a shape that this code does not know. */
export const RECORD_SCHEMA = "slipway/release@1";

const text = string().check(maxLength(MAX_TEXT));
const digest = string().check(regex(/^sha256:[0-9a-f]{64}$/));

/** What a release puts live on one target. */
const artifact = discriminatedUnion("type", [
  looseObject({ type: literal("image"), ref: text, digest: optional(digest) }),
  /** The platform builds the image while it deploys: there is nothing to name before. */
  looseObject({ type: literal("build") }),
  looseObject({ type: literal("vercel"), deployment: text, url: optional(text) }),
]);

/** What was live when the record was written: where a rollback of this release leads. */
const before = looseObject({
  /** The platform's own name of the release, such as Fly's `v41`. */
  release: text,
  image: optional(text),
  digest: optional(digest),
  /** The SHA-256 of the configuration that was live, its keys in order: what comes back is held against it. */
  config: optional(looseObject({ sha256: text })),
  /** The record of that release, when it has one. */
  deployment: optional(int()),
  sha: optional(text),
  /** Whether that record was proven good when this one was written. */
  good: optional(boolean()),
  observed: text,
});

/** What was done to the database for this release, before its code came. */
const database = looseObject({
  /** The schema's version, as the history table says it. */
  before: optional(text),
  after: optional(text),
  compatibility: enum_(COMPATIBILITIES),
  /** Migrations that were to run only once the release had proven itself: whether they did is not known here. */
  held: optional(array(text)),
  /** The verified backup from before: a place and a checksum, never an address with credentials. */
  backup: optional(looseObject({ path: text, sha256: optional(text) })),
});

/** What a rollback undoes, and what it brings back. */
const rollback = looseObject({
  /** The record that is undone, and the one that is to be live again; each may be of a time before there were records. */
  of: optional(int()),
  to: optional(int()),
  reason: text,
  trigger: enum_(["auto", "manual"]),
  /** The schema's version that a backup brought back, so that later migrations count no more. */
  restored: optional(text),
});

/**
 * The release record: the payload of a GitHub Deployment, one an environment and target, written before any traffic
 * moves. A payload cannot be changed later, so it holds the intent and what is needed to undo it; how it ended stands in
 * the deployment's statuses. Fields that this version does not know are kept.
 */
export const releaseRecord = looseObject({
  schema: literal(RECORD_SCHEMA),
  kind: enum_(["deploy", "rollback"]),
  /** `<run id>.<attempt>`: the targets that one run released together. */
  group: text,
  target: looseObject({ id: text, platform: text, app: text }),
  artifact,
  source: looseObject({
    sha: text,
    ref: text,
    config: optional(looseObject({ path: text, sha256: text })),
  }),
  /** The highest release number that the platform had given before: only a higher one is this record's. */
  after: optional(int()),
  expect: optional(
    looseObject({
      version: optional(text),
      url: optional(text),
      /** Where its health is asked: a later release may have it elsewhere. */
      health: optional(text),
    }),
  ),
  before: optional(before),
  database: optional(database),
  /** Of a rollback only. */
  rollback: optional(rollback),
  run: looseObject({ id: int(), attempt: int(), workflow: text, actor: text }),
});

/** What a record says of the database. */
export type DatabasePart = Infer<typeof database>;

/** A release record. */
export type ReleaseRecord = Infer<typeof releaseRecord>;
