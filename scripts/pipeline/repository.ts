import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";

import type { Scenario } from "./scenario.ts";

const IGNORED = new Set(["node_modules", "build", "dist", ".vercel", ".git"]);

/** The migrations that came with the version to deploy; the version that is live does not know them. */
const NEW_MIGRATIONS = [
  "004_api_keys_hash.sql",
  "005_api_keys_key_hash_index.sql",
  "006_drop_plain_api_keys.sql",
] as const;

/** A migration that succeeds on the empty database of a test, and that the live data refuse. */
const REFUSED_MIGRATION = {
  file: "migrations/007_unique_project_names.sql",
  sql: "ALTER TABLE projects ADD CONSTRAINT projects_user_id_name UNIQUE (user_id, name);\n",
} as const;

/** A repository of a team that uses Slipway: a folder with commits. */
export interface Repository {
  readonly path: string;
  /** The commits, the oldest first; the last one is checked out. */
  readonly commits: readonly [string, string];
}

/**
 * Makes the example into a repository of its own, as its owner has it: a first commit, which is the version that is
 * live, and a second one on top with new migrations, which is the one to deploy.
 */
export function createRepository(example: string, path: string, scenario: Scenario): Repository {
  mkdirSync(path, { recursive: true });
  const copy = (): void =>
    cpSync(example, path, { recursive: true, filter: (file) => file === example || !IGNORED.has(basename(file)) });
  copy();
  for (const name of NEW_MIGRATIONS) rmSync(join(path, "migrations", name));
  git(path, ["init", "--quiet", "--initial-branch", "main"]);
  const first = commit(path, "The version that is live");
  copy();
  if (scenario.break === "migration") writeFileSync(join(path, REFUSED_MIGRATION.file), REFUSED_MIGRATION.sql);
  const second = commit(path, "The version to deploy");
  return { path, commits: [first, second] };
}

/** Puts the files of a commit into a folder of their own. */
export function checkOut({ path }: Repository, sha: string, folder: string): void {
  git(path, ["clone", "--quiet", "--no-checkout", path, folder]);
  git(folder, ["checkout", "--quiet", sha]);
}

function commit(path: string, message: string): string {
  git(path, ["add", "--all"]);
  git(path, ["commit", "--quiet", "--message", message]);
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
