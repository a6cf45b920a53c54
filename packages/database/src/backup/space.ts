import { existsSync } from "node:fs";
import { statfs } from "node:fs/promises";
import { dirname } from "node:path";

import { UserError } from "@slipway/core";

import type { Connection, Dialect } from "../connection/connection.ts";

/** Without indexes, which pg_dump does not write. Asks for no table, since one may be locked; the rest of it is small. */
const POSTGRES = `SELECT pg_database_size(current_database())
  - (SELECT coalesce(sum(relpages), 0) FROM pg_class WHERE relkind = 'i') * current_setting('block_size')::int AS bytes`;

/** Rows without indexes; bytes that are no text stand in the dump with two digits each. */
const MYSQL = `SELECT coalesce(sum(t.data_length * if(EXISTS (SELECT 1 FROM information_schema.columns c
      WHERE c.table_schema = t.table_schema AND c.table_name = t.table_name AND c.data_type IN ('tinyblob', 'blob', 'mediumblob', 'longblob', 'binary', 'varbinary')), 2, 1)), 0) AS bytes
  FROM information_schema.tables t WHERE t.table_schema = DATABASE() AND t.table_type <> 'VIEW'`;

const SQLITE = "SELECT page_count * page_size AS bytes FROM pragma_page_count(), pragma_page_size()";

const QUERIES: Readonly<Record<Dialect, string>> = {
  postgresql: POSTGRES,
  mariadb: MYSQL,
  mysql: MYSQL,
  sqlite: SQLITE,
};

/** How large a backup may become at most, in bytes, as far as the server can tell. */
export async function estimateBackup(connection: Connection): Promise<number> {
  const [row] = await connection.query(QUERIES[connection.server.dialect]);
  return Number(row?.["bytes"]);
}

/** How much a folder's disk has left for this user, in bytes. The folder need not be there yet. */
export async function freeSpace(folder: string): Promise<number> {
  if (!existsSync(folder) && dirname(folder) !== folder) return freeSpace(dirname(folder));
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}

/** @throws UserError with both numbers */
export function refuseWithoutSpace(needed: number, free: number, folder: string): void {
  if (free >= needed) return;
  throw new UserError(
    `The backup may need ${size(needed)} (the tables' size, says the server), but ${folder} has ${size(free)} left.`,
    { hint: "Make room, or give a backup-dir on a larger disk." },
  );
}

/** `1.5 GiB`: three digits at most. */
function size(bytes: number): string {
  const units = ["bytes", "KiB", "MiB", "GiB", "TiB"];
  let [value, unit] = [bytes, 0];
  while (value >= 1024 && unit < units.length - 1) [value, unit] = [value / 1024, unit + 1];
  return `${unit === 0 ? value : value.toFixed(value < 10 ? 1 : 0)} ${units[unit]}`;
}
