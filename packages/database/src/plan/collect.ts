import { readFile, stat } from "node:fs/promises";
import { join, relative, resolve, sep } from "node:path";

import { UserError } from "@slipway/core";
import { glob } from "tinyglobby";

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
    found.push(...(await readAll(paths, group, places)));
  }
  refuseProblems(problems, "Nothing has been run.");
  return found;
}

/** Side by side, a few at a time: the disk waits less than the program. */
async function readAll(paths: readonly string[], group: number, places: Places): Promise<readonly CollectedFile[]> {
  const files: CollectedFile[] = [];
  for (let at = 0; at < paths.length; at += 64) {
    const batch = paths.slice(at, at + 64).map(async (path) => {
      const content = readContent(await readFile(join(places.workingDirectory, path)), path);
      return { path, file: toFile(path, places), group, content };
    });
    files.push(...(await Promise.all(batch)));
  }
  return files;
}

async function match(pattern: string, cwd: string): Promise<readonly string[]> {
  const kind = await stat(resolve(cwd, pattern)).catch(() => undefined);
  const expression = kind?.isDirectory() === true ? `${escapeGlob(pattern.replace(/\/+$/, ""))}/*.sql` : pattern;
  const all = await glob(kind?.isFile() === true ? escapeGlob(pattern) : expression, {
    cwd,
    dot: false,
    expandDirectories: false,
  });
  const files = all.map((path) => path.split(sep).join("/")).toSorted(byCodeUnits);
  const kept = files.filter(
    (path) => !(path.endsWith(".down.sql") && files.includes(path.replace(/\.down\.sql$/, ".up.sql"))),
  );
  if (kept.length > 0) return kept;
  throw new UserError(`migrations: "${pattern}" finds no SQL file in ${cwd}`, {
    hint: "Give a folder, a glob such as migrations/*.sql, or a file, relative to working-directory.",
  });
}

function escapeGlob(path: string): string {
  return path.replaceAll(/[*?[\]{}()!+@\\]/g, String.raw`\$&`);
}

function toFile(path: string, { workspace, workingDirectory }: Places): string {
  return relative(workspace, join(workingDirectory, path)).split(sep).join("/");
}
