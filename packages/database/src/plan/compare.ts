import type { Migration, Recorded } from "./migration.ts";

/** A migration that was changed after it was applied. */
export interface Drift {
  readonly migration: Migration;
  readonly recorded: string;
  /** Only the line ends differ: the statements are the same. */
  readonly lineEndsOnly: boolean;
}

/** How the project's migrations stand to the history. */
export interface Comparison {
  readonly applied: readonly Migration[];
  /** Not applied, in the order in which they would run. */
  readonly pending: readonly Migration[];
  readonly drifted: readonly Drift[];
  /** Pending, though a later one of the same group is applied. */
  readonly outOfOrder: readonly Migration[];
  /** Applied, and no longer in the project. */
  readonly missing: readonly Recorded[];
  /** Begun and not ended, or failed. */
  readonly unfinished: readonly Recorded[];
}

/** Compares the project's migrations, in their order, with the rows of the history. */
export function compare(migrations: readonly Migration[], rows: readonly Recorded[]): Comparison {
  const recorded = new Map(rows.map((row) => [row.id, row]));
  const known = new Set(migrations.map(({ id }) => id));
  const isApplied = ({ id }: Migration): boolean => recorded.get(id)?.state === "done";
  const applied = migrations.filter(isApplied);
  const pending = migrations.filter((migration) => recorded.get(migration.id) === undefined);
  return {
    applied,
    pending,
    drifted: applied.flatMap((migration) => driftOf(migration, recorded.get(migration.id)?.checksum)),
    outOfOrder: outOfOrder(migrations, isApplied, pending),
    missing: rows.filter(({ id, state }) => state === "done" && !known.has(id)),
    unfinished: rows.filter(({ state }) => state !== "done"),
  };
}

function driftOf(migration: Migration, recorded: string | undefined): readonly Drift[] {
  const { checksums, lineEndChecksums } = migration;
  if (recorded === undefined || checksums.length === 0 || checksums.includes(recorded)) return [];
  return [{ migration, recorded, lineEndsOnly: lineEndChecksums.includes(recorded) }];
}

function outOfOrder(
  migrations: readonly Migration[],
  isApplied: (migration: Migration) => boolean,
  pending: readonly Migration[],
): readonly Migration[] {
  const lastApplied = new Map<number, number>();
  for (const [index, migration] of migrations.entries())
    if (isApplied(migration)) lastApplied.set(migration.group, index);
  const position = new Map(migrations.map((migration, index) => [migration, index]));
  return pending.filter((migration) => (position.get(migration) ?? 0) < (lastApplied.get(migration.group) ?? -1));
}
