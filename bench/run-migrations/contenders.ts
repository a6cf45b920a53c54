import { existsSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";

import { node24 } from "@slipway/local-runner/node24";

import { ROOT } from "../../scripts/workspace.ts";
import type { Projects } from "./files.ts";

/** A program that brings an empty database forward. */
export interface Contender {
  readonly name: string;
  /** Whether it is one of ours. */
  readonly own: boolean;
  readonly file: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env: (url: string) => Readonly<Record<string, string>>;
  /** Counts what its history calls applied. */
  readonly count: string;
}

const COUNT = { slipway: "_slipway_migrations", sqlx: "_sqlx_migrations", dbmate: "schema_migrations" } as const;

/** Our bundle with each of its two native engines, and every peer that is installed here. */
export function contenders(projects: Projects, bundle: string, scratch: string): readonly Contender[] {
  const tools = join(ROOT, "test", "real", "tools", "node_modules", "@dbmate");
  const platform = `${process.platform}-${process.arch}`;
  const dbmate = [join(homedir(), "go", "bin", "dbmate"), join(tools, platform, "bin", "dbmate")].find(existsSync);
  const sqlx = [join(homedir(), ".cargo", "bin", "sqlx")].find(existsSync);
  return [
    ours("sql", { cwd: projects.plain, bundle, scratch }),
    ours("sqlx", { cwd: projects.plain, bundle, scratch }),
    ...(dbmate === undefined ? [] : [dbmateAt(dbmate, projects.dbmate)]),
    ...(sqlx === undefined ? [] : [sqlxAt(sqlx, projects.plain)]),
  ];
}

interface Place {
  readonly cwd: string;
  readonly bundle: string;
  readonly scratch: string;
}

/** The bundle as a runner starts it: lock, checks, findings, history proof, summary; without a backup. */
function ours(engine: "sql" | "sqlx", { cwd, bundle, scratch }: Place): Contender {
  return {
    name: `run-migrations (${engine})`,
    own: true,
    file: node24(),
    args: [join(bundle, "index.js")],
    cwd,
    env: (url) => ({
      "INPUT_DATABASE-URL": url,
      INPUT_ENGINE: engine,
      INPUT_BACKUP: "off",
      GITHUB_WORKSPACE: cwd,
      GITHUB_REPOSITORY: "example/example",
      GITHUB_RUN_ID: "1",
      RUNNER_TEMP: scratch,
      GITHUB_OUTPUT: join(scratch, "output"),
      GITHUB_STEP_SUMMARY: join(scratch, "summary"),
      GITHUB_STATE: join(scratch, "state"),
    }),
    count: COUNT[engine === "sql" ? "slipway" : "sqlx"],
  };
}

/** One transaction a file; without the dump of the schema that it makes at the end otherwise. */
function dbmateAt(file: string, cwd: string): Contender {
  return {
    name: "dbmate",
    own: false,
    file,
    args: ["--migrations-dir", "migrations", "--no-dump-schema", "migrate"],
    cwd,
    env: (url) => ({ DATABASE_URL: url }),
    count: COUNT.dbmate,
  };
}

/** One transaction a file; no lock, and no look back. */
function sqlxAt(file: string, cwd: string): Contender {
  return {
    name: "sqlx-cli",
    own: false,
    file,
    args: ["migrate", "run", "--source", "migrations"],
    cwd,
    env: (url) => ({ DATABASE_URL: url }),
    count: COUNT.sqlx,
  };
}
