import type { Node } from "@pgsql/types";

import { type Assessment, HARMLESS, type Risk, assessment } from "../risk/risk.ts";
import { objectName, qualifiedName, relationName } from "./names.ts";
import { alterTableRisks } from "./rules/alter-table.ts";
import { dataRisks } from "./rules/data.ts";
import { dropRisks } from "./rules/drop.ts";
import { indexRisks } from "./rules/index-rules.ts";
import { assessRename } from "./rules/rename.ts";

/** What one statement of PostgreSQL risks and makes. */
export function assessPostgres(node: Node): Assessment {
  return structureOf(node) ?? createdBy(node) ?? behaviourOf(node) ?? assessment({ risks: dataRisks(node) });
}

function structureOf(node: Node): Assessment | undefined {
  if ("DropStmt" in node) return assessment({ risks: dropRisks(node.DropStmt) });
  if ("AlterTableStmt" in node) return assessment({ risks: alterTableRisks(node.AlterTableStmt) });
  if ("RenameStmt" in node) return assessRename(node.RenameStmt);
  if ("IndexStmt" in node) return assessment({ risks: indexRisks(node.IndexStmt) });
  if ("DropOwnedStmt" in node) return one("drop-owned", "the role");
  if ("DropdbStmt" in node) return one("drop-database", node.DropdbStmt.dbname ?? "");
  if ("DropRoleStmt" in node) return one("drop-role", "the role");
  if ("AlterObjectSchemaStmt" in node) return one("rename-table", relationName(node.AlterObjectSchemaStmt.relation));
  if ("AlterEnumStmt" in node)
    return node.AlterEnumStmt.oldVal === undefined
      ? HARMLESS
      : one("rename-value", qualifiedName(node.AlterEnumStmt.typeName));
  if ("GrantStmt" in node)
    return one(node.GrantStmt.is_grant === true ? "grant" : "revoke", granted(node.GrantStmt.objects));
  return undefined;
}

function createdBy(node: Node): Assessment | undefined {
  if ("CreateStmt" in node) return created(relationName(node.CreateStmt.relation), node.CreateStmt.if_not_exists);
  if ("CreateTableAsStmt" in node) {
    const { into, if_not_exists } = node.CreateTableAsStmt;
    return created(relationName(into?.rel), if_not_exists);
  }
  if ("CreateSeqStmt" in node)
    return created(relationName(node.CreateSeqStmt.sequence), node.CreateSeqStmt.if_not_exists);
  if ("CreateEnumStmt" in node) return created(qualifiedName(node.CreateEnumStmt.typeName));
  if ("CreateSchemaStmt" in node)
    return created(node.CreateSchemaStmt.schemaname ?? "", node.CreateSchemaStmt.if_not_exists);
  if ("ViewStmt" in node) {
    const view = relationName(node.ViewStmt.view);
    return node.ViewStmt.replace === true ? one("replace", view) : created(view);
  }
  return undefined;
}

/** With IF NOT EXISTS it may have been there, with rows. */
function created(name: string, mayExist = false): Assessment {
  return mayExist ? HARMLESS : assessment({ creates: [name] });
}

function behaviourOf(node: Node): Assessment | undefined {
  if ("DoStmt" in node) return one("opaque", "DO");
  if ("CallStmt" in node) return one("opaque", `CALL ${qualifiedName(node.CallStmt.funccall?.funcname)}`);
  if ("ExecuteStmt" in node) return one("opaque", `EXECUTE ${node.ExecuteStmt.name ?? ""}`);
  if ("CreateFunctionStmt" in node)
    return node.CreateFunctionStmt.replace === true
      ? one("replace", qualifiedName(node.CreateFunctionStmt.funcname))
      : HARMLESS;
  if ("CreateTrigStmt" in node) return one("behaviour", relationName(node.CreateTrigStmt.relation));
  if ("RuleStmt" in node) return one("behaviour", relationName(node.RuleStmt.relation));
  if ("CreatePolicyStmt" in node) return one("behaviour", relationName(node.CreatePolicyStmt.table));
  return undefined;
}

function one(rule: Risk["rule"], object: string): Assessment {
  return assessment({ risks: [{ rule, object }] });
}

function granted(objects: readonly Node[] | undefined): string {
  const first = objects?.[0];
  if (first === undefined) return "a role";
  return "RangeVar" in first ? relationName(first.RangeVar) : objectName(first);
}
