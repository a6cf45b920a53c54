import type { Connection, Row } from "../connection/connection.ts";
import type { Recorded } from "../plan/migration.ts";
import { type History, absent } from "./history.ts";
import { OWN_TABLE } from "./own-table.ts";
import { hasTable, numberOf, textOf } from "./table.ts";

/** How far a migration came that runs statement by statement. */
export interface Journal {
  readonly id: string;
  readonly state: "running" | "failed" | "resume" | "done";
  readonly total: number;
  /** The last statement that was begun, counted from one; 0 before the first. */
  readonly started: number;
  /** How many statements are surely done. */
  readonly done: number;
  /** A checksum of each statement, as they were when it began. */
  readonly statementChecksums: readonly string[];
  readonly error: string;
}

/** Our own history, and the journals of what did not end. */
export interface OwnHistory extends History {
  readonly journals: readonly Journal[];
}

/** Our own history. A migration that somebody resolved with `resume` counts as pending again. */
export async function readOwn(connection: Connection): Promise<OwnHistory> {
  if (!(await hasTable(connection, OWN_TABLE))) return { ...absent(OWN_TABLE), journals: [] };
  const found = await connection.query(
    `SELECT id, checksum, state, statements_total, statements_started, statements_done, CASE WHEN state <> 'done' THEN statement_checksums END AS statement_checksums, error, milliseconds FROM ${OWN_TABLE} ORDER BY position`,
  );
  const rows: Recorded[] = [];
  const journals: Journal[] = [];
  for (const row of found) {
    const journal = journalOf(row);
    if (journal.state !== "done") journals.push(journal);
    if (journal.state === "resume") continue;
    const { id, state } = journal;
    const took = textOf(row, "milliseconds");
    const time = took === "" ? {} : { milliseconds: Number(took) };
    rows.push({ id, state, checksum: textOf(row, "checksum").trim(), detail: describe(journal), ...time });
  }
  return { table: OWN_TABLE, present: true, rows, journals };
}

function journalOf(row: Row): Journal {
  const state = textOf(row, "state");
  return {
    id: textOf(row, "id"),
    state: state === "done" || state === "failed" || state === "resume" ? state : "running",
    total: numberOf(row, "statements_total"),
    started: numberOf(row, "statements_started"),
    done: numberOf(row, "statements_done"),
    statementChecksums: textOf(row, "statement_checksums")
      .split(",")
      .filter((part) => part !== ""),
    error: textOf(row, "error"),
  };
}

/** How far it came, as a sentence. */
function describe({ state, total, started, done, error }: Journal): string {
  if (state === "done") return "";
  const far = `${done} of ${total} statements are done`;
  const open = started > done ? `; statement ${started} was begun, and whether it was done is not known` : "";
  return `${far}${open}${error === "" ? "" : `: ${error}`}`;
}
