import { UserError } from "@slipway/core";

import { countRows } from "../backup/count-rows.ts";
import { type Manifest, readManifest } from "../backup/manifest.ts";
import type { BackupPorts } from "../backup/ports.ts";
import { differences } from "../backup/verify.ts";
import { type Address, describeAddress } from "../connection/address.ts";
import { connect } from "../connection/connect.ts";
import { lockDatabase } from "../lock/lock-database.ts";
import type { LockPorts } from "../lock/lock.ts";
import { restoreNames } from "./names.ts";
import { refuseForeign } from "./refuse.ts";
import { type RestoreSource, type Scratch, restoreToScratch } from "./scratch.ts";

/** What a table has now, and what it will have. */
export interface RowChange {
  readonly table: string;
  readonly now: number | undefined;
  readonly backup: number | undefined;
}

/** What a restore will do to a database. */
export interface RestorePlan {
  readonly manifest: Manifest;
  /** The backup's age, in milliseconds: what was written since then is lost. */
  readonly age: number;
  /** Tables whose numbers of rows differ; equal numbers prove no equal rows. */
  readonly changes: readonly RowChange[];
}

/** A restore that was asked for. */
export interface RestoreRequest extends RestoreSource {
  /** Must be the name of the database, or of SQLite's file: what is in it now is replaced. */
  readonly confirm: string;
  /** How long another run is waited for, in milliseconds. */
  readonly lockTimeout: number;
}

/** A restore that was done. */
export interface Restored extends RestorePlan {
  /** The database, or file, that has what was replaced; it is the user's to remove. */
  readonly kept: string;
}

/** What a restore needs from outside: what a backup needs, and somebody to tell whom it waits for. */
export type RestorePorts = BackupPorts & Pick<LockPorts, "onWait">;

/** Looks what a restore would do; changes nothing. @throws UserError */
export async function planRestore(
  { address, backup }: RestoreSource,
  ports: Pick<BackupPorts, "clock">,
): Promise<RestorePlan> {
  const manifest = await readManifest(backup);
  await refuseForeign(address, manifest);
  const connection = await connect(address, { applicationName: "slipway restore" });
  try {
    const changes = differences(await countRows(connection), manifest.rows);
    return {
      manifest,
      age: ports.clock.date().getTime() - Date.parse(manifest.createdAt),
      changes: changes.map(({ table, first, second }) => ({ table, now: first, backup: second })),
    };
  } finally {
    await connection.close();
  }
}

/**
 * Replaces a database by its backup: restores it beside, counts its rows, and exchanges the two. Ends all other sessions
 * of the database on PostgreSQL, the caller's included, and needs the application to be stopped on SQLite and MariaDB.
 *
 * @throws UserError, PlatformError; the database is then as it was
 */
export async function restoreBackup(request: RestoreRequest, ports: RestorePorts): Promise<Restored> {
  const { address, backup } = request;
  refuseUnconfirmed(request);
  const plan = await planRestore(request, ports);
  // On PostgreSQL the lock's own session, like all others, has to leave before the exchange.
  const early = address.protocol === "postgresql";
  const load = (): Promise<Scratch> => restoreToScratch({ address, backup }, ports);
  const kept = early
    ? await replace(address, await underLock(request, ports, load), ports)
    : await underLock(request, ports, async () => replace(address, await load(), ports));
  return { ...plan, kept };
}

async function replace(address: Address, scratch: Scratch, ports: BackupPorts): Promise<string> {
  try {
    return await exchange(address, scratch, ports);
  } finally {
    await scratch.drop();
  }
}

function refuseUnconfirmed({ address, confirm }: RestoreRequest): void {
  const name = address.protocol === "sqlite" ? (address.file.split("/").at(-1) ?? "") : address.database;
  if (confirm === name) return;
  throw new UserError(`A restore replaces everything in ${describeAddress(address)}, and was not confirmed.`, {
    hint: `Set confirm: ${name}`,
  });
}

/** Keeps other runs from migrating what is about to be replaced. */
async function underLock<T>(request: RestoreRequest, ports: RestorePorts, work: () => Promise<T>): Promise<T> {
  const options = { applicationName: "slipway restore" };
  const connection = await connect(request.address, options);
  try {
    const { address, lockTimeout: timeout } = request;
    const lock = await lockDatabase(connection, { address, options, timeout }, ports);
    // SQLite's lock is a file of its own, and the database must be nobody's while it is exchanged.
    if (address.protocol === "sqlite") await connection.close();
    try {
      const result = await work();
      await lock.verify();
      return result;
    } finally {
      await lock.release();
    }
  } finally {
    await connection.close();
  }
}

/** @returns where the replaced data is */
async function exchange(address: Address, scratch: Scratch, ports: BackupPorts): Promise<string> {
  const date = ports.clock.date();
  if (address.protocol === "sqlite" && scratch.address.protocol === "sqlite") {
    const { kept } = restoreNames("", date);
    await (await import("./sqlite/swap.ts")).swapSqlite(address.file, scratch.address.file, `${address.file}${kept}`);
    return `${address.file}${kept}`;
  }
  if (address.protocol === "sqlite" || scratch.address.protocol === "sqlite")
    throw new TypeError("Not the same server");
  const names = { ...restoreNames(address.database, date), fresh: scratch.address.database };
  if (address.protocol === "postgresql")
    await (await import("./postgres/swap.ts")).swapPostgres(address, names, ports.clock);
  else await (await import("./mysql/swap.ts")).swapMysql(address, names, ports);
  return names.kept;
}
