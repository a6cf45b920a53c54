// What the real `prisma db push` says and does to a SQLite file, and what this action says. Run by Node 24:
// `node lies-prisma-push.ts`. Prints "passed".
import assert from "node:assert/strict";
import { rmSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { join } from "node:path";

import { inScene } from "./lies-scene.ts";

const FILES = {
  "package.json": '{ "type": "module" }',
  "quick.mjs":
    "const wait = globalThis.setTimeout; globalThis.setTimeout = (work, ms, ...rest) => { const timer = wait(work, ms, ...rest); if (ms >= 10000) timer.unref(); return timer; };",
  "prisma.config.ts":
    'import { PrismaLibSQL } from "@prisma/adapter-libsql";\nexport default { experimental: { adapter: true }, engine: "js", schema: "prisma/schema.prisma", adapter: async () => new PrismaLibSQL({ url: process.env.DATABASE_URL }) };',
  "prisma/schema.prisma":
    'generator client {\n  provider = "prisma-client"\n  engineType = "client"\n  output = "../generated"\n}\ndatasource db {\n  provider = "sqlite"\n  url = env("DATABASE_URL")\n}\nmodel A {\n  id Int @id\n}\n',
};

function withFile<T>(path: string, work: (database: DatabaseSync) => T): T {
  const database = new DatabaseSync(path);
  try {
    return work(database);
  } finally {
    database.close();
  }
}

const tables = (path: string): readonly unknown[] =>
  withFile(path, (database) =>
    database
      .prepare("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
      .all()
      .map((row) => row["name"]),
  );

await inScene("file:./app.db", FILES, async ({ folder, own, step }) => {
  const file = join(folder, "app.db");
  withFile(file, (database) =>
    database.exec("CREATE TABLE A (id INTEGER PRIMARY KEY NOT NULL); CREATE TABLE Empty (id)"),
  );
  const ours = await step({ engine: "prisma-push" });
  assert.match(ours.problem, /Empty is dropped with all its rows/);
  assert.deepEqual(tables(file), ["A", "Empty"]);
  const theirs = own("prisma", "db", "push");
  assert.equal(theirs.code, 0, theirs.said);
  assert.match(theirs.said, /in sync with your Prisma schema/);
  assert.doesNotMatch(theirs.said, /Empty|data loss/);
  assert.deepEqual(tables(file), ["A"]);

  rmSync(file);
  withFile(file, (database) =>
    database.exec("CREATE TABLE A (id INTEGER PRIMARY KEY NOT NULL, gone TEXT); INSERT INTO A VALUES (1, 'x')"),
  );
  const asked = await step({ engine: "prisma-push", command: "prisma db push --accept-data-loss" });
  assert.notEqual(asked.problem, "");
  assert.deepEqual(
    withFile(file, (database) => database.prepare("SELECT gone FROM A").get()?.["gone"]),
    "x",
  );
  const lost = own("prisma", "db", "push", "--accept-data-loss");
  assert.equal(lost.code, 0, lost.said);
  assert.throws(() => withFile(file, (database) => database.prepare("SELECT gone FROM A").get()), /no such column/);
});

// A command that has its address from elsewhere pushes there, whatever DATABASE_URL says.
const HARD = FILES["prisma.config.ts"].replace("process.env.DATABASE_URL", '"file:./app.db"');
await inScene("file:./app.db", { ...FILES, "prisma.config.ts": HARD }, async ({ folder, own, step }) => {
  const file = join(folder, "app.db");
  withFile(file, (database) => database.exec("CREATE TABLE Kept (id); INSERT INTO Kept VALUES (1)"));
  for (const mode of ["plan", "apply"]) {
    const { problem } = await step({ engine: "prisma-push", mode });
    assert.match(
      problem,
      /^the rehearsal of prisma db push on a copy failed; the database was locked meanwhile and is unharmed/,
    );
    assert.deepEqual(tables(file), ["Kept"]);
  }
  assert.equal(own("sh", "-c", "DATABASE_URL=file:./copy.db prisma db push --accept-data-loss").code, 0);
  assert.equal(tables(file).includes("Kept"), false);
});
process.stdout.write("passed\n");
