import type { Place } from "@slipway/core";
import {
  type Connection,
  type Engine,
  type Inspection,
  type PendingMigration,
  type PhasePlan,
  nameableDatabases,
  outsideProblems,
} from "@slipway/database";

/** A reason not to run, for a person. */
export interface Refusal {
  readonly message: string;
  readonly hint: string;
  /** Files, or lines of them, to annotate. */
  readonly files: readonly (string | Place)[];
}

/** How strict a run is. */
export interface Strictness {
  readonly drift: "refuse" | "warn";
  readonly outOfOrder: "refuse" | "allow";
}

/** Why nothing must run in this state of the history; undefined when something may. */
export function refuseState({ comparison }: Inspection, engine: Engine, strictness: Strictness): Refusal | undefined {
  const [unfinished] = comparison.unfinished;
  if (unfinished !== undefined)
    return {
      message: `${unfinished.id} did not end: ${unfinished.detail ?? "its history row says so"}`,
      hint: remedyFor(engine, unfinished.id),
      files: [],
    };
  const drifted = comparison.drifted.filter(({ lineEndsOnly }) => !lineEndsOnly);
  if (strictness.drift === "refuse" && drifted.length > 0)
    return {
      message: `${drifted.map(({ migration }) => migration.id).join(", ")} changed after being applied`,
      hint: "Put the file back as it was, and make the change in a new migration; or set drift: warn.",
      files: drifted.map(({ migration }) => migration.file),
    };
  if (
    strictness.drift === "refuse" &&
    comparison.missing.length > 0 &&
    comparison.applied.length + comparison.pending.length > 0
  )
    return {
      message: `the database has migrations that the project does not: ${comparison.missing.map(({ id }) => id).join(", ")}`,
      hint: "Is this an older commit, or another project's database? Bring the files back, or set drift: warn.",
      files: [],
    };
  return refuseOrder(comparison.outOfOrder, engine, strictness);
}

function refuseOrder(
  late: Inspection["comparison"]["outOfOrder"],
  engine: Engine,
  { outOfOrder }: Strictness,
): Refusal | undefined {
  if (late.length === 0) return undefined;
  const names = late.map(({ name }) => name).join(", ");
  const files = late.map(({ file }) => file);
  // It would be passed over without a word, and the tool would say that all is applied.
  if (engine.name === "drizzle")
    return {
      message: `drizzle would never apply ${names}: a younger migration is applied already`,
      hint: "Generate the migration anew, so that its entry in the journal is the youngest.",
      files,
    };
  if (outOfOrder === "allow") return undefined;
  return {
    message: `${names} would run after younger migrations that are applied already`,
    hint: "Rename it to be the youngest, or set out-of-order: allow.",
    files,
  };
}

/** Why this plan must not run. */
export function refusePlan({ refused, inseparable, held }: PhasePlan, engine: Engine): Refusal | undefined {
  const [first] = refused;
  if (first !== undefined)
    return {
      message: `${first.file}:${first.line}: ${first.message}${refused.length > 1 ? ` And ${refused.length - 1} more.` : ""}`,
      hint: `Write "-- allow: ${first.rule} because …" in front of the statement, run it in phase: contract, or set allow-destructive: true.`,
      files: [],
    };
  if (!inseparable) return undefined;
  return {
    message: `${engine.name} applies everything that is pending at once, and ${held.map(({ migration }) => migration.name).join(", ")} must wait for phase: contract`,
    hint: "Ship it in a release of its own, after this one.",
    files: held.map(({ migration }) => migration.file),
  };
}

/** Why this cannot be rehearsed. */
export async function refuseRehearsal(
  pending: readonly PendingMigration[],
  connection: Connection,
): Promise<Refusal | undefined> {
  const databases = await nameableDatabases(connection);
  const problems = outsideProblems(pending, connection.server.dialect, databases);
  const [first] = problems;
  if (first === undefined) return undefined;
  const more = problems.length > 1 ? `, and ${problems.length - 1} more` : "";
  return {
    message: `${first.file}:${first.line}: ${first.message}${more}`,
    hint: "Take what concerns the whole server out of the migrations, or run without a rehearsal.",
    files: problems.map(({ file, line }) => (line === undefined ? file : { file, line })),
  };
}

function remedyFor({ name }: Engine, id: string): string {
  if (name === "sql")
    return `Look at the database, then run once with mode: resolve and resolve: "${id}: applied", "rolled-back", "resume" or "resume-after".`;
  if (name === "prisma")
    return `Look at the database, then run: prisma migrate resolve --rolled-back ${id}, or --applied ${id}.`;
  if (name === "knex") return "When no run of knex is left: knex migrate:unlock.";
  return `Look at the database, mend the row of ${id} in the history, and run this again.`;
}
