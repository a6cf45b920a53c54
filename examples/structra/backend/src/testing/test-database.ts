import { randomBytes } from "node:crypto";

import { Client } from "pg";

import { applySchema } from "./schema.ts";

export interface TestDatabase {
  readonly url: string;
  /** Removes the database, also when something is still connected to it. */
  drop(): Promise<void>;
}

/**
 * Makes an empty database of its own on the server of DATABASE_URL; the database that DATABASE_URL names stays untouched.
 *
 * @throws when DATABASE_URL is missing: `npm test` sets it
 */
export async function createTestDatabase(): Promise<TestDatabase> {
  const server = process.env["DATABASE_URL"];
  if (!server) throw new Error("DATABASE_URL is not set. Run the tests with npm test, which starts a PostgreSQL.");
  const name = `structra_test_${randomBytes(6).toString("hex")}`;
  await execute(server, `CREATE DATABASE ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => execute(server, `DROP DATABASE ${name} WITH (FORCE)`) };
}

/** The same with all migrations applied. */
export async function createMigratedDatabase(): Promise<TestDatabase> {
  const database = await createTestDatabase();
  await withClient(database.url, (client) => applySchema(client));
  return database;
}

export async function withClient<T>(url: string, use: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await use(client);
  } finally {
    await client.end();
  }
}

async function execute(url: string, sql: string): Promise<void> {
  await withClient(url, (client) => client.query(sql));
}
