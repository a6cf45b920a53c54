import { closeSync, fstatSync, openSync, readlinkSync } from "node:fs";
import { setImmediate as immediate } from "node:timers/promises";

import { type ContextEntry, walkContext } from "./context-walk.ts";
import { Feed } from "./feed.ts";
import type { Ignore } from "./ignore.ts";

/** A context in one number, and how large it was. */
export interface ContextDigest {
  readonly sha256: string;
  readonly files: number;
  readonly bytes: number;
  /** Whether git's own files are in it: no two checkouts share those. */
  readonly holdsGit: boolean;
}

/** Any of the three bits: git keeps no more of a mode, and the rest depends on the machine's umask. */
const EXECUTABLE = 0o111;

/** How long others wait at most, in milliseconds: a registry's answer for one. */
const TURN = 5;

/**
 * Hashes what Docker would send of a context: paths, contents, whether a file can be executed, where links point. Owners
 * and times do not count: they differ between two checkouts of the same commit, and no build's cache looks at them.
 * Files are read synchronously, which takes half as long for small ones, and others have their turn in between.
 */
export async function digestContext(root: string, ignore: Ignore, signal?: AbortSignal): Promise<ContextDigest> {
  signal?.throwIfAborted();
  const feed = new Feed();
  let [files, bytes, holdsGit] = [0, 0, false];
  let turn = performance.now() + TURN;
  for (const { path, kind } of walkContext(root, ignore)) {
    if (performance.now() > turn) {
      await immediate();
      signal?.throwIfAborted();
      turn = performance.now() + TURN;
    }
    holdsGit ||= isGits(path, kind);
    // Not joined: nothing in it has to be resolved, and that would take longer than to open the file.
    const full = `${root}/${path}`;
    if (kind === "file") {
      files += 1;
      bytes += addFile(feed, path, full);
    } else feed.text(header(kind, path, kind === "link" ? readlinkSync(full) : ""));
  }
  return { sha256: feed.digest(), files, bytes, holdsGit };
}

/** In a submodule and in a worktree, `.git` is a file. */
function isGits(path: string, kind: ContextEntry["kind"]): boolean {
  return path.startsWith(".git/") || (path === ".git" && kind !== "folder");
}

/** Adds a file with its size in front, so that no content can be taken for the next file's header. */
function addFile(feed: Feed, path: string, full: string): number {
  const file = openSync(full, "r");
  try {
    const { mode, size } = fstatSync(file);
    feed.text(header("file", path, (mode & EXECUTABLE) === 0 ? "-" : "x", String(size)));
    feed.file(file, size);
    return size;
  } finally {
    closeSync(file);
  }
}

/** No path and no link holds a NUL byte. */
function header(...parts: readonly string[]): string {
  return `${parts.join("\0")}\0\n`;
}
