import type { ColumnDef, Constraint, Node } from "@pgsql/types";

import type { RuleId } from "../../risk/rule.ts";
import { qualifiedName } from "../names.ts";

/** Functions whose value is fixed for a statement, so that a default of them is stored once and no row is touched. */
const STABLE = new Set(["now", "transaction_timestamp", "statement_timestamp", "current_setting", "current_schema"]);

const SERIAL = new Set(["serial", "bigserial", "smallserial", "serial2", "serial4", "serial8"]);

/** What `ADD COLUMN` means for a table with rows. */
export function addColumnRules({ constraints = [], typeName }: ColumnDef): readonly RuleId[] {
  const all = constraints.flatMap((item) => ("Constraint" in item ? [item.Constraint] : []));
  const has = (type: Constraint["contype"]): boolean => all.some(({ contype }) => contype === type);
  const serial = SERIAL.has(qualifiedName(typeName?.names));
  const filled = serial || has("CONSTR_DEFAULT") || has("CONSTR_IDENTITY") || has("CONSTR_GENERATED");
  const rules: RuleId[] = [];
  if ((has("CONSTR_NOTNULL") || has("CONSTR_PRIMARY")) && !filled) rules.push("add-required-column");
  if (serial || has("CONSTR_IDENTITY") || all.some(isComputedForEveryRow)) rules.push("volatile-default");
  if (has("CONSTR_UNIQUE") || has("CONSTR_PRIMARY")) rules.push("add-unique");
  if (has("CONSTR_FOREIGN") || has("CONSTR_CHECK")) rules.push("constraint-scan");
  return rules;
}

function isComputedForEveryRow({ contype, raw_expr, generated_kind }: Constraint): boolean {
  if (contype === "CONSTR_GENERATED") return generated_kind !== "v";
  return contype === "CONSTR_DEFAULT" && raw_expr !== undefined && callsVolatile(raw_expr);
}

/** Looks for a call of a function that is not known to be stable. */
function callsVolatile(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(callsVolatile);
  if (typeof value !== "object" || value === null) return false;
  if ("FuncCall" in value && isCall(value)) {
    const name = qualifiedName(value.FuncCall.funcname).replace(/^pg_catalog\./, "");
    if (!STABLE.has(name)) return true;
  }
  return Object.values(value).some(callsVolatile);
}

function isCall(value: object): value is Extract<Node, { FuncCall: unknown }> {
  return "FuncCall" in value;
}
