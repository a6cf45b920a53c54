import type { Connection } from "../../connection/connection.ts";
import { numberOf, textOf } from "../../history/table.ts";

/** A session of MariaDB or MySQL as it was before any migration. */
export interface MysqlSessionState {
  /** Whether every table can take rows back: all of them are InnoDB's. */
  readonly rowsAreAtomic: boolean;
  /** Puts the settings back that scripts change, so that each file finds the same session. */
  restore(): Promise<void>;
}

/** What dumps and migrations set for themselves (the heads of mariadb-dump's and mysqldump's output). */
const SETTINGS = [
  "sql_mode",
  "foreign_key_checks",
  "unique_checks",
  "autocommit",
  "time_zone",
  "character_set_client",
  "character_set_results",
  "collation_connection",
  "sql_notes",
] as const;

/** Reads the state. */
export async function mysqlSession(connection: Connection): Promise<MysqlSessionState> {
  const [settings] = await connection.query(
    `SELECT ${SETTINGS.map((name) => `@@SESSION.${name} AS ${name}`).join(", ")}`,
  );
  const [tables] = await connection.query(
    "SELECT count(*) AS others FROM information_schema.tables WHERE table_schema = database() AND table_type = 'BASE TABLE' AND engine <> 'InnoDB'",
  );
  const { database } = connection.server;
  return {
    rowsAreAtomic: tables !== undefined && numberOf(tables, "others") === 0,
    async restore() {
      if (settings === undefined) return;
      const own = SETTINGS.map((name) => ({ name, value: textOf(settings, name) }));
      // A prepared statement sends numbers as DOUBLE, which a switch does not take.
      const switches = own
        .filter(({ value }) => isSwitch(value))
        .map(({ name, value }) => `SESSION ${name} = ${value}`);
      const texts = own.filter(({ value }) => !isSwitch(value));
      const assigned = texts.map(({ name }, index) => `SESSION ${name} = $${index + 1}`);
      await connection.query(
        `SET ${[...switches, ...assigned].join(", ")}`,
        texts.map(({ value }) => value),
      );
      await connection.execute(`USE \`${database.replaceAll("`", "``")}\``);
    },
  };
}

function isSwitch(value: string): boolean {
  return value === "0" || value === "1";
}
