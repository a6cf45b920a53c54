import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { lstat, readFile, readlink } from "node:fs/promises";
import { relative } from "node:path";

import { UserError, codeOf } from "@slipway/core";

import { each } from "./each.ts";

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

const AT_ONCE = 32;
/** Up to this many bytes a file is read in one piece. */
const ONE_PIECE = 256 * 1024;

/** Reads modes and digests of the paths, a few at a time and never a large file as a whole. Sorted by path. */
export async function readEntries(root: string, paths: readonly string[]): Promise<Entry[]> {
  const entries: Entry[] = [];
  await each(new Set(paths), AT_ONCE, async (path) => {
    entries.push(await entryOf(root, path));
  });
  return entries.toSorted((one, other) => (one.file < other.file ? -1 : 1));
}

async function entryOf(root: string, path: string): Promise<Entry> {
  const file = relative(root, path).replaceAll("\\", "/");
  try {
    const { mode, size, ...stats } = await lstat(path).then((found) => ({
      mode: found.mode,
      size: found.size,
      isLink: found.isSymbolicLink(),
      isFolder: found.isDirectory(),
    }));
    if (stats.isFolder) return { file, mode, sha: undefined, size: undefined, source: { path } };
    if (!stats.isLink) return { file, mode, size, sha: await digest(path, size), source: { path } };
    const bytes = Buffer.from(await readlink(path), "utf8");
    const sha = createHash("sha1").update(bytes).digest("hex");
    return { file, mode, size: bytes.length, sha, source: { bytes } };
  } catch (error) {
    throw codeOf(error) === "ENOENT" ? missing(file, error) : error;
  }
}

/** SHA-1 is what Vercel names files by; it guards nothing here. */
async function digest(path: string, size: number): Promise<string> {
  const hash = createHash("sha1");
  if (size <= ONE_PIECE) return hash.update(await readFile(path)).digest("hex");
  for await (const chunk of createReadStream(path, { highWaterMark: ONE_PIECE })) hash.update(chunk);
  return hash.digest("hex");
}

function missing(file: string, cause: unknown): UserError {
  return new UserError(`the output needs ${file}, and there is no such file`, {
    cause,
    hint: "A function's filePathMap names it: install the project's dependencies in this job too, and run from the folder in which the output was built (the repository's root, in a monorepo).",
  });
}
