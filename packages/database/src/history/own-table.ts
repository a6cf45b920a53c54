import type { Dialect } from "../connection/connection.ts";

export const OWN_TABLE = "_slipway_migrations";

/** The statement that makes our own history table. Types are those that hold the same everywhere. */
export function createOwnTable(table: string, dialect: Dialect): string {
  const mysql = dialect === "mariadb" || dialect === "mysql";
  // PostgreSQL calls a function for each text that it has to fit into a length, and saves nothing by it.
  const [sum, word] = dialect === "postgresql" ? ["TEXT", "TEXT"] : ["CHAR(64)", "VARCHAR(16)"];
  const key = mysql ? "VARCHAR(512) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin" : "TEXT";
  const time = dialect === "postgresql" ? "TIMESTAMPTZ" : mysql ? "DATETIME(3)" : "TEXT";
  const text = mysql ? "LONGTEXT" : "TEXT";
  return `CREATE TABLE IF NOT EXISTS ${table} (
  id ${key} NOT NULL PRIMARY KEY,
  position BIGINT NOT NULL,
  checksum ${sum} NOT NULL,
  raw_checksum ${sum} NOT NULL,
  state ${word} NOT NULL,
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
