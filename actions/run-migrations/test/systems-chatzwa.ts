// Chatzwa's `npm run db:push` with the real Prisma on a SQLite file in WAL mode, and the way back from its backup. Run by
// Node 24: `node systems-chatzwa.ts`. Prints "passed".
import assert from "node:assert/strict";
import { copyFileSync, symlinkSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { inCheckout } from "./support.ts";

const MODULES = fileURLToPath(new URL("../../../test/real/tools/node_modules", import.meta.url));
const ROWS = 5_000;

const MODEL = (columns: string): string =>
  `generator client {\n  provider = "prisma-client"\n  engineType = "client"\n  output = "../generated"\n}\ndatasource db {\n  provider = "sqlite"\n  url = env("DATABASE_URL")\n}\nmodel Message {\n  id Int @id\n  text String\n${columns}}\n`;

const FILES = {
  "package.json": '{ "type": "module", "scripts": { "db:push": "prisma db push" } }',
  // Its JavaScript engine leaves a timer of 60 s behind after a change.
  "quick.mjs":
    "const wait = globalThis.setTimeout; globalThis.setTimeout = (work, ms, ...rest) => { const timer = wait(work, ms, ...rest); if (ms >= 30000) timer.unref(); return timer; };",
  "prisma.config.ts":
    'import { PrismaLibSQL } from "@prisma/adapter-libsql";\nexport default { experimental: { adapter: true }, engine: "js", schema: "prisma/schema.prisma", adapter: async () => new PrismaLibSQL({ url: process.env.DATABASE_URL }) };',
  "prisma/schema.prisma": MODEL(""),
};

function withFile<T>(path: string, work: (database: DatabaseSync) => T): T {
  const database = new DatabaseSync(path);
  try {
    return work(database);
  } finally {
    database.close();
  }
}

const count = (path: string): unknown =>
  withFile(path, (database) => database.prepare("SELECT count(*) AS n FROM Message").get()?.["n"]);

const columns = (path: string): readonly unknown[] =>
  withFile(path, (database) =>
    database
      .prepare("PRAGMA table_info(Message)")
      .all()
      .map((row) => row["name"]),
  );

await inCheckout("file:./database.db", FILES, async ({ folder, step, write }) => {
  const file = join(folder, "database.db");
  symlinkSync(MODULES, join(folder, "node_modules"));
  const env = {
    PATH: process.env["PATH"],
    HOME: process.env["HOME"],
    NODE_OPTIONS: `--import ${join(folder, "quick.mjs")}`,
  };
  const push = { command: "npm run db:push", engine: "prisma-push" };
  // Left open: what it writes stays in the log beside the file.
  const app = new DatabaseSync(file);
  app.exec("PRAGMA journal_mode = WAL; PRAGMA wal_autocheckpoint = 0");
  app.exec("CREATE TABLE Message (id INTEGER PRIMARY KEY NOT NULL, text TEXT NOT NULL)");
  app.exec(
    `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${ROWS}) INSERT INTO Message SELECT i, hex(randomblob(20)) FROM n`,
  );
  // The guide's own backup, a copy of the file, has nothing of it.
  copyFileSync(file, join(folder, "copy.db"));
  assert.throws(() => count(join(folder, "copy.db")), /no such table/);

  await write({ "prisma/schema.prisma": MODEL("  createdAt DateTime?\n") });
  const pushed = await step(push, { env });
  assert.equal(pushed.problem, "");
  assert.deepEqual([pushed.written.state, pushed.written["backup-verified"]], ["clean", "read"]);
  assert.deepEqual(columns(file), ["id", "text", "createdAt"]);
  const backup = pushed.written["backup-path"] ?? "";
  assert.deepEqual([count(backup), columns(backup)], [ROWS, ["id", "text"]]);

  app.exec("DELETE FROM Message WHERE id > 10");
  app.close();
  const restored = await step({ ...push, mode: "restore", "backup-file": backup, confirm: "database.db" }, { env });
  assert.equal(restored.problem, "");
  assert.deepEqual([count(file), columns(file)], [ROWS, ["id", "text"]]);
});
process.stdout.write("passed\n");
