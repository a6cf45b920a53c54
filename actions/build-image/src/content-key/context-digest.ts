import { type Hash, createHash } from "node:crypto";
import { closeSync, fstatSync, openSync, readSync, readlinkSync } from "node:fs";
import { join } from "node:path";

import { type ContextEntry, walkContext } from "./context-walk.ts";
import type { Ignore } from "./ignore.ts";

/** A context in one number, and how large it was. */
export interface ContextDigest {
  readonly sha256: string;
  readonly files: number;
  readonly bytes: number;
  /** Whether git's own files are in it: no two checkouts share those. */
  readonly holdsGit: boolean;
}

/** Files are read into one piece of memory of this many bytes, again and again: most fit into it whole. */
const PIECE = 4 * 1024 * 1024;

/** Any of the three bits: git keeps no more of a mode, and the rest depends on the machine's umask. */
const EXECUTABLE = 0o111;

/**
 * Hashes what Docker would send of a context: paths, contents, whether a file can be executed, where links point. Owners
 * and times do not count: they differ between two checkouts of the same commit, and no build's cache looks at them.
 */
export function digestContext(root: string, ignore: Ignore, signal?: AbortSignal): ContextDigest {
  const hash = createHash("sha256");
  const piece = Buffer.allocUnsafe(PIECE);
  let [files, bytes, holdsGit] = [0, 0, false];
  for (const { path, kind } of walkContext(root, ignore, signal)) {
    signal?.throwIfAborted();
    const full = join(root, path);
    holdsGit ||= isGits(path, kind);
    if (kind === "file") {
      files += 1;
      bytes += addFile(hash, piece, path, full);
    } else field(hash, kind, path, kind === "link" ? readlinkSync(full) : "");
  }
  return { sha256: hash.digest("hex"), files, bytes, holdsGit };
}

/** In a submodule and in a worktree, `.git` is a file. */
function isGits(path: string, kind: ContextEntry["kind"]): boolean {
  return path.startsWith(".git/") || (path === ".git" && kind !== "folder");
}

/** Adds a file with its size in front, so that no content can be taken for the next file's header. */
function addFile(hash: Hash, piece: Buffer, path: string, full: string): number {
  const file = openSync(full, "r");
  try {
    const { mode, size } = fstatSync(file);
    field(hash, "file", path, (mode & EXECUTABLE) === 0 ? "-" : "x", String(size));
    for (let left = size; left > 0;) {
      const length = readSync(file, piece, 0, Math.min(left, PIECE), null);
      // Somebody made it shorter meanwhile.
      if (length === 0) break;
      hash.update(piece.subarray(0, length));
      left -= length;
    }
    return size;
  } finally {
    closeSync(file);
  }
}

/** No path and no link holds a NUL byte. */
function field(hash: Hash, ...parts: readonly string[]): void {
  hash.update(`${parts.join("\0")}\0\n`);
}
