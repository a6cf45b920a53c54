import type { ReleaseEntry } from "../entry.ts";
import type { DatabasePart } from "../record.ts";
import type { Chosen } from "./choice.ts";
import type { PlanRequest, Refusal, SchemaStep } from "./request.ts";
import type { Situation } from "./situation.ts";

type Gate =
  | { readonly kind: "step"; readonly step: SchemaStep }
  | { readonly kind: "refusal"; readonly refusal: Refusal };

/**
 * Whether older code can live with the database as it is now: what was migrated for every release since the one that comes
 * back. Migrations are never undone one by one; where older code may not survive, a person decides, or a backup comes back.
 */
export function gateSchema(situation: Situation, chosen: Chosen, request: PlanRequest): Gate {
  const since = chosen.untouched ? [] : migratedSince(situation, chosen);
  const parts = since.map(({ part }) => part);
  const compatibility = worstOf(parts, countsHeld(situation, request));
  const now = parts.findLast(({ after }) => after !== undefined)?.after;
  const once = parts.find(({ before }) => before !== undefined)?.before;
  const facts = { compatibility, ...(now === undefined ? {} : { now }), ...(once === undefined ? {} : { once }) };
  if (compatibility === "none" || compatibility === "expand") return { kind: "step", step: facts };
  const what = describe(since, compatibility);
  if (request.mode === "auto")
    return blocked(
      what,
      "An automatic rollback does not decide this: deploy what mends it, or roll back by hand with schema-policy.",
    );
  if (request.schemaPolicy === "accept") return { kind: "step", step: facts };
  if (request.schemaPolicy === "refuse")
    return blocked(
      what,
      "Nothing was changed. Deploy what mends it; or set schema-policy: accept when the older code can live with it, or restore-backup to lose what was written since.",
    );
  const backup = backupBefore(parts);
  if (backup === undefined)
    return blocked(
      `${what}, and no backup from before is recorded`,
      "Nothing was changed. Deploy what mends it, or restore a backup of your own with run-migrations.",
    );
  return { kind: "step", step: { ...facts, restore: { path: backup.path, sha256: backup.sha256 } } };
}

function blocked(message: string, hint: string): Gate {
  return { kind: "refusal", refusal: { code: "blocked-schema", message, hint } };
}

interface Migrated {
  readonly entry: ReleaseEntry;
  readonly part: DatabasePart;
}

/**
 * What was migrated after the state that comes back, the oldest first: on all targets, because they share the database, and
 * also by releases that were rolled back, because that undoes no migration. Only a restored backup does.
 */
function migratedSince({ sets, records }: Situation, { index }: Chosen): readonly Migrated[] {
  const kept = new Set(sets.slice(0, index + 1).flatMap(({ own }) => own.map(({ id }) => id)));
  const later = records.filter(({ id }) => !kept.has(id)).toReversed();
  const restored = later.findLastIndex(({ record }) => record.rollback?.restored !== undefined);
  return later
    .slice(restored + 1)
    .flatMap((entry) => (entry.record.database === undefined ? [] : [{ entry, part: entry.record.database }]));
}

/**
 * Held migrations run only after the gate has called their release healthy, and whether they did stands nowhere. In the run
 * that was found unhealthy they did not; for every other rollback they count as done.
 */
function countsHeld({ undone }: Situation, { mode, run }: PlanRequest): boolean {
  return !(mode === "auto" && undone.every(({ record }) => record.run.id === run.id));
}

const ORDER = ["none", "expand", "unknown", "contract"] as const;

function worstOf(parts: readonly DatabasePart[], held: boolean): SchemaStep["compatibility"] {
  const found = parts.map((part): SchemaStep["compatibility"] =>
    held && (part.held ?? []).length > 0 ? "contract" : part.compatibility,
  );
  return found.toSorted((a, b) => ORDER.indexOf(b) - ORDER.indexOf(a))[0] ?? "none";
}

function describe(since: readonly Migrated[], compatibility: string): string {
  const { entry, part } =
    since.find((each) => each.part.compatibility === compatibility || (each.part.held ?? []).length > 0) ?? {};
  const what =
    compatibility === "contract" ? "took away what older code needs" : "may have taken away what older code needs";
  const version = part?.after === undefined ? "" : ` (${part.after})`;
  return `the migrations of deployment ${entry?.id ?? "unknown"}${version} ${what}`;
}

/** The backup from before the first of these migrations; a later one holds what is to be undone. */
function backupBefore(parts: readonly DatabasePart[]): DatabasePart["backup"] {
  const first = parts.find(({ compatibility, held }) => compatibility !== "none" || (held ?? []).length > 0);
  return first?.backup;
}
