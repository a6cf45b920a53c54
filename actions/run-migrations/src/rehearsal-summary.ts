import { code, formatDuration, table } from "@slipway/core";

import type { Tried } from "./rehearse.ts";

/** The most tables that a page lists. */
const MOST = 20;

/** What a rehearsal showed, for the job's page. */
export function summariseRehearsal({ result, rows }: Pick<Tried, "result" | "rows">, milliseconds: number): string {
  const { applied, failure } = result;
  const end = failure === undefined ? "went well" : `failed at ${code(failure.file)}`;
  const head = `### Rehearsal\n\nOn a copy restored from the backup: ${applied.length} migrations, ${end}, in ${formatDuration(milliseconds)}.\n\n`;
  if (rows.length === 0) return head;
  const lines = rows.slice(0, MOST).map(({ table: name, first, second }) => [code(name), count(first), count(second)]);
  const more = rows.length > MOST ? `And ${rows.length - MOST} more.\n\n` : "";
  return `${head}${table(["Table", "Rows before", "Rows after"], lines)}\n${more}`;
}

function count(rows: number | undefined): string {
  return rows === undefined ? "no table" : String(rows);
}
