import type { ObjectType, RenameStmt } from "@pgsql/types";

import { type Assessment, HARMLESS, assessment } from "../../risk/risk.ts";
import { objectName, relationName } from "../names.ts";

const RELATIONS: readonly (ObjectType | undefined)[] = [
  "OBJECT_TABLE",
  "OBJECT_VIEW",
  "OBJECT_MATVIEW",
  "OBJECT_FOREIGN_TABLE",
];
const NAMED: readonly (ObjectType | undefined)[] = [
  "OBJECT_SCHEMA",
  "OBJECT_TYPE",
  "OBJECT_FUNCTION",
  "OBJECT_PROCEDURE",
  "OBJECT_SEQUENCE",
];

/** What a new name means for code that knows the old one. */
export function assessRename({ renameType, relation, object, subname, newname = "" }: RenameStmt): Assessment {
  if (renameType === "OBJECT_COLUMN") {
    const table = relationName(relation);
    return assessment({ risks: [{ rule: "rename-column", object: table, subject: `${table}.${subname ?? ""}` }] });
  }
  if (RELATIONS.includes(renameType)) {
    const table = relationName(relation);
    const renamed = table.includes(".") ? `${table.slice(0, table.lastIndexOf("."))}.${newname}` : newname;
    return assessment({ risks: [{ rule: "rename-table", object: table }], renames: [[table, renamed]] });
  }
  if (!NAMED.includes(renameType)) return HARMLESS;
  const name = object === undefined ? (subname ?? relationName(relation)) : objectName(object);
  return assessment({ risks: [{ rule: "rename-table", object: name }] });
}
