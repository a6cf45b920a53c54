import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";

/** A file by its content. */
export interface Digest {
  readonly bytes: number;
  /** Hexadecimal. */
  readonly sha256: string;
}

/** Reads a file once, and gives each part to `look` too. */
export async function digestFile(
  path: string,
  signal: AbortSignal,
  look: (chunk: Buffer) => void = () => undefined,
): Promise<Digest> {
  const hash = createHash("sha256");
  let bytes = 0;
  for await (const chunk of createReadStream(path, { signal, highWaterMark: 1024 * 1024 })) {
    if (!Buffer.isBuffer(chunk)) continue;
    bytes += chunk.length;
    hash.update(chunk);
    look(chunk);
  }
  return { bytes, sha256: hash.digest("hex") };
}
