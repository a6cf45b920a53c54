// Pushes Chatzwa's schema with the real Prisma as its workflow does; run by Node 24. Prints "passed".
import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { fileURLToPath } from "node:url";

import { inCheckout } from "../../../actions/run-migrations/test/support.ts";
import { EXAMPLES, suiteStepsOf } from "../../pipeline/support/example-steps.ts";

const MODULES = fileURLToPath(new URL("../tools/node_modules", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "slipway-chatzwa-"));
const file = join(folder, "database.db");

// Prisma's usual engine is a download; its JavaScript one, which needs another generator, makes the same tables.
const GENERATOR = 'provider = "prisma-client"\n  engineType = "client"\n  output = "../generated"';
const FILES = {
  "package.json": '{ "type": "module", "scripts": { "db:push": "prisma db push --skip-generate" } }',
  "prisma.config.ts":
    'import { PrismaLibSQL } from "@prisma/adapter-libsql";\nexport default { experimental: { adapter: true }, engine: "js", schema: "prisma/schema.prisma", adapter: async () => new PrismaLibSQL({ url: process.env.DATABASE_URL }) };',
  // It leaves a timer of 60 s behind after a change.
  "quick.mjs":
    "const wait = globalThis.setTimeout; globalThis.setTimeout = (work, ms, ...rest) => { const timer = wait(work, ms, ...rest); if (ms >= 30000) timer.unref(); return timer; };",
  "prisma/schema.prisma": readFileSync(join(EXAMPLES, "chatzwa", "prisma", "schema.prisma"), "utf8").replace(
    'provider = "prisma-client-js"',
    GENERATOR,
  ),
};

try {
  // The application has it open, and writes ahead.
  const application = new DatabaseSync(file);
  application.exec("PRAGMA journal_mode = WAL");
  const workflow = suiteStepsOf("chatzwa").find(({ action }) => action === "run-migrations");
  const { engine = "", command = "" } = workflow?.with ?? {};
  await inCheckout(`file:${file}`, FILES, async ({ folder: root, step }) => {
    symlinkSync(MODULES, join(root, "node_modules"));
    const env = {
      PATH: process.env["PATH"],
      HOME: process.env["HOME"],
      NODE_OPTIONS: `--import ${join(root, "quick.mjs")}`,
    };
    const first = await step({ engine, command }, { env });
    assert.deepEqual([first.problem, first.written.state, first.written["backup-verified"]], ["", "clean", "read"]);
    application.exec("INSERT INTO Chat (id) VALUES ('a'); INSERT INTO Message VALUES ('b', 'a', 'user', 'Hello', 0)");
    const again = await step({ engine, command }, { env });
    assert.deepEqual([again.problem, again.written.applied], ["", []]);
    assert.equal(application.prepare("SELECT count(*) AS n FROM Message").get()?.["n"], 1);
  });
  application.close();
  process.stdout.write("passed\n");
} finally {
  rmSync(folder, { recursive: true, force: true });
}
