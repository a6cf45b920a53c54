import type { DropStmt, ObjectType } from "@pgsql/types";

import type { Risk } from "../../risk/risk.ts";
import type { RuleId } from "../../risk/rule.ts";
import { objectName } from "../names.ts";

const RULE_OF: Readonly<Partial<Record<ObjectType, RuleId>>> = {
  OBJECT_TABLE: "drop-table",
  OBJECT_FOREIGN_TABLE: "drop-table",
  OBJECT_SCHEMA: "drop-schema",
  OBJECT_MATVIEW: "drop-matview",
  OBJECT_SEQUENCE: "drop-sequence",
  OBJECT_TYPE: "drop-type",
  OBJECT_DOMAIN: "drop-type",
  OBJECT_VIEW: "drop-view",
  OBJECT_INDEX: "drop-index",
  OBJECT_FUNCTION: "drop-function",
  OBJECT_PROCEDURE: "drop-function",
  OBJECT_ROUTINE: "drop-function",
  OBJECT_AGGREGATE: "drop-function",
  OBJECT_EXTENSION: "drop-extension",
};

/** What `DROP …` loses. */
export function dropRisks({ removeType, objects = [], behavior, concurrent }: DropStmt): readonly Risk[] {
  const rule = RULE_OF[removeType ?? "OBJECT_TABLE"] ?? "drop-behaviour";
  return objects.flatMap((item) => {
    const object = objectName(item);
    const risks: Risk[] = rule === "drop-index" && concurrent === true ? [] : [{ rule, object }];
    if (behavior === "DROP_CASCADE") risks.push({ rule: "cascade", object });
    return risks;
  });
}
