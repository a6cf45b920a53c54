import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { node24 } from "@slipway/local-runner/node24";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { runProcess } from "./process.ts";

describe("SQLite, where the action runs on Node.js 24", () => {
  let folder: string;
  let file: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "slipway-sqlite-"));
    file = join(folder, "data", "chat.db");
    mkdirSync(join(folder, "data"));
    mkdirSync(join(folder, "migrations"));
    sql("PRAGMA journal_mode = WAL; CREATE TABLE old (id); INSERT INTO old VALUES (1), (2)");
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const write = (name: string, text: string): void => writeFileSync(join(folder, "migrations", name), text);
  const act = (inputs: Readonly<Record<string, string>>) =>
    runProcess({ folder, url: `file:${file}`, inputs: { backup: "auto", "backup-dir": "backups", ...inputs } });

  /** Runs SQL and gives the last statement's rows. */
  function sql(text: string, query = "SELECT 1"): unknown {
    const program = `const { DatabaseSync } = require("node:sqlite"); const db = new DatabaseSync(process.argv[1]); db.exec(process.argv[2]); console.log(JSON.stringify(db.prepare(process.argv[3]).all())); db.close()`;
    return JSON.parse(execFileSync(node24(), ["-e", program, file, text, query], { encoding: "utf8" }));
  }

  it("rehearses on a copy of the file, stops what fails there, and leaves no copy", async () => {
    write("1.sql", "CREATE TABLE a (id);");
    write("2.sql", "DELETE FROM old WHERE id = 1;\nINSERT INTO missing VALUES (1);");
    const failed = await act({ rehearse: "true" });
    expect([failed.code, failed.said]).toEqual([
      1,
      expect.stringMatching(
        /The rehearsal failed, and the database was not touched. migrations\/2.sql:2: no such table/,
      ),
    ]);
    expect(sql("", "SELECT count(*) AS n FROM old")).toEqual([{ n: 2 }]);
    expect(sql("", "SELECT name FROM sqlite_schema")).toEqual([{ name: "old" }]);
    write("2.sql", "DELETE FROM old WHERE id = 1;");
    const applied = await act({ rehearse: "true" });
    expect([applied.code, applied.outputs["state"]], applied.said).toEqual([0, "clean"]);
    expect(JSON.parse(applied.outputs["rehearsed"] ?? "")).toHaveLength(2);
    expect(readdirSync(join(folder, "data")).filter((name) => name.startsWith("."))).toEqual([]);
  });

  it("restores every row, keeps what it replaced, and wants the file's name", async () => {
    const backup = (await act({ mode: "backup" })).outputs["backup-path"] ?? "";
    write("1.sql", "-- allow: delete because it is a test\nDELETE FROM old WHERE id = 1;");
    expect((await act({ backup: "off" })).code).toBe(0);
    const restore = { mode: "restore", "backup-file": backup };
    const refused = await act({ ...restore, confirm: "chat" });
    expect([refused.code, refused.said]).toEqual([1, expect.stringContaining("Set confirm: chat.db")]);
    const restored = await act({ ...restore, confirm: "chat.db" });
    expect([restored.code, restored.said]).toEqual([
      0,
      expect.stringContaining("old: 1 rows now, 2 rows in the backup"),
    ]);
    expect(restored.outputs).toMatchObject({ state: "pending", "version-after": "", "backup-verified": "restore" });
    expect(JSON.parse(restored.outputs["lost"] ?? "")).toMatchObject({ migrations: ["migrations/1.sql"] });
    expect(sql("", "SELECT id FROM old")).toEqual([{ id: 1 }, { id: 2 }]);
    expect(restored.outputs["replaced"]).toContain("chat.db_replaced_");
  });
});
