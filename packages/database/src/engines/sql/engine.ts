import { readOwn } from "../../history/own.ts";
import { type Places, collectFiles } from "../../plan/collect.ts";
import type { Engine, ReadyMigration } from "../engine.ts";
import { sqlMigrations } from "./migrations.ts";
import { type Author, ownBook } from "./own-book.ts";
import { runUnits } from "./run.ts";
import { type SqlUnit, unitOf } from "./unit.ts";
import type { Dialect } from "../../connection/connection.ts";

/** Plain SQL files: folders, globs or single files, in the order given. */
export function sqlEngine(patterns: readonly string[], places: Places, author: Author): Engine {
  return {
    name: "sql",
    selective: true,
    native: true,
    load: async () => sqlMigrations(await collectFiles(patterns, places)),
    history: readOwn,
    sqlOf: ({ content }) => content.text,
    apply: async (connection, pending, hooks) =>
      runUnits(connection, unitsOf(pending, connection.server.dialect), await ownBook(connection, author), hooks),
  };
}

/** The units of migrations whose statements have been read. */
export function unitsOf(pending: readonly ReadyMigration[], dialect: Dialect): readonly SqlUnit[] {
  return pending.flatMap(({ migration, script }) => (script === undefined ? [] : [unitOf(migration, script, dialect)]));
}
