import { crc32 } from "node:zlib";

/**
 * The key of the advisory lock that sqlx's `Migrator::run` takes, so that an application that migrates at its start and
 * this run keep each other out (sqlx 0.9, `generate_lock_id`). On MariaDB and MySQL it is this number in hexadecimal.
 */
export function sqlxLockKey(database: string): bigint {
  return 0x3d32ad9en * BigInt(crc32(Buffer.from(database, "utf8")));
}
