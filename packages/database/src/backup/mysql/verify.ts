import { UserError } from "@slipway/core";

import { digestFile } from "../digest.ts";
import type { BackupPorts } from "../ports.ts";
import { DumpReader } from "./dump-reader.ts";

/** How much of a dump's end is looked at for its last line, in bytes. */
const TAIL = 256;

/**
 * Reads an SQL dump from its first byte to its last. It is whole when its statements are, and when it ends in the line
 * that the program writes last.
 *
 * @returns how many rows each table has
 * @throws UserError
 */
export async function readMysqlDump(path: string, ports: BackupPorts): Promise<Readonly<Record<string, number>>> {
  const reader = new DumpReader();
  let tail = Buffer.alloc(0);
  await digestFile(path, ports.signal, (chunk) => {
    reader.read(chunk);
    tail = Buffer.concat([tail, chunk]).subarray(-TAIL);
  });
  const last = tail.toString("latin1").trimEnd().split("\n").at(-1) ?? "";
  if (!reader.atRest || !last.startsWith("-- Dump completed"))
    throw new UserError(`The dump ${path} stops before its end.`, { hint: "Make another backup." });
  return reader.rows;
}
