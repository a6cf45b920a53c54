/** What a rule's statement means for code that was written for the schema before it. */
export type SchemaEffect = "expand" | "contract" | "unknown";

/** One thing that a migration can do and that somebody should know before it is done. */
export interface Rule {
  /** `block` needs a word of the user's before it runs; `warn` is told; `note` is only kept in the list. */
  readonly level: "block" | "warn" | "note";
  readonly effect: SchemaEffect;
  /** What it does, as the end of a sentence that begins with the object. */
  readonly does: string;
  /** What to do instead, where there is something. */
  readonly instead?: string;
}

const block = (does: string, instead?: string): Rule => rule("block", "contract", does, instead);
const warn = (effect: SchemaEffect, does: string, instead?: string): Rule => rule("warn", effect, does, instead);
const note = (effect: SchemaEffect, does: string): Rule => rule("note", effect, does);

function rule(level: Rule["level"], effect: SchemaEffect, does: string, instead?: string): Rule {
  return instead === undefined ? { level, effect, does } : { level, effect, does, instead };
}

/**
 * Every rule. Sources: the analyzers that Atlas documents (DS, CD, MF, BC, MY, LT), squawk's and strong_migrations'
 * lists, and the lock modes of PostgreSQL's documentation (ALTER TABLE, "Explicit Locking").
 */
export const RULES = {
  "drop-table": block("is dropped with all its rows"),
  "drop-column": block("is dropped with its values"),
  "drop-schema": block("is dropped"),
  "drop-database": block("is dropped"),
  "drop-matview": block("is dropped"),
  "drop-sequence": block("is dropped and forgets where it was"),
  "drop-type": block("is dropped"),
  "drop-owned": block("loses everything it owns"),
  "drop-partition": block("is dropped with its rows"),
  truncate: block("loses all its rows"),
  "delete-all": block("loses all its rows: DELETE has no WHERE"),
  "update-all": { ...block("has all its rows changed: UPDATE has no WHERE"), effect: "expand" },
  cascade: block("takes along whatever depends on it (CASCADE)", "Name what is to go."),
  "disable-triggers": block("has its triggers and foreign keys switched off"),
  "replace-table": block("is dropped with all its rows when it is there (CREATE OR REPLACE TABLE)"),
  "modify-column": block("gets a new definition as a whole, which may cut values off"),
  "rebuild-table": warn(
    "unknown",
    "is rebuilt: a column that the new table lacks is lost",
    "Compare the columns of both tables.",
  ),
  "rename-table": warn("contract", "is renamed under the code that runs", "Add, copy, and drop in a later release."),
  "rename-column": warn("contract", "is renamed under the code that runs", "Add, copy, and drop in a later release."),
  "rename-value": warn("contract", "has a value renamed under the code that runs"),
  "change-type": warn("contract", "changes its type: the table is rewritten under an exclusive lock"),
  "rewrite-table": warn("expand", "is rewritten as a whole while writes wait"),
  "set-not-null": warn(
    "contract",
    "must not be NULL any more: the table is read as a whole under an exclusive lock, and older code may still write NULL",
    "Add CHECK (… IS NOT NULL) NOT VALID, validate it, then set NOT NULL.",
  ),
  "add-required-column": warn(
    "contract",
    "is NOT NULL and has no default: it fails on a table with rows, and older code cannot insert",
    "Give it a default.",
  ),
  "volatile-default": warn(
    "expand",
    "gets a value computed for every row: the table is rewritten under an exclusive lock",
  ),
  "index-blocks-writes": warn("expand", "cannot be written while the index is built", "Use CREATE INDEX CONCURRENTLY."),
  "constraint-scan": warn(
    "unknown",
    "is read as a whole while writes wait, and older code may break the new constraint",
    "Add it NOT VALID, and validate it in a later statement.",
  ),
  "add-unique": warn(
    "unknown",
    "gets a unique index while writes wait, and older code may write duplicates",
    "Build the index first with CREATE UNIQUE INDEX CONCURRENTLY, then ADD CONSTRAINT … USING INDEX.",
  ),
  "drop-index": warn("expand", "is dropped under an exclusive lock", "Use DROP INDEX CONCURRENTLY."),
  "drop-constraint": warn("expand", "is dropped"),
  "drop-view": warn("contract", "is dropped"),
  "drop-function": warn("contract", "is dropped"),
  "drop-extension": warn("contract", "is dropped with its types and functions"),
  "drop-behaviour": warn("unknown", "is dropped"),
  "drop-role": warn("contract", "is dropped"),
  "detach-partition": warn("contract", "no longer belongs to its table"),
  "row-security": warn("unknown", "gets or loses row security"),
  grant: warn("expand", "gets rights"),
  revoke: warn("contract", "loses rights"),
  "disable-checks": warn("expand", "is switched off for the rest of the file"),
  "not-repeatable": warn(
    "expand",
    "cannot be run again after a failure half way: it runs outside of a transaction and has no IF NOT EXISTS",
    "Add IF NOT EXISTS, or IF EXISTS.",
  ),
  opaque: warn("unknown", "runs statements that cannot be seen from here"),
  replace: note("unknown", "is replaced by another definition"),
  behaviour: note("unknown", "changes what happens on a table that is there already"),
} as const satisfies Readonly<Record<string, Rule>>;

/** A rule's name, as it stands in findings and in `-- allow: …`. */
export type RuleId = keyof typeof RULES;

/** Whether a text is the name of a rule. */
export function isRuleId(text: string): text is RuleId {
  return Object.hasOwn(RULES, text);
}
