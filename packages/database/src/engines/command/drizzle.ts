import { readFile } from "node:fs/promises";
import { join } from "node:path";

import { UserError, messageOf } from "@slipway/core";
import { array, number, object, prettifyError, safeParse, string } from "zod/mini";

import { readDrizzle } from "../../history/drizzle.ts";
import { type Places, collectFiles } from "../../plan/collect.ts";
import { sha256, withCrLf, withLf } from "../../plan/file-content.ts";
import type { Tool } from "./tool.ts";

const Journal = object({ entries: array(object({ idx: number(), when: number(), tag: string() })) });

/**
 * drizzle-kit: the journal lists the migrations. It runs only what is younger than the youngest that it has applied, and
 * passes over everything else without a word (drizzle-orm, `migrate` of its dialects); here that shows as out of order.
 */
export function drizzleTool(folder: string, places: Places): Tool {
  return {
    name: "drizzle",
    command: ["drizzle-kit", "migrate"],
    history: (connection) => readDrizzle(connection),
    // Its own mark between statements is a comment for every server but MariaDB and MySQL.
    sqlOf: ({ content }) => content.text.replaceAll("--> statement-breakpoint", ";-- statement-breakpoint"),
    load: async () => {
      const entries = await readJournal(join(places.workingDirectory, folder, "meta", "_journal.json"));
      const files = await collectFiles(
        entries.map(({ tag }) => `${folder}/${tag}.sql`),
        { ...places, orderedByName: false },
      );
      return files.map(({ file, group, content }) => ({
        id: String(entries[group]?.when ?? ""),
        name: entries[group]?.tag ?? "",
        file,
        group: 0,
        content,
        checksums: [content.rawChecksum],
        lineEndChecksums: [withLf(content.text), withCrLf(content.text)].map(sha256),
      }));
    },
    remedy: () => "Look at the database, and mend the migration.",
    // All that is pending is one transaction, where the server has such for a schema.
    effect: (_, dialect) => (dialect === "postgresql" || dialect === "sqlite" ? "rolled-back" : "unknown"),
  };
}

async function readJournal(path: string) {
  const text = await readFile(path, "utf8").catch((cause: unknown) => {
    throw new UserError(`drizzle's journal cannot be read: ${messageOf(cause)}`, {
      hint: "Name drizzle's folder in migrations.",
      cause,
    });
  });
  const parsed = safeParse(Journal, parseJson(text, path));
  if (!parsed.success) throw new UserError(`${path} is no journal of drizzle: ${prettifyError(parsed.error)}`);
  // By age, since that is what decides whether drizzle runs one.
  return parsed.data.entries.toSorted((left, right) => left.when - right.when);
}

function parseJson(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new UserError(`${path} is no JSON: ${messageOf(cause)}`, {
      hint: "A merge may have left its marks in it; drizzle-kit cannot read it either.",
      cause,
    });
  }
}
