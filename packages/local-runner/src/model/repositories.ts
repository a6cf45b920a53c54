import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";

import type { RunRepository } from "../options.ts";
import type { Source } from "./source.ts";

/** Finds the folders of repositories; nothing is ever downloaded. */
export interface Repositories {
  /** The run's own repository. */
  readonly own: Source;
  /** The folder of `owner/repo@ref`; throws, with how to map it, when there is none. */
  find(repository: string, ref: string): Source;
  /** Whether {@link find} would find it. */
  has(repository: string, ref: string): boolean;
}

/** The repositories of a run: its own, and those mapped to folders. `@ref` keys win over plain ones. */
export function mappedRepositories(own: RunRepository, mapped: Readonly<Record<string, string>>): Repositories {
  const folders = new Map(Object.entries(mapped).map(([key, folder]) => [key.toLowerCase(), resolve(folder)]));
  const folderOf = (repository: string, ref: string): string | undefined =>
    folders.get(`${repository}@${ref}`.toLowerCase()) ?? folders.get(repository.toLowerCase());
  return {
    own: { repository: own.name, ref: own.ref, sha: own.sha, folder: resolve(own.path) },
    has: (repository, ref) => folderOf(repository, ref) !== undefined,
    find: (repository, ref) => {
      const folder = folderOf(repository, ref);
      if (folder === undefined) throw new Error(unmapped(repository, ref));
      if (!existsSync(folder)) throw new Error(`${repository} is mapped to ${folder}, which does not exist`);
      return { repository, ref, sha: headOf(folder) ?? ref, folder };
    },
  };
}

/** Says how to map a repository. */
function unmapped(repository: string, ref: string): string {
  return (
    `${repository}@${ref} is neither built in nor mapped to a folder, and the local runner downloads nothing. ` +
    `Map it: --map ${repository}=<folder> (or "repositories" in the options)`
  );
}

/** The commit of a folder that is a git work tree of its own. */
function headOf(folder: string): string | undefined {
  if (!existsSync(join(folder, ".git"))) return undefined;
  try {
    return execFileSync("git", ["-C", folder, "rev-parse", "HEAD"], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    }).trim();
  } catch {
    return undefined; // a repository without a commit has none: its ref stands for it
  }
}
