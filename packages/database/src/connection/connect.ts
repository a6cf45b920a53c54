import type { Address } from "./address.ts";
import type { Connection } from "./connection.ts";

/** How a session is opened. Times are in milliseconds. */
export interface ConnectOptions {
  /** How the server lists this session, so that others see who holds a lock. */
  readonly applicationName: string;
  /** The most time to connect. Default: 10 000. */
  readonly connectTimeout?: number;
  /** The most time that a statement waits for a lock of another session; the server's own setting when left out. */
  readonly lockTimeout?: number;
  /** The most time that a statement runs; SQLite has none. */
  readonly statementTimeout?: number;
  /** SQLite: make the file when there is none. */
  readonly create?: boolean;
  /** Gets what the server says beside results (PostgreSQL's NOTICE and WARNING). */
  readonly onNotice?: (text: string) => void;
}

export const CONNECT_TIMEOUT = 10_000;

/**
 * Opens one session. Drivers are loaded only when their protocol is asked for.
 *
 * @throws DatabaseError
 */
export async function connect(address: Address, options: ConnectOptions): Promise<Connection> {
  if (address.protocol === "sqlite")
    return (await import("../servers/sqlite/connect.ts")).connectSqlite(address, options);
  if (address.protocol === "mysql") return (await import("../servers/mysql/connect.ts")).connectMysql(address, options);
  return (await import("../servers/postgres/connect.ts")).connectPostgres(address, options);
}
