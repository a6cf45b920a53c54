import type { Node } from "@pgsql/types";

import type { StatementKind } from "../kind.ts";
import { qualifiedName } from "./names.ts";

/** What PostgreSQL's server would make of a statement (PreventInTransactionBlock's callers in its documentation, "must not be executed inside a transaction block"). */
export function kindOf(node: Node, serverMajor: number): StatementKind {
  if ("TransactionStmt" in node) return "transaction-control";
  if ("VariableSetStmt" in node || "DiscardStmt" in node || callsSetConfig(node)) return "session-setting";
  if ("CopyStmt" in node && node.CopyStmt.filename === undefined) return "client-data";
  return isOutside(node, serverMajor) ? "outside-transaction" : "plain";
}

/** pg_dump sets the search path with this function. */
function callsSetConfig(node: Node): boolean {
  if (!("SelectStmt" in node)) return false;
  return (node.SelectStmt.targetList ?? []).some((item) => {
    const value = "ResTarget" in item ? item.ResTarget.val : undefined;
    return (
      value !== undefined && "FuncCall" in value && /(?:^|\.)set_config$/.test(qualifiedName(value.FuncCall.funcname))
    );
  });
}

function isOutside(node: Node, serverMajor: number): boolean {
  if ("IndexStmt" in node) return node.IndexStmt.concurrent === true;
  if ("DropStmt" in node) return node.DropStmt.concurrent === true;
  if ("ReindexStmt" in node) return isOutsideReindex(node.ReindexStmt);
  if ("VacuumStmt" in node) return node.VacuumStmt.is_vacuumcmd === true;
  if ("ClusterStmt" in node) return node.ClusterStmt.relation === undefined;
  // From PostgreSQL 12 on a new value may be added in a transaction; it only must not be used there.
  if ("AlterEnumStmt" in node) return serverMajor < 12 && node.AlterEnumStmt.newVal !== undefined;
  if ("AlterTableStmt" in node) return (node.AlterTableStmt.cmds ?? []).some(detachesConcurrently);
  return ALWAYS_OUTSIDE.some((name) => name in node);
}

const ALWAYS_OUTSIDE = [
  "CreatedbStmt",
  "DropdbStmt",
  "CreateTableSpaceStmt",
  "DropTableSpaceStmt",
  "AlterSystemStmt",
  "CreateSubscriptionStmt",
  "DropSubscriptionStmt",
] as const;

function isOutsideReindex({ kind, params }: Extract<Node, { ReindexStmt: unknown }>["ReindexStmt"]): boolean {
  if (kind !== "REINDEX_OBJECT_INDEX" && kind !== "REINDEX_OBJECT_TABLE") return true;
  return (params ?? []).some((param) => "DefElem" in param && param.DefElem.defname === "concurrently");
}

function detachesConcurrently(command: Node): boolean {
  if (!("AlterTableCmd" in command)) return false;
  const { def } = command.AlterTableCmd;
  return def !== undefined && "PartitionCmd" in def && def.PartitionCmd.concurrent === true;
}
