import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync } from "node:fs";
import { basename, join } from "node:path";

const IGNORED = new Set(["node_modules", "build", "dist", ".git"]);

/** A repository of a team that uses Slipway: a folder with commits. */
export interface Repository {
  readonly path: string;
  /** The commits, the oldest first; the last one is checked out. */
  readonly commits: readonly [string, string];
}

/**
 * Makes the example into a repository of its own, as its owner has it: a first commit, which is the version that is
 * live, and a second one on top, which is the one to deploy.
 */
export function createRepository(example: string, path: string): Repository {
  mkdirSync(path, { recursive: true });
  cpSync(example, path, { recursive: true, filter: (source) => source === example || !IGNORED.has(basename(source)) });
  git(path, ["init", "--quiet", "--initial-branch", "main"]);
  git(path, ["add", "--all"]);
  const first = commit(path, "The version that is live");
  const second = commit(path, "The version to deploy");
  return { path, commits: [first, second] };
}

function commit(path: string, message: string): string {
  git(path, ["commit", "--quiet", "--allow-empty", "--message", message]);
  return git(path, ["rev-parse", "HEAD"]).trim();
}

function git(cwd: string, args: readonly string[]): string {
  // The owner's own settings (signing, hooks, templates) have no business in a throw-away repository.
  const env = {
    PATH: process.env["PATH"],
    HOME: join(cwd, ".."),
    GIT_CONFIG_NOSYSTEM: "1",
    GIT_AUTHOR_NAME: "Structra",
    GIT_AUTHOR_EMAIL: "dev@structra.example",
    GIT_COMMITTER_NAME: "Structra",
    GIT_COMMITTER_EMAIL: "dev@structra.example",
  };
  return execFileSync("git", [...args], { cwd, env, encoding: "utf8" });
}
