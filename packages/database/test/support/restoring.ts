import { tmpdir } from "node:os";

import {
  type BackupPorts,
  parseDatabaseUrl,
  planRestore,
  restoreBackup,
  type Restored,
  type RestorePlan,
} from "@slipway/database";

import { backupPorts } from "./backing-up.ts";

/** Restores the database of a URL; confirmed by its name unless told otherwise. */
export function restoreUrl(
  url: string,
  backup: string,
  { confirm, ports = backupPorts() }: { readonly confirm?: string; readonly ports?: BackupPorts } = {},
): Promise<Restored> {
  const address = parseDatabaseUrl(url, tmpdir());
  const name = address.protocol === "sqlite" ? (address.file.split("/").at(-1) ?? "") : address.database;
  return restoreBackup({ address, backup, confirm: confirm ?? name, lockTimeout: 10_000 }, ports);
}

/** What a restore of the database of a URL would do. */
export function planUrl(url: string, backup: string, ports: BackupPorts = backupPorts()): Promise<RestorePlan> {
  return planRestore({ address: parseDatabaseUrl(url, tmpdir()), backup }, ports);
}
