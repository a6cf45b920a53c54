import { createHash } from "node:crypto";
import { closeSync, lstatSync, openSync, readSync, readlinkSync } from "node:fs";
import { relative } from "node:path";
import { setImmediate as turn } from "node:timers/promises";

import { UserError, codeOf } from "@slipway/core";

/** One entry of a deployment's list of files. */
export interface Entry {
  /** Relative to the root, with `/`. */
  readonly file: string;
  /** `st_mode`, with the bits that tell a link or a folder. */
  readonly mode: number;
  /** `undefined` for a folder. */
  readonly sha: string | undefined;
  /** In bytes; `undefined` for a folder. */
  readonly size: number | undefined;
  /** Where its bytes are. */
  readonly source: Source;
}

/** A file on disk, or the few bytes that a link is. */
export type Source = { readonly path: string } | { readonly bytes: Uint8Array };

/** Files are read in pieces of so many bytes, all into the same room. */
const PIECE = 256 * 1024;
/** After so many bytes, or so many entries, signals and timers get their turn. */
const TURN = { bytes: 8 * 1024 * 1024, entries: 100 };

/**
 * Reads modes and digests of the paths. Sorted by path. Synchronously, because what was just built is in the system's
 * cache: handing each of its reads to another thread costs several times the read. One room for all pieces, so that
 * memory stays the same however much there is.
 */
export async function readEntries(root: string, paths: readonly string[]): Promise<Entry[]> {
  const entries: Entry[] = [];
  const reader = { room: Buffer.allocUnsafe(PIECE), bytes: 0 };
  for (const path of new Set(paths)) {
    entries.push(await entryOf(root, path, reader));
    if (entries.length % TURN.entries === 0) await turn();
  }
  return entries.toSorted((one, other) => (one.file < other.file ? -1 : 1));
}

/** The room for a piece, and how much was read since others had their turn. */
interface Reader {
  readonly room: Buffer<ArrayBuffer>;
  bytes: number;
}

async function entryOf(root: string, path: string, reader: Reader): Promise<Entry> {
  const file = relative(root, path).replaceAll("\\", "/");
  try {
    const found = lstatSync(path);
    const { mode, size } = found;
    if (found.isDirectory()) return { file, mode, sha: undefined, size: undefined, source: { path } };
    if (!found.isSymbolicLink()) return { file, mode, size, sha: await digest(path, reader), source: { path } };
    const bytes = Buffer.from(readlinkSync(path), "utf8");
    const sha = createHash("sha1").update(bytes).digest("hex");
    return { file, mode, size: bytes.length, sha, source: { bytes } };
  } catch (error) {
    throw codeOf(error) === "ENOENT" ? missing(file, error) : error;
  }
}

/** SHA-1 is what Vercel names files by; it guards nothing here. */
async function digest(path: string, reader: Reader): Promise<string> {
  const hash = createHash("sha1");
  const file = openSync(path, "r");
  try {
    for (let read = readSync(file, reader.room); read > 0; read = readSync(file, reader.room)) {
      hash.update(reader.room.subarray(0, read));
      reader.bytes += read;
      if (reader.bytes < TURN.bytes) continue;
      reader.bytes = 0;
      await turn();
    }
  } finally {
    closeSync(file);
  }
  return hash.digest("hex");
}

function missing(file: string, cause: unknown): UserError {
  return new UserError(`the output needs ${file}, and there is no such file`, {
    cause,
    hint: "A function's filePathMap names it: install the project's dependencies in this job too, and run from the folder in which the output was built (the repository's root, in a monorepo).",
  });
}
