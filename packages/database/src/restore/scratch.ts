import { UserError } from "@slipway/core";

import { countRows } from "../backup/count-rows.ts";
import type { Manifest } from "../backup/manifest.ts";
import type { BackupPorts } from "../backup/ports.ts";
import { differences, verifyBackup } from "../backup/verify.ts";
import type { Address } from "../connection/address.ts";
import { connect } from "../connection/connect.ts";
import { type Purpose, restoreNames } from "./names.ts";
import { refuseForeign } from "./refuse.ts";

/** A backup to restore, and the database that it is a backup of. */
export interface RestoreSource {
  readonly address: Address;
  /** The backup's path. */
  readonly backup: string;
  /** What the copy is for; it is named after it. Default: `restore`. In one for a rehearsal no event of MariaDB's runs. */
  readonly purpose?: Purpose;
}

/** A database of its own that holds what a backup holds. */
export interface Scratch {
  readonly address: Address;
  readonly manifest: Manifest;
  /** Removes it. */
  drop(): Promise<void>;
}

/**
 * Restores a backup into a new database beside its own, and counts its rows there. Rehearsals run in it; a restore puts
 * it in place.
 *
 * @throws UserError, PlatformError; the new database is removed then
 */
export async function restoreToScratch(source: RestoreSource, ports: BackupPorts): Promise<Scratch> {
  const manifest = await verifyBackup(source.backup, ports);
  await refuseForeign(source.address, manifest);
  const { address, drop } = await load(source, manifest, ports);
  try {
    await compare(address, manifest);
    return { address, manifest, drop };
  } catch (error) {
    await drop();
    throw error;
  }
}

type Loaded = Pick<Scratch, "address" | "drop">;

async function load(
  { address, backup, purpose }: RestoreSource,
  manifest: Manifest,
  ports: BackupPorts,
): Promise<Loaded> {
  if (address.protocol === "sqlite") return (await import("./sqlite/load.ts")).loadSqliteCopy(address, backup);
  const names = restoreNames(address.database, ports.clock.date(), purpose);
  if (address.protocol === "mysql") {
    const quiet = purpose === "rehearse";
    return (await import("./mysql/load.ts")).loadMysql({ address, backup, names, manifest, quiet }, ports);
  }
  return (await import("./postgres/load.ts")).loadPostgres({ address, backup, names, manifest }, ports);
}

async function compare(address: Address, manifest: Manifest): Promise<void> {
  const connection = await connect(address, { applicationName: "slipway restore" });
  try {
    const [first] = differences(manifest.rows, await countRows(connection));
    if (first === undefined) return;
    throw new UserError(
      `The restored copy does not hold what the backup's manifest names: ${first.table} has ${first.second ?? "no"} rows, not ${first.first ?? "any"}.`,
      { hint: "Nothing was replaced. Use another backup." },
    );
  } finally {
    await connection.close();
  }
}
