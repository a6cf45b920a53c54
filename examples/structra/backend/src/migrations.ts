import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

import type { ClientBase } from "pg";

/** `migrations/`, seen from `build/backend` as from `build/test`. */
export const MIGRATIONS_DIRECTORY = fileURLToPath(new URL("../../migrations", import.meta.url));

export interface Migration {
  /** The file's name, such as `001_projects.sql`; the order of names is the order of migrations. */
  readonly name: string;
  readonly sql: string;
  /** SHA-256 of the file, in hex. */
  readonly checksum: string;
}

export async function readMigrations(directory = MIGRATIONS_DIRECTORY): Promise<Migration[]> {
  const names = (await readdir(directory)).filter((name) => name.endsWith(".sql")).toSorted();
  return Promise.all(
    names.map(async (name) => {
      const sql = await readFile(`${directory}/${name}`, "utf8");
      return { name, sql, checksum: createHash("sha256").update(sql).digest("hex") };
    }),
  );
}

/** Any number will do, as long as nothing else in this database takes the same advisory lock. */
const LOCK = 7_307_801;

/**
 * Applies the migrations that this database does not have yet, all in one transaction: either all of them or none.
 * An advisory lock makes a second run that starts meanwhile wait, then find nothing to do.
 *
 * @returns the names of those applied now
 * @throws when a file changed after it was applied, when a statement fails, or when the lock is not free within 30 s
 */
export async function applyMigrations(client: ClientBase, migrations: readonly Migration[]): Promise<string[]> {
  await client.query("BEGIN");
  try {
    await client.query("SET LOCAL lock_timeout = '30s'");
    await client.query("SELECT pg_advisory_xact_lock($1)", [LOCK]);
    const applied = await applyPending(client, migrations);
    await client.query("COMMIT");
    return applied;
  } catch (error) {
    // When the connection itself is gone the server has rolled back already; the first error is the one to tell.
    await client.query("ROLLBACK").catch(() => undefined);
    throw error;
  }
}

async function applyPending(client: ClientBase, migrations: readonly Migration[]): Promise<string[]> {
  await client.query(
    `CREATE TABLE IF NOT EXISTS schema_migrations (
      name text PRIMARY KEY, checksum text NOT NULL, applied_at timestamptz NOT NULL DEFAULT now())`,
  );
  const { rows } = await client.query<{ name: string; checksum: string }>(
    "SELECT name, checksum FROM schema_migrations",
  );
  const known = new Map(rows.map((row) => [row.name, row.checksum]));
  const pending = migrations.filter((migration) => !known.has(migration.name));
  for (const { name, checksum } of migrations)
    if (known.has(name) && known.get(name) !== checksum)
      throw new Error(`${name} was changed after it was applied; add a new migration instead`);
  for (const { name, sql, checksum } of pending) {
    await runMigration(client, name, sql);
    await client.query("INSERT INTO schema_migrations (name, checksum) VALUES ($1, $2)", [name, checksum]);
  }
  return pending.map((migration) => migration.name);
}

async function runMigration(client: ClientBase, name: string, sql: string): Promise<void> {
  try {
    await client.query(sql);
  } catch (error) {
    throw new Error(`${name} failed: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}
