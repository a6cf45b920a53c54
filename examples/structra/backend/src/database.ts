import { Pool as PostgresPool } from "pg";

import { describeError, errorCode, type Log } from "./log.ts";

export type Pool = PostgresPool;

/** Opens nothing yet: the first query connects, so the API starts also when the database is down. */
export function createPool(settings: { databaseUrl: string; poolSize: number }, log: Log): Pool {
  const pool = new PostgresPool({
    connectionString: settings.databaseUrl,
    max: settings.poolSize,
    application_name: "structra-api",
    connectionTimeoutMillis: 3000,
    query_timeout: 10_000,
    keepAlive: true,
  });
  // Without a listener, the server closing an idle connection would end this process.
  pool.on("error", (error) => log.warn("idle database connection lost", describeError(error)));
  return pool;
}

const NETWORK = new Set(["ECONNREFUSED", "ECONNRESET", "EPIPE", "ETIMEDOUT", "EHOSTUNREACH", "ENOTFOUND", "EAI_AGAIN"]);

/** Whether the database could not be reached, as opposed to having refused a statement. */
export function isUnavailable(error: unknown): boolean {
  const code = errorCode(error);
  // PostgreSQL's class 08 is "connection exception", 57P0x is a server shutting down or starting, 53300 is full.
  if (code !== undefined) return NETWORK.has(code) || /^(08...|57P0[1-3]|53300)$/.test(code);
  // The driver's own time-outs and lost connections have a message and no code.
  return error instanceof Error && /timeout|connection terminated|connection error/i.test(error.message);
}
