import type { Connection } from "../connection/connection.ts";
import type { Recorded } from "../plan/migration.ts";

/** What a history table says. Reading it never creates it. */
export interface History {
  /** As a person would name it. */
  readonly table: string;
  /** Whether the table is there at all. */
  readonly present: boolean;
  readonly rows: readonly Recorded[];
}

/** Reads a history table. */
export type ReadHistory = (connection: Connection) => Promise<History>;

/** The history of a tool that has not been used on this database yet. */
export function absent(table: string): History {
  return { table, present: false, rows: [] };
}
