import { readFile } from "node:fs/promises";

import { UserError, parseJson } from "@slipway/core";
import {
  type infer as Infer,
  int,
  iso,
  literal,
  nonnegative,
  object,
  optional,
  record,
  regex,
  safeParse,
  string,
  enum as enum_,
} from "zod/mini";

/** The identity of the manifest's form. */
export const MANIFEST_SCHEMA = "slipway/backup@1";

const manifest = object({
  schema: literal(MANIFEST_SCHEMA),
  dialect: enum_(["postgresql", "mariadb", "mysql", "sqlite"]),
  /** The database's name; for SQLite the file's. */
  database: string(),
  createdAt: iso.datetime(),
  /** The server's version, and the program that wrote the file. */
  server: string(),
  tool: string(),
  bytes: int().check(nonnegative()),
  sha256: string().check(regex(/^[0-9a-f]{64}$/)),
  /** How many rows each table has in the backup. */
  rows: record(string(), int().check(nonnegative())),
  /** The version of the schema according to the history table. */
  version: optional(string()),
});

/** What is known of a backup; written beside it when it has been read in full. Holds no secret. */
export type Manifest = Infer<typeof manifest>;

/** Where a backup's manifest is. */
export function manifestPath(backup: string): string {
  return `${backup}.json`;
}

/** @throws UserError when there is none, or when it cannot be read */
export async function readManifest(backup: string): Promise<Manifest> {
  const path = manifestPath(backup);
  const text = await readFile(path, "utf8").catch((cause: unknown) => {
    throw new UserError(`There is no manifest ${path}, so this backup was never verified.`, {
      hint: "Give a backup that this action made, with its .json beside it.",
      cause,
    });
  });
  const found = safeParse(manifest, parseJson(text));
  if (found.success) return found.data;
  throw new UserError(`The manifest ${path} is damaged, or of another version.`, {
    hint: "Use another backup, or the version of the action that made this one.",
  });
}
