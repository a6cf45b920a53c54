import type { StatementKind } from "../kind.ts";
import { Reader } from "./reader.ts";
import { MYSQL, SQLITE, tokenize } from "./token.ts";

/** How a statement of MariaDB or MySQL stands to transactions. */
export function mysqlKind(code: string): StatementKind {
  const reader = new Reader(tokenize(code, MYSQL));
  if (reader.takeOne("INSERT", "UPDATE", "DELETE", "REPLACE") !== undefined) return "rows";
  if (reader.take("SET")) return mysqlSetting(reader);
  if (reader.take("USE")) return "session-setting";
  const control = ["COMMIT", "ROLLBACK", "SAVEPOINT", "RELEASE", "XA", "BEGIN"];
  if (reader.take("START", "TRANSACTION") || reader.takeOne(...control) !== undefined) return "transaction-control";
  // LOCK TABLES commits, and locks our own journal out.
  return reader.takeOne("LOCK", "UNLOCK") === undefined ? "plain" : "transaction-control";
}

function mysqlSetting(reader: Reader): StatementKind {
  const names = reader.rest().map(({ value }) => value.replace(/^@@(?:SESSION\.)?/, ""));
  return names.includes("AUTOCOMMIT") ? "transaction-control" : "session-setting";
}

/** How a statement of SQLite stands to transactions. */
export function sqliteKind(code: string): StatementKind {
  const reader = new Reader(tokenize(code, SQLITE));
  if (reader.takeOne("BEGIN", "COMMIT", "END", "ROLLBACK", "SAVEPOINT", "RELEASE") !== undefined)
    return "transaction-control";
  if (reader.takeOne("VACUUM", "ATTACH", "DETACH") !== undefined) return "outside-transaction";
  if (!reader.take("PRAGMA")) return "plain";
  const name = reader.name().toLowerCase();
  if (name === "foreign_keys") return "session-setting";
  // A transaction keeps these from having their effect (sqlite.org/pragma.html).
  return ["journal_mode", "synchronous", "auto_vacuum", "page_size"].includes(name) ? "outside-transaction" : "plain";
}
