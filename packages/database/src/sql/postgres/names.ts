import type { Node, RangeVar } from "@pgsql/types";

/** A table's name as findings show it and as objects are told apart; `public` is left out, where most things are. */
export function relationName(relation: RangeVar | undefined): string {
  const { schemaname, relname = "" } = relation ?? {};
  return schemaname === undefined || schemaname === "public" ? relname : `${schemaname}.${relname}`;
}

/** A name that the grammar keeps as a list of texts. */
export function qualifiedName(parts: readonly Node[] | undefined): string {
  const names = (parts ?? []).map(textOf).filter((name) => name !== "");
  return (names.length > 1 && names[0] === "public" ? names.slice(1) : names).join(".");
}

/** The name of an object as `DROP` lists it, in whichever of the grammar's shapes. */
export function objectName(node: Node): string {
  if ("List" in node) return qualifiedName(node.List.items);
  if ("TypeName" in node) return qualifiedName(node.TypeName.names);
  if ("ObjectWithArgs" in node) return qualifiedName(node.ObjectWithArgs.objname);
  return textOf(node);
}

function textOf(node: Node): string {
  return "String" in node ? (node.String.sval ?? "") : "";
}
