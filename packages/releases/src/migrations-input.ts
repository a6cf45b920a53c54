import { type Field, FieldProblem, field, parseJson } from "@slipway/core";
import { type infer as Infer, array, enum as enum_, looseObject, optional, safeParse, string } from "zod/mini";

import { COMPATIBILITIES, MAX_TEXT } from "./record-terms.ts";
import type { DatabasePart } from "./record.ts";

/** Every output is a text; what a step that was skipped did not set is missing. Made when the input is given. */
const outputs = () =>
  looseObject({
    "version-before": optional(string()),
    "version-after": optional(string()),
    compatibility: optional(string()),
    held: optional(string()),
    "backup-path": optional(string()),
    "backup-sha256": optional(string()),
  });

/** How many held migrations a record names; the rest is a number. */
const MAX_HELD = 20;

/**
 * The outputs of run-migrations, as one JSON object: what the release did to the database, for its record. A step that was
 * skipped has none, and says nothing.
 */
export function migrationOutputs(): Field<DatabasePart | undefined> {
  return field((given) => {
    const parsed = safeParse(outputs(), parseJson(given));
    if (!parsed.success) throw new FieldProblem("must be the outputs of run-migrations as a JSON object of texts");
    return databasePart(parsed.data);
  });
}

function databasePart(given: Infer<ReturnType<typeof outputs>>): DatabasePart | undefined {
  const kind = given.compatibility || undefined;
  if (kind === undefined) return undefined;
  const known = safeParse(enum_(COMPATIBILITIES), kind);
  if (!known.success) throw new FieldProblem(`must name a compatibility of ${COMPATIBILITIES.join(", ")}`);
  const { "version-before": before, "version-after": after, "backup-path": path, "backup-sha256": sha256 } = given;
  const held = heldOf(given.held);
  return {
    compatibility: known.data,
    ...(before ? { before: short(before) } : {}),
    ...(after ? { after: short(after) } : {}),
    ...(held.length === 0 ? {} : { held }),
    // A longer path cannot be written down, and one that is cut names another file.
    ...(path && path.length <= MAX_TEXT ? { backup: { path, ...(sha256 ? { sha256 } : {}) } } : {}),
  };
}

function heldOf(given: string | undefined): string[] {
  if (!given) return [];
  const parsed = safeParse(array(string()), parseJson(given));
  if (!parsed.success) throw new FieldProblem("must name the held migrations as a JSON list");
  const all = parsed.data.map(short);
  return all.length <= MAX_HELD ? all : [...all.slice(0, MAX_HELD), `and ${all.length - MAX_HELD} more`];
}

function short(given: string): string {
  return given.length <= MAX_TEXT ? given : `${given.slice(0, MAX_TEXT - 3)}...`;
}
