import type { Pool } from "./database.ts";
import { describeError, errorCode, type Log } from "./log.ts";

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
    /** The database has every migration that this build brings; later ones do no harm. */
    readonly migrations: boolean;
  };
}

/** PostgreSQL's code for a table that does not exist. */
const UNDEFINED_TABLE = "42P01";

export async function checkHealth(
  pool: Pool,
  build: { version: string; migrations: readonly string[] },
  log: Log,
): Promise<Health> {
  const checks = await checkDatabase(pool, build.migrations, log);
  return { version: build.version, uptime: Math.round(process.uptime() * 1000) / 1000, checks };
}

export function isHealthy(health: Health): boolean {
  return Object.values(health.checks).every(Boolean);
}

async function checkDatabase(pool: Pool, needed: readonly string[], log: Log): Promise<Health["checks"]> {
  try {
    const { rows } = await pool.query<{ missing: number }>(
      `SELECT count(*)::int AS missing FROM unnest($1::text[]) AS needed (name)
       WHERE NOT EXISTS (SELECT FROM schema_migrations AS applied WHERE applied.name = needed.name)`,
      [needed],
    );
    return { database: true, migrations: rows[0]?.missing === 0 };
  } catch (error) {
    if (errorCode(error) === UNDEFINED_TABLE) return { database: true, migrations: false };
    log.warn("database check failed", describeError(error));
    return { database: false, migrations: false };
  }
}
