import { PlatformError, messageOf } from "@slipway/core";

import { inPrivateFolder } from "../../backup/backup.ts";
import { quoteMysql } from "../../backup/mysql/names.ts";
import type { BackupPorts } from "../../backup/ports.ts";
import { type ServerAddress, withDatabase } from "../../connection/address.ts";
import type { Connection } from "../../connection/connection.ts";
import type { RestoreNames } from "../names.ts";
import { mysqlPrograms } from "./client.ts";
import { dropCode, loadCode, saveCode, saveTriggers } from "./code.ts";
import { disableEvents } from "./events.ts";
import { beside, createLike } from "./load.ts";

/** How long tables that others use are waited for, in milliseconds. */
const LOCK_WAIT = 10_000;

/**
 * Puts the fresh database's tables in the live one's place, all in one RENAME TABLE; the live ones go to the database
 * `kept`. A database has no new name on MariaDB and MySQL, and triggers, routines, events and views do not move: those
 * are dumped before and made anew after, so for a moment the live database has its tables without them.
 */
export async function swapMysql(address: ServerAddress, names: RestoreNames, ports: BackupPorts): Promise<void> {
  await inPrivateFolder(async (folder) => {
    const fresh = withDatabase(address, names.fresh);
    const kept = withDatabase(address, names.kept);
    const programs = await beside(address, ({ server }) => mysqlPrograms(server.dialect, ports));
    const code = {
      fresh: await saveCode(fresh, folder, programs, ports),
      live: await saveCode(address, folder, programs, ports),
    };
    const triggers = await saveTriggers(address, folder, programs, ports);
    await beside(address, (connection) => createLike(connection, names.live, names.kept));
    await beside(fresh, (connection) => dropCode(connection, "triggers"));
    const putBack = async (): Promise<void> => {
      await beside(address, (connection) => dropCode(connection, "triggers"), LOCK_WAIT);
      await loadCode(address, triggers, programs, ports);
    };
    await beside(address, (connection) => moveTables(connection, names, putBack), LOCK_WAIT);
    await afterwards(names, async () => {
      await beside(address, (connection) => dropCode(connection, "others"));
      await loadCode(address, code.fresh, programs, ports);
      await loadCode(kept, code.live, programs, ports);
      await beside(kept, disableEvents);
    });
  });
}

async function moveTables(
  connection: Connection,
  { live, fresh, kept }: RestoreNames,
  putBack: () => Promise<void>,
): Promise<void> {
  const moves = [
    ...(await tablesOf(connection, live)).map((table) => move(live, kept, table)),
    ...(await tablesOf(connection, fresh)).map((table) => move(fresh, live, table)),
  ];
  const change = { touched: false };
  try {
    await refuseWhileUsed(connection);
    change.touched = true;
    await dropCode(connection, "triggers");
    if (moves.length > 0) await connection.execute(`RENAME TABLE ${moves.join(", ")}`);
  } catch (cause) {
    await connection.execute(`DROP DATABASE IF EXISTS ${quoteMysql(kept)}`);
    if (change.touched) await putBack();
    throw new PlatformError(`${live} could not be replaced: ${messageOf(cause)}`, {
      hint: "Somebody's transactions may be open on its tables. Stop the application, then restore again.",
      cause,
    });
  }
}

/** Waits for those who use the tables now, before anything is changed; they come in again afterwards. */
async function refuseWhileUsed(connection: Connection): Promise<void> {
  const tables = await connection.query(
    `SELECT table_name AS name FROM information_schema.tables
      WHERE table_schema = DATABASE() AND table_type IN ('BASE TABLE', 'SYSTEM VERSIONED')`,
  );
  if (tables.length === 0) return;
  await connection.execute(`LOCK TABLES ${tables.map(({ name }) => `${quoteMysql(String(name))} WRITE`).join(", ")}`);
  await connection.execute("UNLOCK TABLES");
}

async function tablesOf(connection: Connection, database: string): Promise<readonly string[]> {
  const rows = await connection.query(
    `SELECT table_name AS name FROM information_schema.tables
      WHERE table_schema = $1 AND table_type IN ('BASE TABLE', 'SYSTEM VERSIONED', 'SEQUENCE') ORDER BY 1`,
    [database],
  );
  return rows.map(({ name }) => String(name));
}

function move(from: string, to: string, table: string): string {
  return `${quoteMysql(from)}.${quoteMysql(table)} TO ${quoteMysql(to)}.${quoteMysql(table)}`;
}

async function afterwards({ live, kept }: RestoreNames, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (cause) {
    throw new PlatformError(
      `The tables of ${live} are restored, and the former ones are in ${kept}, but not every view, trigger, routine and event could be made: ${messageOf(cause)}`,
      { hint: "Make them from the backup, which is SQL; or restore again.", cause },
    );
  }
}
