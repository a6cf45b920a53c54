import type { Connection, Row } from "../connection/connection.ts";
import type { Recorded } from "../plan/migration.ts";
import { type History, absent } from "./history.ts";
import { hasTable, textOf } from "./table.ts";

export const PRISMA_TABLE = "_prisma_migrations";

/**
 * The history of Prisma: the folder's name is the id, the checksum SHA-256 of the file's bytes. A row that has neither
 * ended nor been rolled back is a failure that `prisma migrate status` does not show while something else is pending.
 */
export async function readPrisma(connection: Connection): Promise<History> {
  if (!(await hasTable(connection, PRISMA_TABLE))) return absent(PRISMA_TABLE);
  const rows = await connection.query(
    `SELECT migration_name, checksum, finished_at, rolled_back_at, logs FROM ${PRISMA_TABLE} ORDER BY started_at`,
  );
  // A migration may have been rolled back and tried again: what is said last holds.
  const latest = new Map<string, Recorded>();
  for (const row of rows) {
    const recorded = recordedOf(row);
    if (recorded === undefined) latest.delete(textOf(row, "migration_name"));
    else latest.set(recorded.id, recorded);
  }
  return { table: PRISMA_TABLE, present: true, rows: [...latest.values()] };
}

function recordedOf(row: Row): Recorded | undefined {
  if (textOf(row, "rolled_back_at") !== "") return undefined;
  const id = textOf(row, "migration_name");
  const checksum = textOf(row, "checksum");
  if (textOf(row, "finished_at") !== "") return { id, state: "done", checksum };
  return { id, state: "failed", checksum, detail: textOf(row, "logs") };
}
