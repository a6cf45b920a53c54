import { createHash } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { finished } from "node:stream/promises";

/** What is left of a body that was digested as it came. */
export interface Digested {
  readonly bytes: number;
  /** In hexadecimal digits. */
  readonly sha1: string;
}

/**
 * Reads a body to its end and keeps nothing of it: to keep a hundred megabytes takes a server longer than to receive them.
 *
 * @throws when it breaks off
 */
export async function digested(incoming: IncomingMessage): Promise<Digested> {
  const hash = createHash("sha1");
  let bytes = 0;
  incoming.on("data", (piece: Buffer) => {
    hash.update(piece);
    bytes += piece.length;
  });
  await finished(incoming);
  return { bytes, sha1: hash.digest("hex") };
}
