import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";

import type { ApplyResult, Engine } from "../../src/engines/engine.ts";
import { type Inspection, inspect } from "../../src/engines/inspect.ts";
import { sqlEngine } from "../../src/engines/sql/engine.ts";
import { sqlxEngine } from "../../src/engines/sqlx/engine.ts";
import type { ConnectOptions } from "../../src/connection/connect.ts";
import type { Connection } from "../../src/connection/connection.ts";
import { inFolder } from "./folder.ts";
import { withSession } from "./open.ts";

/** A project's folder and its database. */
export interface Project {
  readonly folder: string;
  readonly url: string;
  write(files: Readonly<Record<string, string>>): Promise<void>;
  inspect(engine?: Engine): Promise<Inspection>;
  /** Applies everything that is pending. */
  apply(engine?: Engine): Promise<ApplyResult>;
  ask(sql: string): Promise<readonly Readonly<Record<string, unknown>>[]>;
  sql(...patterns: readonly string[]): Engine;
  sqlx(): Engine;
}

const AUTHOR = { runUrl: "https://github.com/acme/shop/actions/runs/7", actor: "ann", tool: "slipway test" };

/** Gives `work` a project with these files. */
export function inProject(
  url: string,
  files: Readonly<Record<string, string>>,
  work: (project: Project) => Promise<void>,
  options: Partial<ConnectOptions> = {},
): Promise<void> {
  return inFolder(async (folder) => {
    const places = { workingDirectory: folder, workspace: folder };
    const sql = (...patterns: readonly string[]): Engine =>
      sqlEngine(patterns.length === 0 ? ["migrations"] : patterns, places, AUTHOR);
    const session = <T>(use: (connection: Connection) => Promise<T>): Promise<T> => withSession(url, use, options);
    const project: Project = {
      folder,
      url,
      write: (more) => writeAll(folder, more),
      inspect: (engine = sql()) => session((connection) => inspect(engine, connection)),
      apply: (engine = sql()) => session((connection) => applyPending(engine, connection)),
      ask: (text) => session((connection) => connection.query(text)),
      sql,
      sqlx: () => sqlxEngine("migrations", places),
    };
    await project.write(files);
    await work(project);
  });
}

/** Applies everything that is pending. */
export async function applyPending(
  engine: Engine,
  connection: Connection,
  signal: AbortSignal = new AbortController().signal,
): Promise<ApplyResult> {
  const { pending } = await inspect(engine, connection);
  return engine.apply(connection, pending, { signal });
}

async function writeAll(folder: string, files: Readonly<Record<string, string>>): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
}
