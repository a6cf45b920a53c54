import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { node24 } from "@slipway/local-runner/node24";
import { describe, expect, it } from "vitest";

import { inRollbackWorld } from "./rolled-back-world.ts";

const RUN_MIGRATIONS = fileURLToPath(new URL("../../run-migrations/src/main.ts", import.meta.url));

/** Runs SQL in a SQLite file and gives a query's rows. */
function sql(file: string, text: string, query = "SELECT 1"): unknown {
  const program = `const { DatabaseSync } = require("node:sqlite"); const db = new DatabaseSync(process.argv[1]); db.exec(process.argv[2]); console.log(JSON.stringify(db.prepare(process.argv[3]).all())); db.close()`;
  return JSON.parse(execFileSync(node24(), ["-e", program, file, text, query], { encoding: "utf8" }));
}

describe("a rollback over a migration that took something away", { timeout: 300_000 }, () => {
  it(
    "refuses; with restore-backup it puts back the backup that run-migrations made, then the release",
    inRollbackWorld({ machines: 1 }, async (world) => {
      const workspace = join(world.folder, "workspace");
      const file = join(workspace, "data", "app.db");
      mkdirSync(join(workspace, "data"));
      mkdirSync(join(workspace, "migrations"));
      sql(file, "CREATE TABLE users (id, name); INSERT INTO users VALUES (1, 'Ada'), (2, 'Grace')");
      await world.release("1", 41);
      writeFileSync(
        join(workspace, "migrations", "1.sql"),
        "-- allow: drop-column because it is a test\nALTER TABLE users DROP COLUMN name;\n",
      );
      const base = {
        mode: "apply",
        engine: "sql",
        migrations: "migrations",
        "database-url": `file:${file}`,
        backup: "required",
        "backup-dir": "backups",
      };
      const migrated = await world.start({ main: RUN_MIGRATIONS, base, run: { id: 42 } }).done;
      expect(migrated, migrated.stdout).toMatchObject({ exitCode: 0 });
      expect(migrated.outputs["compatibility"]).toBe("contract");
      await world.release("2", 42, { migrations: JSON.stringify(migrated.outputs) });
      sql(file, "INSERT INTO users VALUES (3)");

      const refused = await world.rollback();
      expect(refused.outputs).toMatchObject({ result: "blocked-schema" });
      expect(sql(file, "", "SELECT id FROM users")).toHaveLength(3);

      const inputs = { "schema-policy": "restore-backup", "database-url": `file:${file}` };
      const dry = await world.rollback({ inputs: { ...inputs, "dry-run": "true" } });
      expect(dry.summary).toContain("would be restored");
      const restored = await world.rollback({ inputs });
      expect(restored.outputs, restored.errors.join()).toMatchObject({ result: "rolled-back", verified: "true" });
      expect(await world.version()).toBe("1");
      expect(sql(file, "", "SELECT id, name FROM users")).toEqual([
        { id: 1, name: "Ada" },
        { id: 2, name: "Grace" },
      ]);
      expect(restored.outputs["not-undone"]).toContain("what was written since then is in");
    }),
  );
});
