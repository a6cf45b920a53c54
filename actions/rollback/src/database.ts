import { resolve } from "node:path";

import { UserError, formatDuration } from "@slipway/core";
import type { SchemaStep } from "@slipway/releases";

import type { Inputs, RollbackPorts } from "./job.ts";

/** How long another run's lock on the database is waited for, in milliseconds. */
const LOCK_WAIT = 60_000;

/**
 * Puts the backup from before the migrations in the database's place, after it was read in full and held against the
 * recorded checksum. Throws a `UserError` or `PlatformError`; the database is then as it was.
 */
export async function restoreDatabase(
  restore: NonNullable<SchemaStep["restore"]>,
  inputs: Inputs,
  ports: RollbackPorts,
): Promise<string> {
  const { parseDatabaseUrl, planRestore, restoreBackup, secretsOf, verifyBackup } = await import("@slipway/database");
  const text = inputs["database-url"] ?? "";
  const address = parseDatabaseUrl(text, ports.context.workspace);
  for (const secret of secretsOf(text, address)) ports.log.mask(secret);
  const backup = resolve(ports.context.workspace, restore.path);
  const { manifest, age } = await planRestore({ address, backup }, ports);
  if (restore.sha256 !== undefined && manifest.sha256 !== restore.sha256)
    throw new UserError(`${restore.path} is not the backup that was recorded: its checksum is another one`, {
      hint: "Nothing was changed.",
    });
  await ports.log.group("backup", () => verifyBackup(backup, ports));
  ports.log.warning(
    `everything written to the database in the last ${formatDuration(Math.max(0, age))} is lost by the restore`,
  );
  // The person who asked for this has confirmed it with the environment's name.
  const confirm = address.protocol === "sqlite" ? (address.file.split("/").at(-1) ?? "") : address.database;
  const request = { address, backup, confirm, lockTimeout: LOCK_WAIT };
  const onWait = (): void => ports.log.info("waiting for another run's lock on the database");
  const { kept } = await ports.log.group("restore", () => restoreBackup(request, { ...ports, onWait }));
  return kept;
}
