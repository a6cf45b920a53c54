import type { AlterTableCmd, AlterTableStmt, AlterTableType, Constraint } from "@pgsql/types";

import type { Risk } from "../../risk/risk.ts";
import type { RuleId } from "../../risk/rule.ts";
import { relationName } from "../names.ts";
import { addColumnRules } from "./add-column.ts";

const RULE_OF: Readonly<Partial<Record<AlterTableType, RuleId>>> = {
  AT_DropColumn: "drop-column",
  AT_AlterColumnType: "change-type",
  AT_SetNotNull: "set-not-null",
  AT_DropConstraint: "drop-constraint",
  AT_DisableTrigAll: "disable-triggers",
  AT_DisableTrigUser: "disable-triggers",
  AT_DetachPartition: "detach-partition",
  AT_SetLogged: "rewrite-table",
  AT_SetUnLogged: "rewrite-table",
  AT_SetTableSpace: "rewrite-table",
  AT_EnableRowSecurity: "row-security",
  AT_DisableRowSecurity: "row-security",
  AT_ForceRowSecurity: "row-security",
};

/** What `ALTER TABLE` risks, command by command. */
export function alterTableRisks({ relation, cmds = [] }: AlterTableStmt): readonly Risk[] {
  const object = relationName(relation);
  return cmds.flatMap((item) =>
    "AlterTableCmd" in item
      ? commandRules(item.AlterTableCmd).map((rule) => riskOf(rule, object, item.AlterTableCmd))
      : [],
  );
}

function riskOf(rule: RuleId, object: string, { name, def }: AlterTableCmd): Risk {
  const part = name ?? (def !== undefined && "ColumnDef" in def ? def.ColumnDef.colname : undefined);
  return part === undefined ? { rule, object } : { rule, object, subject: `${object}.${part}` };
}

function commandRules({ subtype, def, behavior }: AlterTableCmd): readonly RuleId[] {
  const cascade: readonly RuleId[] = behavior === "DROP_CASCADE" ? ["cascade"] : [];
  if (subtype === undefined) return cascade;
  if (subtype === "AT_AddColumn" && def !== undefined && "ColumnDef" in def) return addColumnRules(def.ColumnDef);
  if (subtype === "AT_AddConstraint" && def !== undefined && "Constraint" in def)
    return constraintRules(def.Constraint);
  const rule = RULE_OF[subtype];
  return rule === undefined ? cascade : [rule, ...cascade];
}

/** What adding a constraint to a table with rows means; one on a new column is `addColumnRules`' matter. */
export function constraintRules({ contype, skip_validation, indexname }: Constraint): readonly RuleId[] {
  if (contype === "CONSTR_FOREIGN" || contype === "CONSTR_CHECK")
    return skip_validation === true ? [] : ["constraint-scan"];
  if (contype === "CONSTR_UNIQUE" || contype === "CONSTR_PRIMARY" || contype === "CONSTR_EXCLUSION")
    return indexname === undefined ? ["add-unique"] : [];
  return contype === "CONSTR_NOTNULL" && skip_validation !== true ? ["set-not-null"] : [];
}
