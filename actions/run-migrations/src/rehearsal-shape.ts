import { type Shape, readShape } from "@slipway/database";

import type { Work } from "./apply.ts";

/** Warns of tables that are not what they became in the rehearsal. */
export async function warnOfDifferences({ connection, ports }: Work, rehearsed: Shape): Promise<void> {
  const tables = differentTables(await readShape(connection), rehearsed);
  if (tables.length === 0) return ports.log.info("the tables are as they were in the rehearsal");
  const named = tables.slice(0, 10).join(", ");
  ports.log.warning(`not as they were in the rehearsal: ${named}; did somebody else change the schema meanwhile?`);
}

/** Tables that only one of two has, or with other columns. */
export function differentTables(first: Pick<Shape, "tables">, second: Pick<Shape, "tables">): readonly string[] {
  const names = [...new Set([...first.tables.keys(), ...second.tables.keys()])].toSorted();
  return names.filter((name) => columnsOf(first, name) !== columnsOf(second, name));
}

function columnsOf({ tables }: Pick<Shape, "tables">, name: string): string | undefined {
  const columns = tables.get(name);
  return columns === undefined ? undefined : JSON.stringify(columns.toSorted());
}
