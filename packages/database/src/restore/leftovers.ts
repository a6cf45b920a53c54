import { existsSync, readdirSync } from "node:fs";
import { basename, dirname, join } from "node:path";

import { quoteMysql } from "../backup/mysql/names.ts";
import { type Address } from "../connection/address.ts";
import type { Connection } from "../connection/connection.ts";
import { isCopyOf } from "./names.ts";
import { quoteName } from "./postgres/quote.ts";
import { SCRATCH_PREFIX } from "./sqlite/load.ts";

/** A copy that a run made for a rehearsal or a restore and, killed, could not remove. */
export interface Leftover {
  readonly name: string;
  /** What removes it. */
  readonly remedy: string;
}

/**
 * Copies of a database that nobody uses any more. Only right while the database's lock is held: the copy of a run that
 * is at work looks the same.
 */
export async function findLeftovers(connection: Connection, address: Address): Promise<readonly Leftover[]> {
  if (address.protocol === "sqlite") return inFolder(address.file);
  const postgres = address.protocol === "postgresql";
  const rows = await connection.query(
    postgres
      ? "SELECT datname AS name FROM pg_database"
      : "SELECT schema_name AS name FROM information_schema.schemata",
  );
  return rows
    .map(({ name }) => String(name))
    .filter((name) => isCopyOf(address.database, name))
    .map((name) => ({ name, remedy: `DROP DATABASE ${postgres ? quoteName(name) : quoteMysql(name)};` }));
}

function inFolder(file: string): readonly Leftover[] {
  const folder = dirname(file);
  return readdirSync(folder)
    .filter((name) => name.startsWith(SCRATCH_PREFIX) && existsSync(join(folder, name, basename(file))))
    .map((name) => ({
      name: join(folder, name),
      remedy: `rm -r '${join(folder, name).replaceAll("'", String.raw`'\''`)}'`,
    }));
}
