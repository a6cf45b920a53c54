import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";

import { type Scenario, hasThird } from "./scenario.ts";

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

const DEPLOY = ".github/workflows/deploy.yml";

/** The workflow of releases that lie in the past: the same, and their lint, types and tests are not run once more. */
export const EARLIER = ".github/workflows/deploy-earlier.yml";
const UNCHECKED = ["lint", "typecheck", "test"].map((name) => `      ${name}-command: none\n`).join("");

/** A defect that no test of the example sees: in production alone, health asks for a table that no migration makes. */
const DEFECT = {
  file: "backend/src/health.ts",
  where: "    await probeProjects(pool);\n",
  what: '    if (process.env["NODE_ENV"] === "production") await pool.query("SELECT 1 FROM project_members");\n    await probeProjects(pool);\n',
} as const;

/** The same in the page, which Vercel then answers every visitor with. */
const PAGE_DEFECT = {
  file: "frontend/build.mjs",
  where: "{ version: 3 }",
  what: '{ version: 3, routes: [{ src: "/.*", status: 503 }] }',
} as const;

/** What a workflow says of the API. */
const OF_API = /^ +(?:fly-app|fly-image|health-url): .*\n/gm;

/** On a machine of its own, production has its database there; validate-env would rightly refuse it. */
const LOCAL = ["APP_URL", "DATABASE_URL", "REDIS_URL", "S3_ENDPOINT", "OLLAMA_URL"];

/** A repository of a team that uses Slipway: a folder with commits. */
export interface Repository {
  readonly path: string;
  /** The commits, the oldest first; the last one is checked out. */
  readonly commits: readonly [string, string, ...string[]];
}

/**
 * Makes the example into a repository of its own, as its owner has it: a first commit, which is the version that is
 * live, a second one on top with new migrations, and where the scenario wants it a third.
 */
export function createRepository(example: string, path: string, scenario: Scenario): Repository {
  mkdirSync(path, { recursive: true });
  const copy = (): void => {
    cpSync(example, path, { recursive: true, filter: (file) => file === example || !IGNORED.has(basename(file)) });
    if (scenario.frontendOnly === true) edit(path, DEPLOY, (text) => text.replaceAll(OF_API, ""));
    if (hasThird(scenario)) edit(path, DEPLOY, (text) => addUnchecked(text), EARLIER);
    if (scenario.environment !== undefined) edit(path, "env.schema.yml", allowLocal);
  };
  copy();
  for (const name of NEW_MIGRATIONS) rmSync(join(path, "migrations", name));
  git(path, ["init", "--quiet", "--initial-branch", "main"]);
  const first = commit(path, "The first version");
  copy();
  if (scenario.break === "migration") writeFileSync(join(path, REFUSED_MIGRATION.file), REFUSED_MIGRATION.sql);
  const second = commit(path, "The second version, with migrations");
  if (!hasThird(scenario)) return { path, commits: [first, second] };
  edit(path, "package.json", (text) => text.replace('"version": "1.0.0"', '"version": "1.1.0"'));
  if (scenario.break === "health") {
    const { file, where, what } = scenario.frontendOnly === true ? PAGE_DEFECT : DEFECT;
    edit(path, file, (text) => text.replace(where, what));
  }
  return { path, commits: [first, second, commit(path, "The third version")] };
}

/** Changes a file, or writes what it would be to another. Throws when nothing would change. */
function edit(path: string, file: string, change: (text: string) => string, target = file): void {
  const text = readFileSync(join(path, file), "utf8");
  const changed = change(text);
  if (changed === text) throw new Error(`examples/structra/${file} has nothing of what is to be changed`);
  writeFileSync(join(path, target), changed);
}

function addUnchecked(workflow: string): string {
  return workflow.replace("    with:\n", `    with:\n${UNCHECKED}`);
}

function allowLocal(schema: string): string {
  return LOCAL.reduce(
    (text, name) => text.replace(new RegExp(`^(  ${name}: \\{)`, "m"), '$1 ignore: { EV051: "all on one machine" },'),
    schema,
  );
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
