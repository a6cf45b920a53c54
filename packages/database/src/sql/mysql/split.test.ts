import { describe, expect, it } from "vitest";

import { splitMysql } from "./split.ts";

describe("the MariaDB splitter", () => {
  it("knows lines, delimiters and what is a comment", () => {
    const script =
      "# a;\r\nSELECT 1; -- b;\nDELIMITER $$\nCREATE PROCEDURE p()\nBEGIN SELECT ';'; END$$\nDELIMITER ;\nSELECT '$$';";
    expect(splitMysql(script).statements.map(({ line, text }) => [line, text])).toEqual([
      [2, "SELECT 1"],
      [4, "CREATE PROCEDURE p()\nBEGIN SELECT ';'; END"],
      [7, "SELECT '$$'"],
    ]);
  });

  it("leaves comments in the text and blanks them in the code", () => {
    const [statement] = splitMysql("/* head */ SELECT /* x */ 1 /*!50000 + 2 */;").statements;
    expect(statement).toMatchObject({
      text: "SELECT /* x */ 1 /*!50000 + 2 */",
      code: "SELECT         1 /*!50000 + 2 */",
    });
  });

  it.each([
    ["SELECT 'a", 1, "' is never closed"],
    ["\nSELECT 1 /* a", 2, "comment is never closed"],
    ["SELECT 1;\nsource other.sql\n", 2, '"source"'],
    ["\\! rm -rf x", 1, '"\\!"'],
    ["SELECT 1;\nstatus;", 2, '"status"'],
    ["DELIMITER\nSELECT 1;", 1, "DELIMITER needs"],
    ["SELECT 1; DELIMITER //\n", 1, "first word of its line"],
  ])("refuses %j, on line %d", (script, line, message) => {
    expect(() => splitMysql(script)).toThrow(
      expect.objectContaining({ line, message: expect.stringContaining(message) }),
    );
  });

  it("follows the session's quoting", () => {
    expect(splitMysql("SELECT 'a\\'; SELECT 1;", { noBackslashEscapes: true }).statements).toHaveLength(2);
    expect(splitMysql("SELECT 'a\\'; SELECT 1;'").statements).toHaveLength(1);
  });

  it("takes USE without a delimiter, as the client does", () => {
    expect(splitMysql("use app\nSELECT 1;").statements.map(({ text }) => text)).toEqual(["use app", "SELECT 1"]);
  });
});
