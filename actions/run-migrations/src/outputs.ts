import { output } from "@slipway/core";
import { array, enum as enum_, number, object, optional as orNothing, string } from "zod/mini";

const applied = object({
  id: string(),
  file: string(),
  statements: orNothing(number()),
  milliseconds: orNothing(number()),
});
const finding = object({
  rule: string(),
  level: string(),
  file: string(),
  line: number(),
  message: string(),
  allowed: orNothing(string()),
});
const failure = object({
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

/** What run-migrations tells the steps after it. */
export const outputs = {
  state: output(
    enum_(["clean", "pending", "dirty", "unknown"]),
    "`clean` (everything is applied), `pending`, `dirty` (a migration did not end) or `unknown`.",
  ),
  pending: output(array(string()), "Migrations that are not applied, and would run."),
  applied: output(
    array(applied),
    "Migrations that this run applied, as the history proves: id, file, statements, milliseconds.",
  ),
  held: output(array(string()), "Migrations that wait for `phase: contract`."),
  "version-before": output(string(), "The last applied migration before this run."),
  "version-after": output(string(), "The last applied migration after this run."),
  compatibility: output(
    enum_(["none", "expand", "contract", "unknown"]),
    "What the run did to older code: `none`, `expand` (it still works), `contract` (it may not) or `unknown`.",
  ),
  findings: output(
    array(finding),
    "What the pending statements risk: rule, level, file, line, message, and the reason that allows it.",
  ),
  "backup-path": output(string(), "The backup that was made; its manifest is beside it, with `.json` behind the name."),
  "backup-sha256": output(string(), "The backup's SHA-256."),
  "backup-verified": output(enum_(["read"]), "How the backup was verified: `read`, from its first byte to its last."),
  failure: output(
    failure,
    "The migration that failed: file, line, statement of total, code, message, effect, leftovers.",
  ),
  "lock-wait-ms": output(number(), "How long another run was waited for, in milliseconds."),
  "duration-ms": output(number(), "How long all of it took, in milliseconds."),
};
