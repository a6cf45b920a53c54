import { copyFile, mkdtemp, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";

import type { FileAddress } from "../../connection/address.ts";

/** How the folders of copies begin. */
export const SCRATCH_PREFIX = ".slipway-restore-";

/** Copies a backup into a folder beside the database: on the same disk, so that it can be put in place by a rename. */
export async function loadSqliteCopy(
  address: FileAddress,
  backup: string,
): Promise<{ readonly address: FileAddress; readonly drop: () => Promise<void> }> {
  const folder = await mkdtemp(join(dirname(address.file), SCRATCH_PREFIX));
  const file = join(folder, basename(address.file));
  const drop = (): Promise<void> => rm(folder, { recursive: true, force: true });
  try {
    await copyFile(backup, file);
    return { address: { protocol: "sqlite", file }, drop };
  } catch (error) {
    await drop();
    throw error;
  }
}
