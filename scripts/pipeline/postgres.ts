import { Client } from "pg";

import { startCluster } from "@slipway/stand-ins/databases";

import { chooseServer, findDumpPrograms } from "./backup-programs.ts";

/** A PostgreSQL server for a run of the pipeline on this machine. */
export interface Postgres {
  /** A connection string for one of the server's databases; it makes none. */
  url(database: string): string;
  /** Whether this machine has a pg_dump that is not older than the server. */
  readonly canBackUp: boolean;
  /** Makes an empty database; `stop` removes it again. */
  createDatabase(name: string): Promise<void>;
  /** Leaves nothing behind: no process, no data, no database on somebody else's server. Safe to call twice. */
  stop(): Promise<void>;
}

/**
 * The server that SLIPWAY_POSTGRES_URL names, or else one of our own from npm, on a free loopback port.
 *
 * @throws when SLIPWAY_POSTGRES_URL is no PostgreSQL address, or when our own server does not start
 */
export async function startPostgres(env: NodeJS.ProcessEnv = process.env): Promise<Postgres> {
  const given = env["SLIPWAY_POSTGRES_URL"];
  return given ? useServer(parseServerUrl(given)) : startOwnServer();
}

async function startOwnServer(): Promise<Postgres> {
  const { installed, backup } = chooseServer(findDumpPrograms());
  const cluster = await startCluster(installed === undefined ? {} : { installed });
  const url = (database: string) =>
    `postgresql://postgres:${cluster.password}@127.0.0.1:${cluster.port}/${checked(database)}`;
  return {
    url,
    canBackUp: backup,
    createDatabase: async (name) => {
      await execute(url("postgres"), `CREATE DATABASE ${checked(name)}`);
    },
    // Its databases go with its data.
    stop: () => cluster.stop(),
  };
}

async function useServer(server: URL): Promise<Postgres> {
  const created = new Set<string>();
  const major = await majorOf(server);
  return {
    canBackUp: findDumpPrograms().some((dump) => dump.major >= major),
    url: (database) => {
      const url = new URL(server);
      url.pathname = `/${checked(database)}`;
      return url.href;
    },
    createDatabase: async (name) => {
      await execute(server.href, `CREATE DATABASE ${checked(name)}`);
      created.add(name);
    },
    stop: async () => {
      for (const name of created) {
        await execute(server.href, `DROP DATABASE IF EXISTS ${checked(name)} WITH (FORCE)`);
        created.delete(name);
      }
    },
  };
}

function parseServerUrl(text: string): URL {
  // Neither message shows the address: it carries a password.
  if (!URL.canParse(text))
    throw new Error("SLIPWAY_POSTGRES_URL is not a URL; give postgresql://user:password@host:port/database");
  const url = new URL(text);
  if (!["postgresql:", "postgres:"].includes(url.protocol))
    throw new Error("SLIPWAY_POSTGRES_URL must start with postgresql://");
  return url;
}

async function majorOf(server: URL): Promise<number> {
  const [row] = await execute(server.href, "SELECT current_setting('server_version_num')::int / 10000 AS major");
  return Number(row?.["major"]);
}

async function execute(url: string, sql: string): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    const { rows } = await client.query<Record<string, unknown>>(sql);
    return rows;
  } finally {
    await client.end();
  }
}

/** @throws for a name that would not survive the way through a URL and SQL unchanged */
function checked(name: string): string {
  if (!/^[a-z_][a-z0-9_]{0,62}$/.test(name))
    throw new Error(`"${name}" cannot be a database's name here: use small letters, digits and _, at most 63`);
  return name;
}
