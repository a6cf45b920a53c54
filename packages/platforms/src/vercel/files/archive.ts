import { createHash } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";

import { type Pack, pack } from "tar-stream";

import type { Entry } from "./entry.ts";

/** The size of a part, in bytes, as the CLI cuts them. */
export const PART_BYTES = 100 * 1024 * 1024;

/** An archive in parts, each a file in a temporary folder. */
export interface Archive {
  readonly entries: readonly Entry[];
  /** Removes the parts. */
  remove(): Promise<void>;
}

/** Bits of `st_mode` that are permissions. */
const PERMISSIONS = 0o7777;
/** The CLI gives the parts this mode, without the bits for a file. */
const PART_MODE = 0o666;

/**
 * Packs the entries into one tar, compressed and cut into parts on disk, so that memory does not grow with the output.
 * Times are left out: the same output gives the same parts, and a second run uploads nothing.
 */
export async function packArchive(entries: readonly Entry[], temp: string, partBytes = PART_BYTES): Promise<Archive> {
  const folder = await mkdtemp(join(temp, "slipway-vercel-"));
  const remove = async (): Promise<void> => await rm(folder, { recursive: true, force: true });
  try {
    const tar = pack();
    const parts: Entry[] = [];
    const filled = fill(tar, entries);
    const cut = pipeline(tar, createGzip(), async (stream: AsyncIterable<Buffer>) => {
      for await (const part of cutInParts(stream, partBytes))
        parts.push(await writePart(folder, parts.length + 1, part));
    });
    await Promise.all([filled, cut]);
    return { entries: parts, remove };
  } catch (error) {
    await remove();
    throw error;
  }
}

async function fill(tar: Pack, entries: readonly Entry[]): Promise<void> {
  try {
    for (const entry of entries) await add(tar, entry);
    tar.finalize();
  } catch (error) {
    tar.destroy(error instanceof Error ? error : new Error(String(error)));
    throw error;
  }
}

async function add(tar: Pack, { file, mode, size, source }: Entry): Promise<void> {
  const header = { name: file, mode: mode & PERMISSIONS, mtime: new Date(0) };
  const done = new Promise<void>((resolve, reject) => {
    const ended = (error?: Error | null): void => (error ? reject(error) : resolve());
    if ("bytes" in source) {
      const linkname = Buffer.from(source.bytes).toString("utf8");
      tar.entry({ ...header, type: "symlink", linkname }, ended);
    } else if (size === undefined) tar.entry({ ...header, type: "directory" }, ended);
    else pipeline(createReadStream(source.path), tar.entry({ ...header, size }, ended)).catch(reject);
  });
  await done;
}

type Chunks = AsyncGenerator<Buffer, boolean>;

/** One stream of bytes for each part. A part has to be read to its end before the next one is asked for. */
async function* cutInParts(stream: AsyncIterable<Buffer>, partBytes: number): AsyncGenerator<Chunks> {
  const source = stream[Symbol.asyncIterator]();
  const left: { rest: Buffer | undefined; ended: boolean } = { rest: undefined, ended: false };
  const part = async function* (): Chunks {
    for (let room = partBytes; room > 0;) {
      const next = left.rest === undefined ? await source.next() : { done: false, value: left.rest };
      left.rest = undefined;
      left.ended = next.done === true;
      if (left.ended) return true;
      const chunk = next.value.subarray(0, room);
      if (chunk.length < next.value.length) left.rest = next.value.subarray(room);
      room -= chunk.length;
      yield chunk;
    }
    return false;
  };
  do yield part();
  while (!left.ended);
}

async function writePart(folder: string, number: number, chunks: Chunks): Promise<Entry> {
  const path = join(folder, `part${number}`);
  const hash = createHash("sha1");
  let size = 0;
  const counted = async function* (): AsyncGenerator<Buffer> {
    for await (const chunk of chunks) {
      hash.update(chunk);
      size += chunk.length;
      yield chunk;
    }
  };
  await pipeline(Readable.from(counted()), createWriteStream(path));
  return { file: `.vercel/source.tgz.part${number}`, mode: PART_MODE, size, sha: hash.digest("hex"), source: { path } };
}
