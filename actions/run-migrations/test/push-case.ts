// Pushes with the real Prisma to a SQLite file in WAL mode; run by Node 24: `node push-case.ts`. Prints "passed".
import assert from "node:assert/strict";
import { mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { inCheckout } from "./support.ts";

const MODULES = fileURLToPath(new URL("../../../test/real/tools/node_modules", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "slipway-push-"));
const file = join(folder, "chat.db");

const FILES = {
  "package.json": '{ "type": "module" }',
  // Its JavaScript engine leaves a timer of 60 s behind after a change.
  "quick.mjs":
    "const wait = globalThis.setTimeout; globalThis.setTimeout = (work, ms, ...rest) => { const timer = wait(work, ms, ...rest); if (ms >= 30000) timer.unref(); return timer; };",
  "prisma.config.ts":
    'import { PrismaLibSQL } from "@prisma/adapter-libsql";\nexport default { experimental: { adapter: true }, engine: "js", schema: "prisma/schema.prisma", adapter: async () => new PrismaLibSQL({ url: process.env.DATABASE_URL }) };',
  "prisma/schema.prisma":
    'generator client {\n  provider = "prisma-client"\n  engineType = "client"\n  output = "../generated"\n}\ndatasource db {\n  provider = "sqlite"\n  url = env("DATABASE_URL")\n}\nmodel A {\n  id Int @id\n  t String?\n  more Int?\n}\n',
};

function withFile<T>(path: string, work: (database: DatabaseSync) => T): T {
  const database = new DatabaseSync(path);
  try {
    return work(database);
  } finally {
    database.close();
  }
}

const tablesOf = (path: string): readonly unknown[] =>
  withFile(path, (database) =>
    database
      .prepare("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
      .all()
      .map((row) => row["name"]),
  );

try {
  // Left open: what is written stays in the WAL, which a copied file would not have.
  const writer = new DatabaseSync(file);
  writer.exec(
    "PRAGMA journal_mode = WAL; CREATE TABLE A (id INTEGER PRIMARY KEY NOT NULL, t TEXT); CREATE TABLE Empty (id INTEGER);",
  );
  writer.exec("INSERT INTO A VALUES (1, 'x'), (2, 'y')");
  await inCheckout(`file:${file}`, FILES, async ({ folder: root, step }) => {
    symlinkSync(MODULES, join(root, "node_modules"));
    const env = {
      PATH: process.env["PATH"],
      HOME: process.env["HOME"],
      NODE_OPTIONS: `--import ${join(root, "quick.mjs")}`,
    };
    const refused = await step({}, { env });
    assert.match(refused.problem, /Empty is dropped with all its rows/);
    assert.deepEqual(tablesOf(file), ["A", "Empty"]);
    const pushed = await step({ "allow-destructive": "true" }, { env });
    assert.equal(pushed.problem, "");
    assert.deepEqual(
      [pushed.written.state, pushed.written.compatibility, pushed.written["backup-verified"]],
      ["clean", "contract", "read"],
    );
    assert.deepEqual(tablesOf(file), ["A"]);
    const backup = pushed.written["backup-path"] ?? "";
    assert.deepEqual(tablesOf(backup), ["A", "Empty"]);
    assert.deepEqual(
      withFile(backup, (database) => database.prepare("SELECT count(*) AS n FROM A").get()?.["n"]),
      2,
    );
    const again = await step({}, { env });
    assert.deepEqual([again.problem, again.written.applied, again.written.state], ["", [], "clean"]);
  });
  writer.close();
  process.stdout.write("passed\n");
} finally {
  rmSync(folder, { recursive: true, force: true });
}
