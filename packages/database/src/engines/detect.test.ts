import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

import { describe, expect, it } from "vitest";

import { detectEngine } from "./detect.ts";

async function detected(files: readonly (readonly [string, string])[]): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), "slipway-detect-"));
  try {
    for (const [path, text] of files) {
      await mkdir(dirname(join(root, path)), { recursive: true });
      await writeFile(join(root, path), text);
    }
    return await detectEngine(root).then(
      ({ engine, folder }) => `${engine} ${folder}`,
      (error: unknown) => (error instanceof Error ? error.message.replace(root, "…") : ""),
    );
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}

describe("the engine of a project", () => {
  it.each([
    [
      [
        ["prisma/schema.prisma", ""],
        ["prisma/migrations/1/migration.sql", ""],
      ],
      "prisma prisma/migrations",
    ],
    [[["prisma/schema.prisma", ""]], "prisma-push prisma"],
    [[["drizzle/meta/_journal.json", "{}"]], "drizzle drizzle"],
    [[["db/migrations/1_a.sql", "-- migrate:up\n"]], "dbmate db/migrations"],
    [[["knexfile.ts", ""]], "knex migrations"],
    [
      [
        ["Cargo.toml", '[dependencies]\nsqlx = "0.8"\n'],
        ["migrations/1_a.sql", ""],
      ],
      "sqlx migrations",
    ],
    [[["migrations/1_a.sql", "SELECT 1"]], "engine: nothing in … tells which tool migrates"],
    [
      [
        ["knexfile.js", ""],
        ["prisma/schema.prisma", ""],
      ],
      "engine: more than one fits: prisma-push (prisma/schema.prisma without migrations) and knex (knexfile.js)",
    ],
  ] as const)("with %j is %s", async (files, expected) => {
    expect(await detected(files)).toBe(expected);
  });
});
