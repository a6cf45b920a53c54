import { type Assessment, HARMLESS, assessment } from "../risk/risk.ts";
import type { RuleId } from "../risk/rule.ts";
import { assessRows, each, one } from "./common.ts";
import { Reader } from "./reader.ts";
import { SQLITE, tokenize } from "./token.ts";

/** What one statement of SQLite risks and makes, read by its keywords; `code` has its comments blanked. */
export function assessSqlite(code: string): Assessment {
  const reader = new Reader(tokenize(code, SQLITE));
  if (reader.take("DROP")) return assessDrop(reader);
  if (reader.take("CREATE")) return assessCreate(reader);
  if (reader.take("ALTER", "TABLE")) return assessAlter(reader);
  if (reader.take("PRAGMA")) return assessPragma(reader);
  const rows = assessRows(reader);
  if (rows !== undefined) return rows;
  if (reader.take("WITH") && reader.has("DELETE", "UPDATE"))
    return reader.has("WHERE") ? HARMLESS : one("opaque", "WITH");
  return HARMLESS;
}

const DROPS: Readonly<Record<string, RuleId>> = {
  TABLE: "drop-table",
  VIEW: "drop-view",
  TRIGGER: "drop-behaviour",
};

function assessDrop(reader: Reader): Assessment {
  const kind = reader.takeOne("TABLE", "VIEW", "TRIGGER", "INDEX");
  const rule = DROPS[kind ?? ""];
  reader.take("IF", "EXISTS");
  return rule === undefined ? HARMLESS : each(rule, [unqualified(reader.name())]);
}

function assessCreate(reader: Reader): Assessment {
  reader.takeOne("TEMP", "TEMPORARY", "VIRTUAL");
  if (reader.take("TABLE")) {
    if (reader.take("IF", "NOT", "EXISTS")) return HARMLESS;
    return assessment({ creates: [unqualified(reader.name())] });
  }
  if (reader.take("UNIQUE", "INDEX")) return one("add-unique", tableBehindOn(reader));
  if (reader.take("TRIGGER")) return one("behaviour", tableBehindOn(reader));
  return HARMLESS;
}

function tableBehindOn(reader: Reader): string {
  const rest = reader.rest();
  const at = rest.findIndex(({ kind, value }) => kind === "word" && value === "ON");
  return at === -1 ? "" : unqualified(new Reader(rest.slice(at + 1)).name());
}

function assessAlter(reader: Reader): Assessment {
  const table = unqualified(reader.name());
  if (reader.take("DROP")) {
    reader.take("COLUMN");
    return one("drop-column", table, `${table}.${reader.name()}`);
  }
  if (reader.take("RENAME", "TO"))
    return assessment({
      risks: [{ rule: "rename-table", object: table }],
      renames: [[table, unqualified(reader.name())]],
    });
  if (reader.take("RENAME")) {
    reader.take("COLUMN");
    return one("rename-column", table, `${table}.${reader.name()}`);
  }
  // SQLite itself refuses a new column that is NOT NULL without a default.
  return HARMLESS;
}

function assessPragma(reader: Reader): Assessment {
  const name = reader.name().toLowerCase();
  const off = reader.rest().some(({ value }) => /^(?:0|OFF|FALSE|NO)$/i.test(value));
  if (name === "foreign_keys" && off) return one("disable-checks", "foreign_keys");
  return name === "writable_schema" && !off ? one("opaque", "PRAGMA writable_schema") : HARMLESS;
}

/** `main.t` and `t` are the same table. */
function unqualified(name: string): string {
  return name.replace(/^main\./i, "");
}
