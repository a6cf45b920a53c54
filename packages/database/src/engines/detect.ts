import { access, readFile, readdir } from "node:fs/promises";
import { join } from "node:path";

import { UserError } from "@slipway/core";

import type { EngineName } from "./engine.ts";

/** An engine that fits a project, the folder where its migrations are, and what gave it away. */
export interface Detected {
  readonly engine: EngineName;
  readonly folder: string;
  readonly because: string;
}

/** The one engine that fits a project's folder. Throws a `UserError` when none does, or when two do. */
export async function detectEngine(root: string): Promise<Detected> {
  const [found, ...others] = await candidates(root);
  if (found === undefined)
    throw new UserError(`engine: nothing in ${root} tells which tool migrates`, {
      hint: "Set engine (and migrations, for SQL files).",
    });
  if (others.length === 0) return found;
  const all = [found, ...others].map(({ engine, because }) => `${engine} (${because})`).join(" and ");
  throw new UserError(`engine: more than one fits: ${all}`, { hint: "Set engine to the one that is meant." });
}

async function candidates(root: string): Promise<readonly Detected[]> {
  const found = await Promise.all([prisma(root), drizzle(root), dbmate(root), knex(root), sqlx(root)]);
  return found.filter((item) => item !== undefined);
}

async function prisma(root: string): Promise<Detected | undefined> {
  const schema = await firstOf(root, ["prisma/schema.prisma", "schema.prisma", "prisma/schema"]);
  if (schema === undefined) return undefined;
  if (await exists(root, "prisma/migrations"))
    return { engine: "prisma", folder: "prisma/migrations", because: `${schema} and prisma/migrations` };
  return { engine: "prisma-push", folder: "prisma", because: `${schema} without migrations` };
}

async function drizzle(root: string): Promise<Detected | undefined> {
  const folders = ["drizzle", "src/drizzle", "migrations", "drizzle/migrations", "src/db/migrations", "db/migrations"];
  for (const folder of folders) {
    const journal = `${folder}/meta/_journal.json`;
    if (await exists(root, journal)) return { engine: "drizzle", folder, because: journal };
  }
  return undefined;
}

async function dbmate(root: string): Promise<Detected | undefined> {
  for (const folder of ["db/migrations", "migrations"]) {
    const first = (await list(root, folder)).find((name) => /^\d+.*\.sql$/.test(name));
    if (first !== undefined && /^--\s*migrate:up\b/m.test(await readFile(join(root, folder, first), "utf8")))
      return { engine: "dbmate", folder, because: `${folder}/${first}` };
  }
  return undefined;
}

async function knex(root: string): Promise<Detected | undefined> {
  const config = await firstOf(root, ["knexfile.js", "knexfile.ts", "knexfile.cjs", "knexfile.mjs"]);
  return config === undefined ? undefined : { engine: "knex", folder: "migrations", because: config };
}

async function sqlx(root: string): Promise<Detected | undefined> {
  const cargo = await readFile(join(root, "Cargo.toml"), "utf8").catch(() => "");
  if (!/^\s*(?:sqlx\b|\[(?:workspace\.)?dependencies\.sqlx\])/m.test(cargo) || !(await exists(root, "migrations")))
    return undefined;
  return { engine: "sqlx", folder: "migrations", because: "sqlx in Cargo.toml" };
}

async function firstOf(root: string, paths: readonly string[]): Promise<string | undefined> {
  for (const path of paths) if (await exists(root, path)) return path;
  return undefined;
}

function exists(root: string, path: string): Promise<boolean> {
  return access(join(root, path)).then(
    () => true,
    () => false,
  );
}

function list(root: string, folder: string): Promise<readonly string[]> {
  return readdir(join(root, folder)).then(
    (names) => names.toSorted(),
    () => [],
  );
}
