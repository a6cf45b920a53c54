import { code, formatDuration, table } from "@slipway/core";

import type { Loss } from "./restore.ts";

/** The page of a restore; `kept` names what has the replaced data, and is undefined when nothing was done. */
export function summariseRestore(
  database: string,
  { age, changes, migrations }: Loss,
  kept: string | undefined,
): string {
  const done = kept === undefined ? "Would be restored" : "Restored";
  const what = `${done} from a backup that is ${formatDuration(Math.max(0, age))} old.`;
  const where = kept === undefined ? "" : ` What was replaced is in ${code(kept)}.`;
  const rows = changes.map(({ table: name, now, backup }) => [code(name), count(now), count(backup)]);
  const differing =
    rows.length === 0
      ? "No table's number of rows differs.\n\n"
      : `${table(["Table", "Rows before", "Rows in the backup"], rows)}\n`;
  const taken =
    migrations === undefined || migrations.length === 0
      ? ""
      : `Migrations taken back:\n\n${migrations.map((id) => `- ${code(id)}`).join("\n")}\n\n`;
  return `### Restore of ${code(database)}\n\n${what}${where}\n\n${differing}${taken}`;
}

function count(rows: number | undefined): string {
  return rows === undefined ? "no table" : String(rows);
}
