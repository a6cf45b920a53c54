import type { Manifest } from "../../backup/manifest.ts";
import { quoteMysql } from "../../backup/mysql/names.ts";
import type { BackupPorts } from "../../backup/ports.ts";
import { type Address, type ServerAddress, withDatabase } from "../../connection/address.ts";
import { connect } from "../../connection/connect.ts";
import type { Connection } from "../../connection/connection.ts";
import type { RestoreNames } from "../names.ts";
import { loadFile, mysqlPrograms } from "./client.ts";
import { disableEvents } from "./events.ts";

/** What is loaded, and where. */
export interface LoadRequest {
  readonly address: ServerAddress;
  readonly backup: string;
  readonly names: RestoreNames;
  readonly manifest: Manifest;
  /** Whether the copy's events are switched off, so that nothing happens in it by itself. */
  readonly quiet: boolean;
}

/** Makes a database like the live one and runs a dump in it. */
export async function loadMysql(
  { address, backup, names, manifest, quiet }: LoadRequest,
  ports: BackupPorts,
): Promise<{ readonly address: Address; readonly drop: () => Promise<void> }> {
  // What mariadb-dump writes begins with a line that MySQL's client does not take, and the other way round in places.
  const family = /mariadb/i.test(manifest.tool) ? "mariadb" : "mysql";
  const programs = await mysqlPrograms(manifest.dialect, ports, family);
  const fresh = withDatabase(address, names.fresh);
  const drop = (): Promise<void> =>
    beside(address, (connection) => connection.execute(`DROP DATABASE IF EXISTS ${quoteMysql(names.fresh)}`));
  await beside(address, (connection) => createLike(connection, names.live, names.fresh));
  try {
    await loadFile(fresh, backup, programs, ports);
    if (quiet) await beside(fresh, disableEvents);
    return { address: fresh, drop };
  } catch (error) {
    await drop();
    throw error;
  }
}

/** Makes an empty database with another's character set. */
export async function createLike(connection: Connection, live: string, created: string): Promise<void> {
  const [row] = await connection.query(
    `SELECT default_character_set_name AS charset, default_collation_name AS collation
      FROM information_schema.schemata WHERE schema_name = $1`,
    [live],
  );
  const like = `CHARACTER SET ${String(row?.["charset"])} COLLATE ${String(row?.["collation"])}`;
  await connection.execute(`CREATE DATABASE ${quoteMysql(created)} ${like}`);
}

/** Gives `work` a session on a database. @param lockTimeout how long it waits for tables that others use, in ms */
export async function beside<T>(
  address: ServerAddress,
  work: (connection: Connection) => Promise<T>,
  lockTimeout?: number,
): Promise<T> {
  const limit = lockTimeout === undefined ? {} : { lockTimeout };
  const connection = await connect(address, { applicationName: "slipway restore", ...limit });
  try {
    return await work(connection);
  } finally {
    await connection.close();
  }
}
