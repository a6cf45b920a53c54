import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";

import { CancelledError, type Environment, UserError } from "@slipway/core";

import type { Address } from "../../connection/address.ts";
import { connect } from "../../connection/connect.ts";
import type { Connection } from "../../connection/connection.ts";
import { absent } from "../../history/history.ts";
import { type Shape, countRows, readShape } from "../../history/shape.ts";
import { type Finding, findingOf } from "../../sql/risk/finding.ts";
import type { Risk } from "../../sql/risk/risk.ts";
import type { ApplyResult, Engine, MigrationFailure, PendingMigration, ReadyMigration } from "../engine.ts";
import { type CommandEnd, type CommandPlace, runCommand } from "./engine.ts";
import { pseudoMigration } from "./pseudo.ts";

/** What `prisma db push` needs beside the command. */
export interface PushPlace extends CommandPlace {
  /** For findings: relative to the workspace. */
  readonly schemaFile: string;
  /** A folder for the copy that the push is tried on. */
  readonly scratch: string;
  readonly allowDestructive: boolean;
  /** The command's environment when a copy stands in for the database. */
  readonly envFor: (copy: Address) => Environment;
  /** Ends the rehearsal. */
  readonly signal: AbortSignal;
}

const PUSH = ["prisma", "db", "push", "--skip-generate"] as const;
const LOSSY = /(?:^|\s)--(?:accept-data-loss|force-reset)\b/;

/**
 * `prisma db push`: no migrations and no history. On SQLite it is tried on a copy first, and what the copy lost (tables,
 * columns, rows) is known before the database is touched; elsewhere its effect cannot be seen beforehand.
 */
export function prismaPushEngine(place: PushPlace): Engine {
  if (!place.allowDestructive && LOSSY.test(place.command ?? ""))
    throw new UserError("command: it tells Prisma to accept the loss of data", {
      hint: "Leave --accept-data-loss and --force-reset out, or set allow-destructive: true.",
    });
  let expected: string | undefined;
  return {
    name: "prisma-push",
    selective: false,
    native: false,
    load: () => Promise.resolve([]),
    history: () => Promise.resolve(absent("no history")),
    sqlOf: () => undefined,
    version: async (connection) => (await readShape(connection)).digest.slice(0, 12),
    async probe(connection) {
      if (connection.server.dialect !== "sqlite")
        return [pseudoMigration(PUSH.join(" "), place.schemaFile, [opaque(place)])];
      const tried = await rehearse(connection, place);
      expected = tried.digest;
      return tried.pending;
    },
    apply: (connection, pending, { signal }) => push(place, { connection, pending, expected, signal }),
  };
}

interface Push {
  readonly connection: Connection;
  readonly pending: readonly ReadyMigration[];
  /** The digest of the schema that the rehearsal gave. */
  readonly expected: string | undefined;
  readonly signal: AbortSignal;
}

async function push(place: PushPlace, { connection, pending, expected, signal }: Push): Promise<ApplyResult> {
  const [first] = pending;
  if (first === undefined) return { applied: [] };
  const end = await runCommand(place.allowDestructive ? [...PUSH, "--accept-data-loss"] : PUSH, place, signal);
  const { digest } = await readShape(connection);
  const { id, file } = first.migration;
  if (end.exitCode === 0 && (expected === undefined || expected === digest)) return { applied: [{ id, file }] };
  const failure: MigrationFailure = { id, file, message: explain(end), effect: "unknown", leftovers: [] };
  return { applied: [], failure, cancelled: end.cancelled };
}

function explain({ exitCode, tail }: CommandEnd): string {
  if (exitCode === 0) return "prisma db push ended with success, but the schema is not the one that its rehearsal gave";
  return `prisma db push ended with ${exitCode ?? "a signal"}: ${tail.trim()}`;
}

function opaque({ schemaFile }: PushPlace): Finding {
  return findingOf({ rule: "opaque", object: "prisma db push" }, { file: schemaFile, line: 1 });
}

/** Pushes to a copy and looks what it lost. */
async function rehearse(
  connection: Connection,
  place: PushPlace,
): Promise<{ readonly digest: string; readonly pending: readonly PendingMigration[] }> {
  const file = join(place.scratch, `rehearsal-${process.pid}.db`);
  await rm(file, { force: true });
  // Empty and private before the first row comes.
  await writeFile(file, "", { mode: 0o600 });
  await connection.execute(`VACUUM INTO '${file.replaceAll("'", "''")}'`);
  const address: Address = { protocol: "sqlite", file };
  const copy = await connect(address, { applicationName: "slipway rehearsal" });
  try {
    const before = await lookAt(copy);
    await pushToCopy(connection, { ...place, env: place.envFor(address) });
    const after = await lookAt(copy);
    const findings = lossesOf(before, after).map((risk) => findingOf(risk, { file: place.schemaFile, line: 1 }));
    const same = before.shape.digest === after.shape.digest;
    return {
      digest: after.shape.digest,
      pending: same ? [] : [pseudoMigration(PUSH.join(" "), place.schemaFile, findings)],
    };
  } finally {
    await copy.close();
    for (const suffix of ["", "-wal", "-shm", "-journal"]) await rm(`${file}${suffix}`, { force: true });
  }
}

/**
 * The real database is locked against writing meanwhile: a command that has its address from elsewhere than its
 * environment (the schema, a configuration, a file of its own) would push there, and accept what is lost.
 */
async function pushToCopy(connection: Connection, place: PushPlace): Promise<void> {
  const end = await connection.transaction(() => runCommand([...PUSH, "--accept-data-loss"], place, place.signal));
  if (end.cancelled) throw new CancelledError("cancelled in the rehearsal of prisma db push");
  if (end.exitCode === 0) return;
  // Prisma's words for a locked file differ from engine to engine, so the hint is given whatever failed.
  throw new UserError(
    `the rehearsal of prisma db push on a copy failed; the database was locked meanwhile and is unharmed: ${end.tail.trim()}`,
    { hint: "If the time ran out, the command wanted to write there: have it take its address from DATABASE_URL." },
  );
}

interface Look {
  readonly shape: Shape;
  readonly rows: ReadonlyMap<string, number>;
}

async function lookAt(connection: Connection): Promise<Look> {
  const shape = await readShape(connection);
  return { shape, rows: await countRows(connection, shape.tables.keys()) };
}

/** What is there before and not after. Prisma itself says nothing of an empty table that it drops. */
export function lossesOf(before: Look, after: Look): readonly Risk[] {
  return [...before.shape.tables].flatMap(([table, columns]): readonly Risk[] => {
    const left = after.shape.tables.get(table);
    if (left === undefined) return [{ rule: "drop-table", object: table }];
    const dropped = columns.filter((column) => !left.includes(column));
    const risks: Risk[] = dropped.map((column) => ({
      rule: "drop-column",
      object: table,
      subject: `${table}.${column}`,
    }));
    if ((after.rows.get(table) ?? 0) < (before.rows.get(table) ?? 0)) risks.push({ rule: "truncate", object: table });
    return risks;
  });
}
