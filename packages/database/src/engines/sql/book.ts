import type { SqlUnit } from "./unit.ts";

/** How far a journalled migration is. */
export interface Progress {
  /** The statement that is about to run, counted from one. */
  readonly started: number;
  readonly done: number;
}

/** Writes the history of a tool. Everything happens on the connection that runs the statements. */
export interface Book {
  /** Makes the table when it is not there. */
  prepare(): Promise<void>;
  /** One statement that records a migration as done; it runs in the migration's own transaction. PostgreSQL only. */
  doneSql(unit: SqlUnit): string;
  /** The same for the other dialects. */
  recordDone(unit: SqlUnit, milliseconds: number): Promise<void>;
  /** Begins a journal, or takes it up again; answers how many statements are done already. */
  begin(unit: SqlUnit): Promise<number>;
  progress(unit: SqlUnit, progress: Progress): Promise<void>;
  finish(unit: SqlUnit, milliseconds: number): Promise<void>;
  /** Records a failure; with nothing done, leaves no trace, so that the mended file can simply run. */
  fail(
    unit: SqlUnit,
    failure: { readonly done: number; readonly message: string; readonly line: number },
  ): Promise<void>;
}
