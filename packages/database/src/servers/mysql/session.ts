import type { Connection as Driver } from "mysql2/promise";

import type { ServerAddress } from "../../connection/address.ts";
import type { ConnectOptions } from "../../connection/connect.ts";
import type { Connection, Row, Server } from "../../connection/connection.ts";
import { toQuestionMarks } from "../../connection/parameters.ts";
import { inTransaction } from "../../connection/transaction.ts";
import { mysqlError } from "./errors.ts";
import { openDriver } from "./open.ts";

/** An open driver with what is known of it. */
export interface MysqlSession {
  readonly driver: Driver;
  readonly server: Server;
  /** The server's number of this session. */
  readonly id: number;
  readonly address: ServerAddress;
  readonly options: ConnectOptions;
}

/** How long a farewell may take before the socket is cut, in milliseconds. */
const FAREWELL = 2_000;

/** The session as a `Connection`. */
export function createMysqlSession(session: MysqlSession): Connection {
  const { driver, server } = session;
  const execute = async (sql: string): Promise<void> => {
    await run(sql, () => driver.query(sql));
  };
  const steps = {
    begin: () => execute("START TRANSACTION"),
    commit: () => execute("COMMIT"),
    rollback: () => execute("ROLLBACK"),
  };
  return {
    server,
    execute,
    async query(sql, parameters = []) {
      const translated = toQuestionMarks(sql, parameters);
      const result = await run(sql, () =>
        // Prepared by the server: how it reads a backslash in a text does not matter then.
        translated.values.length === 0
          ? driver.query(sql)
          : driver.execute(translated.sql, translated.values.map(inputValue)),
      );
      return rowsOf(result[0]);
    },
    transaction: (work) => inTransaction(steps, work),
    cancel: () => kill(session),
    close: () => close(driver),
  };
}

async function run<T>(sql: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw mysqlError(error, sql);
  }
}

function inputValue(value: unknown): string | number | bigint | boolean | Date | Buffer | null {
  if (value === null || value === undefined) return null;
  if (typeof value === "string" || typeof value === "number") return value;
  if (typeof value === "bigint" || typeof value === "boolean") return value;
  if (value instanceof Date || Buffer.isBuffer(value)) return value;
  if (typeof value === "object") return JSON.stringify(value);
  throw new TypeError(`A ${typeof value} is no value for a statement`);
}

/** A statement without a result gives a header instead of rows. */
function rowsOf(result: unknown): readonly Row[] {
  return Array.isArray(result) ? result.filter((row): row is Row => typeof row === "object" && row !== null) : [];
}

async function kill({ address, options, id }: MysqlSession): Promise<void> {
  const driver = await openDriver(address, options);
  try {
    await driver.query(`KILL QUERY ${id}`);
  } catch (error) {
    throw mysqlError(error);
  } finally {
    await driver.end().catch(() => undefined);
  }
}

async function close(driver: Driver): Promise<void> {
  // A server that is busy with a statement reads the farewell only after it.
  const impatience = setTimeout(() => driver.destroy(), FAREWELL);
  await driver.end().catch(() => undefined);
  clearTimeout(impatience);
}
