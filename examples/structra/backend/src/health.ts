import type { Pool } from "./database.ts";
import { describeError, errorCode, type Log } from "./log.ts";
import { probeProjects } from "./projects.ts";

/**
 * What `GET /health` answers. Each check is something that this API really needs to do its work:
 * a check that nothing depends on would take a working release down.
 */
export interface Health {
  readonly version: string;
  /** Seconds since the process started. */
  readonly uptime: number;
  readonly checks: {
    /** The database answers a query. */
    readonly database: boolean;
    /** The database has the tables and columns that this build works with; others do no harm. */
    readonly schema: boolean;
  };
}

/** PostgreSQL's codes for a table and for a column that does not exist. */
const MISSING = new Set(["42P01", "42703"]);

export async function checkHealth(pool: Pool, version: string, log: Log): Promise<Health> {
  const checks = await checkDatabase(pool, log);
  return { version, uptime: Math.round(process.uptime() * 1000) / 1000, checks };
}

export function isHealthy(health: Health): boolean {
  return Object.values(health.checks).every(Boolean);
}

async function checkDatabase(pool: Pool, log: Log): Promise<Health["checks"]> {
  try {
    await probeProjects(pool);
    return { database: true, schema: true };
  } catch (error) {
    if (MISSING.has(errorCode(error) ?? "")) return { database: true, schema: false };
    log.warn("database check failed", describeError(error));
    return { database: false, schema: false };
  }
}
