import type { Dialect } from "../connection/connection.ts";

export const OWN_TABLE = "_slipway_migrations";

/** The statement that makes our own history table. Types are those that hold the same everywhere. */
export function createOwnTable(table: string, dialect: Dialect): string {
  const mysql = dialect === "mariadb" || dialect === "mysql";
  const key = mysql ? "VARCHAR(512) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin" : "TEXT";
  const time = dialect === "postgresql" ? "TIMESTAMPTZ" : mysql ? "DATETIME(3)" : "TEXT";
  const text = mysql ? "LONGTEXT" : "TEXT";
  return `CREATE TABLE IF NOT EXISTS ${table} (
  id ${key} NOT NULL PRIMARY KEY,
  position BIGINT NOT NULL,
  checksum CHAR(64) NOT NULL,
  raw_checksum CHAR(64) NOT NULL,
  state VARCHAR(16) NOT NULL,
  statements_total INTEGER NOT NULL,
  statements_started INTEGER NOT NULL,
  statements_done INTEGER NOT NULL,
  statement_checksums ${text},
  error ${text},
  error_line INTEGER,
  started_at ${time} NOT NULL,
  finished_at ${time},
  milliseconds BIGINT,
  run_url ${text},
  actor ${text},
  tool ${text}
)${mysql ? " ENGINE=InnoDB" : ""}`;
}
