import type { Connection } from "../connection/connection.ts";
import type { History } from "../history/history.ts";
import type { Migration } from "../plan/migration.ts";
import type { Candidate } from "../plan/phase.ts";
import type { Script } from "../sql/dialect.ts";

/** A migration that a run has applied, as proven by its history row. */
export interface AppliedMigration {
  readonly id: string;
  readonly file: string;
  /** How many statements it has; undefined when that cannot be seen. */
  readonly statements?: number;
  readonly milliseconds?: number;
}

/** What a failed migration left behind. */
export type FailureEffect =
  /** Nothing of it was done. */
  | "none"
  /** What it had done was undone by the server. */
  | "rolled-back"
  /** The statements before the failing one are done. */
  | "partial"
  /** Nobody can tell from here. */
  | "unknown";

/** A migration that failed. */
export interface MigrationFailure {
  readonly id: string;
  readonly file: string;
  /** The line in the file, counted from one. */
  readonly line?: number;
  /** Which statement, counted from one, of how many. */
  readonly statement?: number;
  readonly total?: number;
  /** The server's code, such as 42P01. */
  readonly code?: string;
  readonly message: string;
  readonly effect: FailureEffect;
  /** What somebody has to clean up, as statements or sentences. */
  readonly leftovers: readonly string[];
}

/** How a run of migrations ended. */
export interface ApplyResult {
  readonly applied: readonly AppliedMigration[];
  readonly failure?: MigrationFailure;
  /** The run was told to stop before everything was applied. */
  readonly cancelled?: boolean;
}

/** How a run is followed and stopped. */
export interface RunHooks {
  readonly signal: AbortSignal;
  /** Told of those that start together: small ones travel in one message. */
  readonly onStart?: (migrations: readonly Migration[]) => void;
  readonly onApplied?: (applied: readonly AppliedMigration[]) => void;
}

/** The tools whose migrations this package can run or follow. */
export const ENGINES = ["sql", "sqlx", "prisma", "prisma-push", "drizzle", "dbmate", "knex", "command"] as const;
export type EngineName = (typeof ENGINES)[number];

/** One tool's way with migrations. */
export interface Engine {
  readonly name: EngineName;
  /** Whether it can run some of what is pending and leave out the rest. */
  readonly selective: boolean;
  /** Whether it runs files with our own rules, so that those must be met before anything runs. */
  readonly native: boolean;
  /** The project's migrations, in order. Throws a `UserError` for what cannot be used. */
  load(): Promise<readonly Migration[]>;
  /** What the database says is applied. Creates nothing. */
  history(connection: Connection): Promise<History>;
  /** The SQL of a migration, with the line numbers of its file; undefined when it is a program. */
  sqlOf(migration: Migration): string | undefined;
  /** What would be done, where no list of migrations tells; used instead of a comparison with the history. */
  readonly probe?: (connection: Connection) => Promise<readonly PendingMigration[]>;
  /** The schema's version, where no history has one. */
  readonly version?: (connection: Connection) => Promise<string>;
  /** Runs these migrations; one that is not selective runs whatever is pending. */
  apply(connection: Connection, pending: readonly ReadyMigration[], hooks: RunHooks): Promise<ApplyResult>;
}

/** A pending migration and everything that is known of it. */
export interface PendingMigration extends Candidate, ReadyMigration {}

/** A migration that may run, with its statements when they can be read. */
export interface ReadyMigration {
  readonly migration: Migration;
  readonly script: Script | undefined;
}
