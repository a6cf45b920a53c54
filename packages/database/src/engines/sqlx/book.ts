import type { Connection } from "../../connection/connection.ts";
import { SQLX_TABLE } from "../../history/sqlx.ts";
import { fullTableName } from "../../history/table.ts";
import type { Book } from "../sql/book.ts";
import { literal } from "../sql/literal.ts";
import type { SqlUnit } from "../sql/unit.ts";
import type { SqlxMigration } from "./migrations.ts";

const COLUMNS = "version, description, success, checksum, execution_time";

/**
 * sqlx's own history, written as sqlx-cli 0.9 writes it. What cannot run in one transaction is recorded with
 * `success = false` first, so that sqlx itself refuses to go on after a failure.
 */
export async function sqlxBook(connection: Connection, migrations: readonly SqlxMigration[]): Promise<Book> {
  const table = await fullTableName(connection, SQLX_TABLE);
  const known = new Map(migrations.map((migration) => [migration.id, migration]));
  const rowOf = ({ migration }: SqlUnit): SqlxMigration => known.get(migration.id) ?? missing(migration.id);
  const byVersion = async (statement: string, unit: SqlUnit): Promise<void> => {
    await connection.query(`${statement} WHERE version = $1`, [unit.migration.id]);
  };
  return {
    prepare: () => connection.execute(createTable(table, connection)),
    doneSql: (unit) => doneSql(table, rowOf(unit)),
    recordDone: (unit, milliseconds) =>
      insert({ connection, table, success: true }, rowOf(unit), nanoseconds(milliseconds)),
    begin: async (unit) => {
      await insert({ connection, table, success: false }, rowOf(unit), -1n);
      return 0;
    },
    // sqlx keeps no account of statements.
    progress: () => Promise.resolve(),
    finish: (unit, milliseconds) =>
      byVersion(`UPDATE ${table} SET success = TRUE, execution_time = ${nanoseconds(milliseconds)}`, unit),
    fail: async (unit, { done }) => {
      if (done === 0) await byVersion(`DELETE FROM ${table}`, unit);
    },
  };
}

interface Row {
  readonly connection: Connection;
  readonly table: string;
  readonly success: boolean;
}

async function insert(
  { connection, table, success }: Row,
  { version, description, checksums }: SqlxMigration,
  time: bigint,
): Promise<void> {
  const { dialect } = connection.server;
  const checksum = checksums[0] ?? "";
  const bytes = dialect === "sqlite" ? "$3" : dialect === "postgresql" ? "decode($3, 'hex')" : "UNHEX($3)";
  await connection.query(
    `INSERT INTO ${table} (${COLUMNS}) VALUES ($1, $2, ${success ? "TRUE" : "FALSE"}, ${bytes}, ${time})`,
    [version, description, dialect === "sqlite" ? Buffer.from(checksum, "hex") : checksum],
  );
}

function doneSql(table: string, { version, description, checksums }: SqlxMigration): string {
  const time = "(extract(epoch FROM clock_timestamp() - transaction_timestamp()) * 1000000000)::bigint";
  return `INSERT INTO ${table} (${COLUMNS}) VALUES ('${version}', ${literal(description)}, TRUE, E'\\\\x${checksums[0] ?? ""}', ${time})`;
}

/** The table as sqlx makes it (sqlx-postgres, sqlx-mysql and sqlx-sqlite 0.9, `migrate.rs`). */
function createTable(table: string, { server }: Connection): string {
  const postgres = server.dialect === "postgresql";
  const time = postgres ? "TIMESTAMPTZ NOT NULL DEFAULT now()" : "TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP";
  return `CREATE TABLE IF NOT EXISTS ${table} (
    version BIGINT PRIMARY KEY,
    description TEXT NOT NULL,
    installed_on ${time},
    success BOOLEAN NOT NULL,
    checksum ${postgres ? "BYTEA" : "BLOB"} NOT NULL,
    execution_time BIGINT NOT NULL
)`;
}

function nanoseconds(milliseconds: number): bigint {
  return BigInt(Math.round(milliseconds)) * 1_000_000n;
}

function missing(id: string): never {
  throw new Error(`no migration ${id}`);
}
