import type { Dirent } from "node:fs";
import { readdirSync } from "node:fs";
import { join } from "node:path";

import type { Ignore, Standing } from "./ignore.ts";

/** Something of a build's context that Docker would send. */
export interface ContextEntry {
  /** Relative to the context, with `/` between its parts. */
  readonly path: string;
  readonly kind: "file" | "folder" | "link" | "other";
}

interface Level {
  readonly root: string;
  readonly ignore: Ignore;
}

/**
 * Everything below a context that its ignore file leaves, sorted by path within each folder. An ignored folder is entered
 * only when something in it may come back. Links are not followed.
 */
export function* walkContext(root: string, ignore: Ignore): Generator<ContextEntry> {
  yield* walk({ root, ignore }, "", undefined);
}

function* walk(level: Level, folder: string, above: Standing | undefined): Generator<ContextEntry> {
  const entries = readdirSync(join(level.root, folder), { withFileTypes: true });
  // By code units: the same order on every machine and in every locale.
  entries.sort((one, other) => (one.name < other.name ? -1 : 1));
  for (const entry of entries) {
    const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
    const standing = level.ignore.standing(path, above);
    if (!standing.ignored) yield { path, kind: kindOf(entry) };
    if (entry.isDirectory() && (!standing.ignored || level.ignore.mayReturnBelow(path)))
      yield* walk(level, path, standing);
  }
}

function kindOf(entry: Dirent): ContextEntry["kind"] {
  if (entry.isSymbolicLink()) return "link";
  if (entry.isDirectory()) return "folder";
  return entry.isFile() ? "file" : "other";
}
