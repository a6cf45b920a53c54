import { UserError, parseJson } from "@slipway/core";
import { safeParse } from "zod/mini";

import { MAX_TEXT } from "./record-terms.ts";
import { type ReleaseRecord, releaseRecord } from "./record.ts";

/** The largest payload, in bytes. GitHub names no limit; its neighbour, repository_dispatch, has 64 KB. */
export const MAX_PAYLOAD = 8 * 1024;

/** The most items in any list of a record. */
export const MAX_LIST = 50;

/**
 * The record as the payload of a deployment. Throws a `UserError` when it is larger than the limits or when a field
 * holds a known secret: the payload can be read by everyone who can read the repository.
 */
export function encodeRecord(record: ReleaseRecord, redact: (text: string) => string): ReleaseRecord {
  const problems = [...walk(record, "")].flatMap(({ path, value }) => problemOf(path, value, redact));
  if (problems.length > 0)
    throw new UserError(`the release record cannot be written: ${problems.join("; ")}`, {
      hint: "Records are public to everyone who can read the repository. A value that is no secret belongs in a plain input, not in a secret one.",
    });
  const bytes = Buffer.byteLength(JSON.stringify(record));
  if (bytes > MAX_PAYLOAD)
    throw new UserError(`the release record has ${bytes} bytes, and at most ${MAX_PAYLOAD} are allowed`);
  const checked = safeParse(releaseRecord, record);
  if (!checked.success) throw new Error(`not a release record: ${checked.error.message}`);
  return checked.data;
}

/**
 * The record in a deployment's payload, which GitHub may give back as an object, as JSON, or as JSON encoded twice
 * (GraphQL). `undefined` for a payload of somebody else, or of a schema version that this code does not know.
 */
export function decodeRecord(payload: unknown): ReleaseRecord | undefined {
  let value = payload;
  for (let layer = 0; layer < 2 && typeof value === "string"; layer += 1) value = parseJson(value);
  const result = safeParse(releaseRecord, value);
  return result.success ? result.data : undefined;
}

interface Leaf {
  readonly path: string;
  readonly value: unknown;
}

/** Every text and every list in a record, with the path to it. */
function* walk(value: unknown, path: string): Generator<Leaf> {
  if (typeof value === "string" || Array.isArray(value)) yield { path, value };
  if (typeof value !== "object" || value === null) return;
  for (const [key, child] of Object.entries(value)) yield* walk(child, path === "" ? key : `${path}.${key}`);
}

function problemOf(path: string, value: unknown, redact: (text: string) => string): readonly string[] {
  if (Array.isArray(value))
    return value.length > MAX_LIST ? [`${path} has ${value.length} items, at most ${MAX_LIST} are allowed`] : [];
  if (typeof value !== "string") return [];
  // The text itself is never shown: it may be the secret.
  if (redact(value) !== value) return [`${path} holds a secret`];
  return value.length > MAX_TEXT ? [`${path} has ${value.length} characters, at most ${MAX_TEXT} are allowed`] : [];
}
