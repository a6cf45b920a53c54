import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";

import { systemClock } from "@slipway/core";
import { quietExec } from "@slipway/core/testing";
import { type Connection, connect, lockDatabase, parseDatabaseUrl, verifyBackup } from "@slipway/database";

import type { Truth } from "./kill-verdict.ts";

/** What to look at. */
export interface Look {
  readonly files: number;
  /** How long a dead run's lock is waited for, in milliseconds; 0 for not at all. */
  readonly patience: number;
  /** Run first. */
  readonly statements: readonly string[];
  /** A folder of backups to read in full. */
  readonly backups?: string;
}

const OPTIONS = { applicationName: "truth", create: true };
const ROWS =
  "SELECT id, state, statements_started AS started, statements_done AS done FROM _slipway_migrations ORDER BY position";

/** Looks at a database after a kill; makes a SQLite file that is not there. */
export async function lookAt(url: string, { files, patience, statements, backups }: Look): Promise<Truth> {
  const connection = await connect(parseDatabaseUrl(url, "/"), OPTIONS);
  try {
    for (const statement of statements) await connection.execute(statement);
    const lockMs = patience === 0 ? 0 : await lockWait(connection, url, patience);
    const levels: number[] = [];
    for (let index = 1; index <= files; index += 1) levels.push(await levelOf(connection, index));
    const rows = (await ask(connection, ROWS)) ?? [];
    const [ledger = {}] =
      (await ask(connection, "SELECT count(*) AS n, min(n) AS low, max(n) AS high FROM ledger")) ?? [];
    const [n, low, high] = ["n", "low", "high"].map((name) => Number(ledger[name]));
    const counts = { rows: n ?? 0, low: low ?? 0, high: high ?? 0 };
    const broken = backups === undefined ? [] : await brokenBackups(backups);
    return { levels, rows: rows.map(rowOf), lockMs, ledger: counts, broken };
  } finally {
    await connection.close();
  }
}

function rowOf(row: Readonly<Record<string, unknown>>): Truth["rows"][number] {
  return {
    id: String(row["id"]),
    state: String(row["state"]),
    started: Number(row["started"]),
    done: Number(row["done"]),
  };
}

/** How long a dead run's lock is still there; -1 when it outlasts the patience. */
async function lockWait(connection: Connection, url: string, timeout: number): Promise<number> {
  const ports = { clock: systemClock, signal: new AbortController().signal };
  const request = { address: parseDatabaseUrl(url, "/"), options: OPTIONS, timeout };
  try {
    const lock = await lockDatabase(connection, request, ports);
    await lock.release();
    return lock.waited;
  } catch {
    return -1;
  }
}

function ask(connection: Connection, sql: string) {
  return connection.query(sql).catch(() => undefined);
}

/** How many of a file's four statements are done: a table, three rows in it, a count in the ledger, a column. */
async function levelOf(connection: Connection, index: number): Promise<number> {
  const table = `t${String(index).padStart(2, "0")}`;
  const found = await ask(connection, `SELECT count(*) AS n FROM ${table}`);
  if (found === undefined) return 0;
  if (Number(found[0]?.["n"]) === 0) return 1;
  if (Number(found[0]?.["n"]) !== 3) return -1;
  const counted = await ask(connection, `SELECT count(*) AS n FROM ledger WHERE files LIKE '%${table};%'`);
  if (Number(counted?.[0]?.["n"]) === 0) return 2;
  return (await ask(connection, `SELECT x FROM ${table}`)) === undefined ? 3 : 4;
}

/** Backups under their final name that are not whole, as sentences. One without a manifest is none: a restore refuses it. */
export async function brokenBackups(directory: string): Promise<readonly string[]> {
  if (!existsSync(directory)) return [];
  const names = readdirSync(directory).filter((name) => !/\.(?:json|partial)$/.test(name));
  const whole = names.filter((name) => existsSync(join(directory, `${name}.json`)));
  const ports = { exec: quietExec(), clock: systemClock, env: process.env, signal: new AbortController().signal };
  const read = whole.map((name) =>
    verifyBackup(join(directory, name), ports).then(
      () => [],
      (error: unknown) => [String(error)],
    ),
  );
  return (await Promise.all(read)).flat();
}
