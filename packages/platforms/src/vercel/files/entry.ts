import { createHash, hash } from "node:crypto";
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

/** What is read at a path. */
export type Found = Omit<Entry, "file">;

/** A file on disk, or the few bytes that a link is. */
export type Source = { readonly path: string } | { readonly bytes: Uint8Array };

/** Files are read in pieces of so many bytes, all into the same room. */
const PIECE = 256 * 1024;
/** After so many bytes, or so many entries, signals and timers get their turn. */
const TURN = { bytes: 8 * 1024 * 1024, entries: 100 };

/**
 * Reads modes and digests of the paths, but for what is known already. Sorted by path. Synchronously, because what was
 * just built is in the system's cache: handing each of its reads to another thread costs several times the read. One room
 * for all pieces, so that memory stays the same however much there is.
 */
export async function readEntries(
  root: string,
  paths: readonly string[],
  known: ReadonlyMap<string, Found> = new Map(),
): Promise<Entry[]> {
  const entries: Entry[] = [];
  const reader = newReader();
  for (const path of new Set(paths)) {
    const file = relative(root, path).replaceAll("\\", "/");
    entries.push({ file, ...(known.get(path) ?? (await named(file, find(path, reader)))) });
  }
  return entries.toSorted((one, other) => (one.file < other.file ? -1 : 1));
}

/** Reads modes and digests of the paths, until the signal fires: then it throws its reason. */
export async function readFound(paths: readonly string[], signal: AbortSignal): Promise<Map<string, Found>> {
  const found = new Map<string, Found>();
  const reader = newReader(signal);
  for (const path of paths) found.set(path, await find(path, reader));
  return found;
}

/** The room for a piece, and how much was read since others had their turn. */
interface Reader {
  readonly room: Buffer<ArrayBuffer>;
  readonly signal: AbortSignal | undefined;
  bytes: number;
  entries: number;
}

function newReader(signal?: AbortSignal): Reader {
  return { room: Buffer.allocUnsafe(PIECE), signal, bytes: 0, entries: 0 };
}

async function find(path: string, reader: Reader): Promise<Found> {
  reader.entries += 1;
  if (reader.entries >= TURN.entries) await giveWay(reader);
  const found = lstatSync(path);
  const { mode, size } = found;
  if (found.isDirectory()) return { mode, sha: undefined, size: undefined, source: { path } };
  if (!found.isSymbolicLink()) return { mode, size, sha: await digest(path, size, reader), source: { path } };
  const bytes = Buffer.from(readlinkSync(path), "utf8");
  return { mode, size: bytes.length, sha: hash("sha1", bytes), source: { bytes } };
}

/** SHA-1 is what Vercel names files by; it guards nothing here. */
async function digest(path: string, size: number, reader: Reader): Promise<string> {
  const file = openSync(path, "r");
  try {
    if (size < PIECE) return hash("sha1", reader.room.subarray(0, readSync(file, reader.room)));
    const whole = createHash("sha1");
    for (let read = readSync(file, reader.room); read > 0; read = readSync(file, reader.room)) {
      whole.update(reader.room.subarray(0, read));
      reader.bytes += read;
      if (reader.bytes >= TURN.bytes) await giveWay(reader);
    }
    return whole.digest("hex");
  } finally {
    closeSync(file);
  }
}

async function giveWay(reader: Reader): Promise<void> {
  reader.bytes = 0;
  reader.entries = 0;
  await turn();
  reader.signal?.throwIfAborted();
}

async function named(file: string, found: Promise<Found>): Promise<Found> {
  try {
    return await found;
  } catch (error) {
    throw codeOf(error) === "ENOENT" ? missing(file, error) : error;
  }
}

function missing(file: string, cause: unknown): UserError {
  return new UserError(`the output needs ${file}, and there is no such file`, {
    cause,
    hint: "A function's filePathMap names it: install the project's dependencies in this job too, and run from the folder in which the output was built (the repository's root, in a monorepo).",
  });
}
