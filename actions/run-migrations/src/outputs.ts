import { output } from "@slipway/core";
import { array, enum as enum_, number, object, optional as orNothing, string } from "zod/mini";

const applied = () =>
  object({
    id: string(),
    file: string(),
    statements: orNothing(number()),
    milliseconds: orNothing(number()),
  });
const finding = () =>
  object({
    rule: string(),
    level: string(),
    file: string(),
    line: number(),
    message: string(),
    allowed: orNothing(string()),
  });
const failure = () =>
  object({
    id: string(),
    file: string(),
    line: orNothing(number()),
    statement: orNothing(number()),
    total: orNothing(number()),
    code: orNothing(string()),
    message: string(),
    effect: enum_(["none", "rolled-back", "partial", "unknown"]),
    leftovers: array(string()),
  });

const lost = () =>
  object({
    age: number(),
    rows: array(object({ table: string(), now: orNothing(number()), backup: orNothing(number()) })),
    migrations: array(string()),
  });

/** What run-migrations tells the steps after it. */
export const outputs = {
  state: output(
    () => enum_(["clean", "pending", "dirty", "unknown"]),
    "`clean` (everything is applied), `pending`, `dirty` (a migration did not end) or `unknown`.",
  ),
  pending: output(() => array(string()), "Migrations that are still not applied, and would run; without those held."),
  applied: output(
    () => array(applied()),
    "Migrations that this run applied, as the history proves: id, file, statements, milliseconds.",
  ),
  held: output(() => array(string()), "Migrations that wait for `phase: contract`."),
  "version-before": output(string, "The last applied migration before this run."),
  "version-after": output(string, "The last applied migration after this run."),
  compatibility: output(
    () => enum_(["none", "expand", "contract", "unknown"]),
    "What the run did to older code: `none`, `expand` (it still works), `contract` (it may not) or `unknown`.",
  ),
  findings: output(
    () => array(finding()),
    "What the pending statements risk: rule, level, file, line, message, and the reason that allows it.",
  ),
  "backup-path": output(string, "The backup that was made; its manifest is beside it, with `.json` behind the name."),
  "backup-sha256": output(string, "The backup's SHA-256."),
  "backup-verified": output(
    () => enum_(["read", "restore"]),
    "How the backup was verified: `read`, from its first byte to its last; `restore`, also by restoring it and counting its rows.",
  ),
  rehearsed: output(
    () => array(applied()),
    "Migrations that the rehearsal applied to the copy: id, file, statements, milliseconds.",
  ),
  "rehearsed-ms": output(number, "How long the rehearsal took, the restore of the copy included, in milliseconds."),
  failure: output(
    failure,
    "The migration that failed: file, line, statement of total, code, message, effect, leftovers.",
  ),
  lost: output(
    lost,
    "`mode: restore`: what it takes back: the backup's age in milliseconds, tables whose numbers of rows differ (now, backup), migrations since.",
  ),
  replaced: output(
    string,
    "`mode: restore`: the database, or file, that has what was replaced. Remove it when nobody misses anything.",
  ),
  "lock-wait-ms": output(number, "How long another run was waited for, in milliseconds."),
  "duration-ms": output(number, "How long all of it took, in milliseconds."),
};
