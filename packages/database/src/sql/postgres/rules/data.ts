import type { Node, WithClause } from "@pgsql/types";

import type { Risk } from "../../risk/risk.ts";
import { relationName } from "../names.ts";

/** What a statement does to rows: DELETE, UPDATE and TRUNCATE, also inside of WITH. */
export function dataRisks(node: Node): readonly Risk[] {
  if ("TruncateStmt" in node) {
    const { relations = [], behavior } = node.TruncateStmt;
    return relations.flatMap((item) => {
      const object = "RangeVar" in item ? relationName(item.RangeVar) : "";
      const risks: Risk[] = [{ rule: "truncate", object }];
      if (behavior === "DROP_CASCADE") risks.push({ rule: "cascade", object });
      return risks;
    });
  }
  if ("DeleteStmt" in node) {
    const { relation, whereClause, withClause } = node.DeleteStmt;
    return [...unbounded("delete-all", relationName(relation), whereClause), ...withRisks(withClause)];
  }
  if ("UpdateStmt" in node) {
    const { relation, whereClause, withClause } = node.UpdateStmt;
    return [...unbounded("update-all", relationName(relation), whereClause), ...withRisks(withClause)];
  }
  if ("SelectStmt" in node) return withRisks(node.SelectStmt.withClause);
  return "InsertStmt" in node ? withRisks(node.InsertStmt.withClause) : [];
}

function unbounded(rule: "delete-all" | "update-all", object: string, where: Node | undefined): readonly Risk[] {
  return where === undefined || isTrue(where) ? [{ rule, object }] : [];
}

/** `WHERE true` is no condition. */
function isTrue(node: Node): boolean {
  return "A_Const" in node && node.A_Const.boolval?.boolval === true;
}

function withRisks(clause: WithClause | undefined): readonly Risk[] {
  return (clause?.ctes ?? []).flatMap((item) =>
    "CommonTableExpr" in item && item.CommonTableExpr.ctequery !== undefined
      ? dataRisks(item.CommonTableExpr.ctequery)
      : [],
  );
}
