import { UserError } from "@slipway/core";

import type { Connection, Row } from "../../connection/connection.ts";
import { DatabaseError } from "../../connection/database-error.ts";
import type { RestoreNames } from "../names.ts";
import { quoteName, quoteText } from "./quote.ts";

/** Read through jsonb, because the columns of the locale have other names in other versions. */
const DATABASE = `SELECT pg_encoding_to_char(d.encoding) AS encoding, d.datcollate AS collate, d.datctype AS ctype,
    coalesce(to_jsonb(d)->>'datlocprovider', 'c') AS provider,
    coalesce(to_jsonb(d)->>'datlocale', to_jsonb(d)->>'daticulocale') AS locale,
    pg_get_userbyid(d.datdba) AS owner, d.datconnlimit AS connections, t.spcname AS tablespace
  FROM pg_database d JOIN pg_tablespace t ON t.oid = d.dattablespace WHERE d.datname = $1`;

/**
 * Makes an empty database with encoding, locale, owner, settings and rights of the live one.
 *
 * @throws UserError when the user may not make it like that; a database without them would not be the same
 */
export async function createFresh(connection: Connection, { live, fresh }: RestoreNames): Promise<void> {
  const [row] = await connection.query(DATABASE, [live]);
  if (row === undefined) throw new RangeError(`There is no database ${live}`);
  const settings = await settingStatements(connection, live, fresh);
  const grants = await grantStatements(connection, live, fresh);
  await attempt(connection, createStatement(fresh, row));
  try {
    for (const statement of [...settings, ...grants]) await attempt(connection, statement);
  } catch (error) {
    await dropFresh(connection, fresh);
    throw error;
  }
}

/** Removes a database that `createFresh` made; never one that it could not make because it was there. */
export async function dropFresh(connection: Connection, fresh: string): Promise<void> {
  // A program that was cancelled in a rehearsal may have left a session in it.
  const force = connection.server.major >= 13;
  if (!force)
    await connection.query("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1", [fresh]);
  await connection.execute(`DROP DATABASE IF EXISTS ${quoteName(fresh)}${force ? " WITH (FORCE)" : ""}`);
}

async function attempt(connection: Connection, statement: string): Promise<void> {
  try {
    await connection.execute(statement);
  } catch (cause) {
    if (!(cause instanceof DatabaseError) || cause.code !== "42501") throw cause;
    // Without the value: some keep secrets in a database's settings.
    const what = statement.replace(/ TO .*$/s, "");
    throw new UserError(`The user may not make a database like the live one: ${cause.message} (${what}).`, {
      hint: "Restore as the user that made the database and its settings; it needs CREATEDB.",
      cause,
    });
  }
}

function createStatement(fresh: string, row: Row): string {
  const text = (name: string): string => String(row[name]);
  const provider = { i: "icu", b: "builtin" }[text("provider")];
  const locale = row["locale"] === null ? "" : quoteText(text("locale"));
  return [
    `CREATE DATABASE ${quoteName(fresh)} TEMPLATE template0 ENCODING ${quoteText(text("encoding"))}`,
    `LC_COLLATE ${quoteText(text("collate"))} LC_CTYPE ${quoteText(text("ctype"))}`,
    ...(provider === undefined ? [] : [`LOCALE_PROVIDER ${provider} ${provider.toUpperCase()}_LOCALE ${locale}`]),
    `OWNER ${quoteName(text("owner"))}`,
    // To name it would need a right on it, which the default one does not.
    ...(text("tablespace") === "pg_default" ? [] : [`TABLESPACE ${quoteName(text("tablespace"))}`]),
    `CONNECTION LIMIT ${Number(row["connections"])}`,
  ].join(" ");
}

/** Settings whose value is a list that is quoted already (PostgreSQL's GUC_LIST_QUOTE). */
const LISTS = ["search_path", "temp_tablespaces", "local_preload_libraries", "session_preload_libraries"];

async function settingStatements(connection: Connection, live: string, fresh: string): Promise<readonly string[]> {
  const rows = await connection.query(
    `SELECT r.rolname AS role, unnest(s.setconfig) AS setting
      FROM pg_db_role_setting s JOIN pg_database d ON d.oid = s.setdatabase LEFT JOIN pg_roles r ON r.oid = s.setrole
      WHERE d.datname = $1`,
    [live],
  );
  return rows.map(({ role, setting }) => {
    const [name = "", ...rest] = String(setting).split("=");
    const value = rest.join("=");
    const written = LISTS.includes(name) && value !== "" ? value : quoteText(value);
    const whose =
      typeof role === "string"
        ? `ROLE ${quoteName(role)} IN DATABASE ${quoteName(fresh)}`
        : `DATABASE ${quoteName(fresh)}`;
    return `ALTER ${whose} SET ${name.split(".").map(quoteName).join(".")} TO ${written}`;
  });
}

async function grantStatements(connection: Connection, live: string, fresh: string): Promise<readonly string[]> {
  const rows = await connection.query(
    `SELECT a.privilege_type AS privilege, a.is_grantable AS grantable, r.rolname AS role, d.datdba = a.grantee AS own
      FROM pg_database d CROSS JOIN aclexplode(d.datacl) a LEFT JOIN pg_roles r ON r.oid = a.grantee
      WHERE d.datname = $1`,
    [live],
  );
  if (rows.length === 0) return [];
  const on = `ON DATABASE ${quoteName(fresh)}`;
  const grants = rows
    .filter(({ own }) => own !== true)
    .map(({ privilege, role, grantable }) => {
      const to = typeof role === "string" ? quoteName(role) : "PUBLIC";
      return `GRANT ${String(privilege)} ${on} TO ${to}${grantable === true ? " WITH GRANT OPTION" : ""}`;
    });
  return [`REVOKE ALL ${on} FROM PUBLIC`, ...grants];
}
