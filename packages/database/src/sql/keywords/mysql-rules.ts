import { type Assessment, HARMLESS, assessment } from "../risk/risk.ts";
import type { RuleId } from "../risk/rule.ts";
import { assessAlterTable } from "./mysql-alter.ts";
import { assessRows, each, one } from "./common.ts";
import { Reader } from "./reader.ts";
import { MYSQL, tokenize } from "./token.ts";

/** What one statement of MariaDB or MySQL risks and makes, read by its keywords; `code` has its comments blanked. */
export function assessMysql(code: string): Assessment {
  const reader = new Reader(tokenize(code, MYSQL));
  if (reader.take("DROP")) return assessDrop(reader);
  if (reader.take("CREATE")) return assessCreate(reader);
  if (reader.take("ALTER")) return assessAlter(reader);
  if (reader.take("TRUNCATE")) {
    reader.take("TABLE");
    return one("truncate", reader.name());
  }
  if (reader.take("RENAME", "TABLE") || reader.take("RENAME", "TABLES")) return assessRename(reader);
  if (reader.take("GRANT")) return one("grant", "a user");
  if (reader.take("REVOKE")) return one("revoke", "a user");
  if (reader.take("SET")) return assessSet(reader);
  const opaque = reader.takeOne("CALL", "EXECUTE", "LOAD", "DO");
  if (opaque !== undefined) return one("opaque", `${opaque} ${reader.name()}`.trim());
  // A common table expression may stand in front of either.
  return (
    assessRows(reader) ?? (reader.take("WITH") && reader.has("DELETE", "UPDATE") ? one("opaque", "WITH") : HARMLESS)
  );
}

const DROPS: readonly (readonly [words: readonly string[], rule: RuleId])[] = [
  [["DATABASE"], "drop-database"],
  [["SCHEMA"], "drop-database"],
  [["TABLE"], "drop-table"],
  [["TABLES"], "drop-table"],
  [["VIEW"], "drop-view"],
  [["SEQUENCE"], "drop-sequence"],
  [["PROCEDURE"], "drop-function"],
  [["FUNCTION"], "drop-function"],
  [["PACKAGE"], "drop-function"],
  [["TRIGGER"], "drop-behaviour"],
  [["EVENT"], "drop-behaviour"],
  [["USER"], "drop-role"],
  [["ROLE"], "drop-role"],
  [["INDEX"], "drop-index"],
];

function assessDrop(reader: Reader): Assessment {
  if (reader.take("TEMPORARY")) return HARMLESS;
  const [, rule] = DROPS.find(([words]) => reader.take(...words)) ?? [[], "drop-behaviour" as const];
  reader.take("IF", "EXISTS");
  const names = reader.names();
  // An index belongs to its table; InnoDB drops it without locking writers out.
  if (rule === "drop-index") return HARMLESS;
  return each(rule, names);
}

function assessCreate(reader: Reader): Assessment {
  const replaces = reader.take("OR", "REPLACE");
  const temporary = reader.take("TEMPORARY");
  if (reader.take("TABLE")) {
    const mayExist = reader.take("IF", "NOT", "EXISTS");
    const name = reader.name();
    if (temporary) return assessment({ creates: [name] });
    if (replaces) return one("replace-table", name);
    return mayExist ? HARMLESS : assessment({ creates: [name] });
  }
  if (reader.take("UNIQUE", "INDEX")) return indexOn(reader, "add-unique");
  if (reader.take("FULLTEXT", "INDEX") || reader.take("SPATIAL", "INDEX"))
    return indexOn(reader, "index-blocks-writes");
  if (reader.has("TRIGGER")) return one(replaces ? "replace" : "behaviour", tableOfTrigger(reader));
  if (!replaces) return HARMLESS;
  const kind = reader.takeOne("VIEW", "PROCEDURE", "FUNCTION", "EVENT", "PACKAGE", "SEQUENCE");
  return one("replace", kind === undefined ? "a definition" : reader.name());
}

function indexOn(reader: Reader, rule: RuleId): Assessment {
  return one(rule, nameBehind(reader, "ON"));
}

function tableOfTrigger(reader: Reader): string {
  return nameBehind(reader, "ON");
}

function nameBehind(reader: Reader, word: string): string {
  const rest = reader.rest();
  const at = rest.findIndex((token) => token.kind === "word" && token.value === word);
  return at === -1 ? "" : new Reader(rest.slice(at + 1)).name();
}

function assessAlter(reader: Reader): Assessment {
  reader.takeOne("ONLINE", "IGNORE");
  if (reader.take("TABLE")) return assessAlterTable(reader);
  return reader.takeOne("VIEW", "PROCEDURE", "FUNCTION", "EVENT") === undefined
    ? HARMLESS
    : one("replace", reader.name());
}

function assessRename(reader: Reader): Assessment {
  const pairs = reader.clauses().map((clause): readonly [string, string] => {
    clause.take("IF", "EXISTS");
    const from = clause.name();
    clause.take("TO");
    return [from, clause.name()];
  });
  return assessment({ risks: pairs.map(([object]) => ({ rule: "rename-table", object })), renames: pairs });
}

const CHECKS = ["FOREIGN_KEY_CHECKS", "UNIQUE_CHECKS", "CHECK_CONSTRAINT_CHECKS"];

function assessSet(reader: Reader): Assessment {
  const words = reader.rest().map(({ value }) => value.replace(/^@@(?:SESSION\.)?/, ""));
  const check = words.find(
    (word, index) =>
      CHECKS.includes(word) && /^(?:0|OFF)$/.test(words.slice(index + 1).find((next) => !/^[:=]$/.test(next)) ?? ""),
  );
  return check === undefined ? HARMLESS : one("disable-checks", check.toLowerCase());
}
