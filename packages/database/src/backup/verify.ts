import { stat } from "node:fs/promises";

import { UserError } from "@slipway/core";

import { digestFile } from "./digest.ts";
import { type Manifest, readManifest } from "./manifest.ts";
import { readMysqlDump } from "./mysql/verify.ts";
import type { BackupPorts } from "./ports.ts";
import { postgresPrograms } from "./postgres/programs.ts";
import { readPostgresDump } from "./postgres/verify.ts";

const HINT = "Use another backup; this one cannot be restored as a whole.";

/**
 * Reads an existing backup in full and holds it against its manifest.
 *
 * @throws UserError when it is cut, changed, empty or not there
 */
export async function verifyBackup(path: string, ports: BackupPorts): Promise<Manifest> {
  const { size } = await stat(path).catch((cause: unknown) => {
    throw new UserError(`There is no backup ${path}.`, { hint: "Give the path that backup-path named.", cause });
  });
  const manifest = await readManifest(path);
  if (size !== manifest.bytes)
    throw new UserError(`The backup ${path} has ${size} bytes, but was made with ${manifest.bytes}.`, { hint: HINT });
  const { sha256 } = await digestFile(path, ports.signal);
  if (sha256 !== manifest.sha256)
    throw new UserError(`The backup ${path} is not the one that was made: its SHA-256 differs.`, { hint: HINT });
  const rows = await readWhole(path, manifest, ports);
  if (rows !== undefined && differences(manifest.rows, rows).length > 0)
    throw new UserError(`The backup ${path} does not hold the rows that its manifest names.`, { hint: HINT });
  return manifest;
}

/** @returns the rows that are in it, where reading tells */
async function readWhole(
  path: string,
  manifest: Manifest,
  ports: BackupPorts,
): Promise<Readonly<Record<string, number>> | undefined> {
  if (manifest.dialect === "sqlite") return (await import("./sqlite/copy.ts")).readSqliteCopy(path);
  if (manifest.dialect !== "postgresql") return readMysqlDump(path, ports);
  const programs = await postgresPrograms(dumpMajor(manifest), ports);
  await readPostgresDump(path, programs, ports);
  return undefined;
}

/** The version of the pg_dump that wrote it: an older pg_restore may not know the format. */
export function dumpMajor(manifest: Manifest): number {
  return Number(/\(PostgreSQL\) (\d+)/.exec(manifest.tool)?.[1] ?? Number.parseInt(manifest.server, 10));
}

/** One table whose rows differ between two counts; a table that is missing on a side has no number there. */
export interface RowDifference {
  readonly table: string;
  readonly first: number | undefined;
  readonly second: number | undefined;
}

/** Where two counts differ, by table. */
export function differences(
  first: Readonly<Record<string, number>>,
  second: Readonly<Record<string, number>>,
): readonly RowDifference[] {
  const tables = [...new Set([...Object.keys(first), ...Object.keys(second)])].toSorted();
  return tables
    .map((table) => ({ table, first: countOf(first, table), second: countOf(second, table) }))
    .filter((each) => each.first !== each.second);
}

function countOf(counts: Readonly<Record<string, number>>, table: string): number | undefined {
  return Object.hasOwn(counts, table) ? counts[table] : undefined;
}
