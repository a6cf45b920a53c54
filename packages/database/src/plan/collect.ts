import { readFileSync } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { join, relative, resolve, sep } from "node:path";

import { UserError } from "@slipway/core";

import { type FileContent, readContent } from "./file-content.ts";
import { byCodeUnits, nameProblems } from "./names.ts";
import { type FileProblem, refuseProblems } from "./problems.ts";

/** A migration file that was found. */
export interface CollectedFile {
  /** Relative to the working directory, with `/`. */
  readonly path: string;
  /** Relative to the workspace, with `/`. */
  readonly file: string;
  /** Which of the patterns found it, from zero. */
  readonly group: number;
  readonly content: FileContent;
}

/** Where files are looked for. */
export interface Places {
  /** Absolute. */
  readonly workingDirectory: string;
  /** Absolute. */
  readonly workspace: string;
  /** Whether the order is that of the names; a tool that sorts by number itself has other rules. Default: true. */
  readonly orderedByName?: boolean;
}

/**
 * The SQL files of folders (not of those below), globs and single files, in the order of the patterns and of their names
 * within one. The `.down.sql` beside an `.up.sql` is left out: it takes back, it does not migrate.
 *
 * @throws UserError for a pattern without files, FilesError for names and files that cannot be used
 */
export async function collectFiles(patterns: readonly string[], places: Places): Promise<readonly CollectedFile[]> {
  const problems: FileProblem[] = [];
  const seen = new Map<string, string>();
  const found: CollectedFile[] = [];
  for (const [group, pattern] of patterns.entries()) {
    const paths = await match(pattern, places.workingDirectory);
    for (const { file, message } of places.orderedByName === false ? [] : nameProblems(paths))
      problems.push({ file: toFile(file, places), message });
    for (const path of paths) {
      const other = seen.get(path);
      if (other === undefined) seen.set(path, pattern);
      else problems.push({ file: toFile(path, places), message: `is found by "${other}" and by "${pattern}"` });
    }
    found.push(...readAll(paths, group, places));
  }
  refuseProblems(problems, "Nothing has been run.");
  return found;
}

/** One after another: each is small and in the disk's cache, and a thread for each would cost more than reading it. */
function readAll(paths: readonly string[], group: number, places: Places): readonly CollectedFile[] {
  return paths.map((path) => {
    const content = readContent(readFileSync(join(places.workingDirectory, path)), path);
    return { path, file: toFile(path, places), group, content };
  });
}

async function match(pattern: string, cwd: string): Promise<readonly string[]> {
  const found = (await list(pattern, cwd)).map((path) => path.split(sep).join("/"));
  const files = new Set(found.toSorted(byCodeUnits));
  const kept = [...files].filter(
    (path) => !(path.endsWith(".down.sql") && files.has(path.replace(/\.down\.sql$/, ".up.sql"))),
  );
  if (kept.length > 0) return kept;
  throw new UserError(`migrations: "${pattern}" finds no SQL file in ${cwd}`, {
    hint: "Give a folder, a glob such as migrations/*.sql, or a file, relative to working-directory.",
  });
}

/** The paths that a pattern means, relative to `cwd` in the shortest form. */
async function list(pattern: string, cwd: string): Promise<readonly string[]> {
  const path = resolve(cwd, pattern);
  const kind = await stat(path).catch(() => undefined);
  if (kind?.isFile() === true) return [relative(cwd, path)];
  if (kind?.isDirectory() === true) {
    const inside = await readdir(path, { withFileTypes: true });
    const sql = inside.filter(({ name }) => name.endsWith(".sql") && !name.startsWith("."));
    return sql.filter((entry) => !entry.isDirectory()).map(({ name }) => relative(cwd, join(path, name)));
  }
  // Loaded late: most projects have a folder.
  const { glob } = await import("tinyglobby");
  return glob(pattern, { cwd, dot: false, expandDirectories: false });
}

function toFile(path: string, { workspace, workingDirectory }: Places): string {
  return relative(workspace, join(workingDirectory, path)).split(sep).join("/");
}
