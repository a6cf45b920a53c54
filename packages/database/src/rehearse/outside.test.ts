import { describe, expect, it } from "vitest";

import type { Dialect } from "../connection/connection.ts";
import { scriptReader } from "../sql/dialect.ts";
import { outsideProblems } from "./outside.ts";

async function problemsOf(dialect: Dialect, sql: string) {
  const script = (await scriptReader({ dialect, major: 15 }))(sql);
  const content = { text: sql, checksum: "", rawChecksum: "", hasMark: false };
  const migration = { id: "1", name: "1", file: "1.sql", group: 0, content, checksums: [], lineEndChecksums: [] };
  const pending = [{ migration, script, findings: [], phase: undefined, readable: true }];
  return outsideProblems(pending, dialect, ["shop", "crm"]);
}

describe("statements that no rehearsal can be held with", () => {
  it.each<[Dialect, string, string]>([
    ["postgresql", "SELECT 1;\nCREATE ROLE app;", "CREATE ROLE"],
    ["postgresql", "\nDO $$ BEGIN CREATE  USER app; END $$;", "CREATE USER"],
    ["postgresql", "\nALTER DATABASE shop SET work_mem = '1MB';", "ALTER DATABASE"],
    ["postgresql", "\nALTER SYSTEM SET work_mem = '1MB';", "ALTER SYSTEM"],
    ["postgresql", "\nGRANT reader TO app;", "GRANT"],
    ["postgresql", "\nGRANT CONNECT ON DATABASE shop TO app;", "ON DATABASE"],
    ["mariadb", "\nUSE crm;", "USE"],
    ["mariadb", "\nINSERT INTO `crm`.people VALUES (1);", "`crm`."],
    ["mariadb", "\nDELETE FROM Shop . orders;", "Shop ."],
    ["mariadb", "\nGRANT SELECT ON orders TO app@localhost;", "GRANT"],
    ["mariadb", "\nSET GLOBAL event_scheduler = ON;", "SET GLOBAL"],
    ["sqlite", "\nATTACH 'other.db' AS other;", "ATTACH"],
  ])("%s: %s", async (dialect, sql, found) => {
    expect(await problemsOf(dialect, sql)).toEqual([
      { file: "1.sql", line: 2, message: `${found} reaches beyond this database: a rehearsal would do it for real` },
    ]);
  });

  it.each<[Dialect, string]>([
    ["postgresql", "GRANT SELECT ON orders TO app;"],
    ["postgresql", "CREATE TABLE t (note text DEFAULT 'DROP ROLE x'); -- CREATE ROLE app"],
    ["postgresql", "CREATE FUNCTION f() RETURNS void LANGUAGE plpgsql AS $$ BEGIN CREATE ROLE x; END $$;"],
    ["postgresql", "CREATE USER MAPPING FOR app SERVER other;"],
    ["mariadb", "SELECT o.id FROM orders o; UPDATE orders SET note = 'crm.x'; START TRANSACTION; COMMIT;"],
    ["mariadb", "SELECT mycrm.id FROM mycrm;"],
    ["sqlite", "CREATE TABLE attach_list (id);"],
  ])("but with %s: %s", async (dialect, sql) => {
    expect(await problemsOf(dialect, sql)).toEqual([]);
  });
});
