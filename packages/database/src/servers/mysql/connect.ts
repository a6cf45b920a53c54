import type { Connection as Driver, RowDataPacket } from "mysql2/promise";

import { describeAddress, type ServerAddress } from "../../connection/address.ts";
import type { ConnectOptions } from "../../connection/connect.ts";
import type { Connection, Dialect, Server } from "../../connection/connection.ts";
import { mysqlError } from "./errors.ts";
import { openDriver } from "./open.ts";
import { createMysqlSession } from "./session.ts";

/** Opens a session on MariaDB or MySQL. @throws DatabaseError */
export async function connectMysql(address: ServerAddress, options: ConnectOptions): Promise<Connection> {
  const driver = await openDriver(address, options);
  try {
    const { server, id } = await identify(driver, address);
    const settings = sessionSettings(server.dialect, options);
    await driver.query(`SET SESSION ${settings.join(", ")}`);
    return createMysqlSession({ driver, server, id, address, options });
  } catch (error) {
    driver.destroy();
    throw mysqlError(error);
  }
}

async function identify(
  driver: Driver,
  address: ServerAddress,
): Promise<{ readonly server: Server; readonly id: number }> {
  const [rows] = await driver.query<RowDataPacket[]>("SELECT VERSION() AS version, CONNECTION_ID() AS id");
  const version = String(rows[0]?.["version"]);
  const id = Number(rows[0]?.["id"]);
  // MariaDB behind some services says `5.5.5-` before its version, for replicas that believed in MySQL 5 only.
  const number = /(\d+)\.\d+\.\d+/.exec(version.replace(/^5\.5\.5-/, "")) ?? ["unknown", "0"];
  const server: Server = {
    dialect: /mariadb/i.test(version) ? "mariadb" : "mysql",
    version: number[0],
    major: Number(number[1]),
    database: address.database,
    // A proxy greets with a number of its own.
    pooled: driver.threadId !== id,
    describe: describeAddress(address),
  };
  return { server, id };
}

/** Seconds in MariaDB's and MySQL's own units; a lock is held by an idle session while another program migrates. */
function sessionSettings(dialect: Dialect, { lockTimeout, statementTimeout }: ConnectOptions): readonly string[] {
  const seconds = (milliseconds: number): number => Math.max(1, Math.ceil(milliseconds / 1000));
  const wait = lockTimeout === undefined ? undefined : seconds(lockTimeout);
  const locks = wait === undefined ? [] : [`lock_wait_timeout = ${wait}`, `innodb_lock_wait_timeout = ${wait}`];
  const run = statementTimeout === undefined ? [] : [statementLimit(dialect, statementTimeout)];
  return ["wait_timeout = 28800", ...locks, ...run];
}

function statementLimit(dialect: Dialect, milliseconds: number): string {
  // MySQL's applies to SELECT only; it has none for other statements.
  return dialect === "mariadb"
    ? `max_statement_time = ${milliseconds / 1000}`
    : `max_execution_time = ${Math.ceil(milliseconds)}`;
}
