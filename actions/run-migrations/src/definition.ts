import { boolean, choice, defineAction, duration, lines, optional, text, withDefault } from "@slipway/core";
import { outputs } from "./outputs.ts";
import { resolutions } from "./resolutions.ts";
import { rules } from "./rules.ts";

const HOUR = 3_600_000;
/** run-migrations: its inputs and outputs. */
export const definition = defineAction({
  id: "run-migrations",
  name: "Slipway run-migrations",
  description: "Brings a database's schema forward: one writer, a verified backup first, proof from the history table.",
  branding: { icon: "database", color: "blue" },
  inputs: {
    mode: withDefault(
      choice(["apply", "plan", "rehearse", "status", "backup", "restore", "resolve"]),
      "apply",
      "`apply` migrates. `plan` and `status` only look, and write nothing. `rehearse` migrates a copy. `backup` makes a verified backup, `restore` puts one in the database's place. `resolve` writes down what somebody found out about a migration that did not end.",
    ),
    "database-url": optional(
      text(),
      "Where the database is: `postgresql://…`, `mysql://…`, `mariadb://…` or `sqlite:<path>`; a direct address, not that of a pooler. Required, unless `env` has it.",
      { secret: true },
    ),
    env: optional(
      text(),
      "The application's environment as one dotenv text: its `DATABASE_URL` is used when `database-url` is left out.",
      { secret: true, trim: false },
    ),
    engine: withDefault(
      choice(["auto", "sql", "sqlx", "prisma", "prisma-push", "drizzle", "dbmate", "knex", "command"]),
      "auto",
      "What migrates. `sql` (plain files) and `sqlx` run here; the others run the project's own command, and the result is read from their table. `auto` looks at the project.",
    ),
    migrations: optional(
      lines(),
      "Where migrations are: for `sql` folders, globs or files in their order, one a line; for the others the folder. Left out, the tool's usual folder.",
    ),
    command: optional(
      text(),
      "The command that migrates, such as `bun run db:migrate`; no shell runs it. Left out, the tool's usual one.",
    ),
    phase: withDefault(
      choice(["all", "expand", "contract"]),
      "all",
      "`expand`, before a deploy, holds back what older code may not survive; `contract`, after the health gate, runs it.",
    ),
    "allow-destructive": withDefault(
      boolean(),
      "false",
      "Run statements that lose data without a word in the file (`-- allow: drop-table because …`).",
    ),
    "out-of-order": withDefault(
      choice(["refuse", "allow"]),
      "refuse",
      "What to do with a pending migration that is older than an applied one.",
    ),
    drift: withDefault(
      choice(["refuse", "warn"]),
      "refuse",
      "What to do when a migration was changed, or removed, after it was applied.",
    ),
    backup: withDefault(
      choice(["auto", "required", "off"]),
      "auto",
      "When a verified backup is made first: `auto`, before anything runs; `required`, also when nothing is pending; `off`.",
    ),
    "backup-dir": optional(
      text(),
      "The folder for backups, relative to the workspace; best one that outlives the job. Left out, a folder in the runner's temporary one.",
    ),
    "backup-file": optional(
      text(),
      "For `mode: restore`: the backup, relative to the workspace, with its manifest beside it.",
    ),
    confirm: optional(
      text(),
      "For `mode: restore`: the database's name (SQLite: the file's), because everything in it is replaced.",
    ),
    rehearse: withDefault(
      boolean(),
      "false",
      "Before `apply`, restore the backup into a database beside the real one, migrate that, and go on only if it went well.",
    ),
    resolve: optional(
      resolutions,
      "For `mode: resolve` with the engine `sql`: `<migration>: applied`, `rolled-back`, `resume` or `resume-after`, one a line. `applied` also takes over what was there before the first run.",
    ),
    "lock-wait": withDefault(
      duration({ min: 0, max: 6 * HOUR }),
      "2m",
      "How long another run's migrations are waited for.",
    ),
    "lock-timeout": withDefault(
      duration({ min: 1, max: HOUR }),
      "5s",
      "How long a statement waits for a table that others use.",
    ),
    "statement-timeout": withDefault(duration({ min: 1_000, max: 24 * HOUR }), "15m", "How long a statement may run."),
    "wait-timeout": withDefault(
      duration({ min: 0, max: HOUR }),
      "60s",
      "How long a database that is starting is waited for.",
    ),
    "working-directory": withDefault(text(), ".", "The project's folder, relative to the workspace."),
    "dry-run": withDefault(
      boolean(),
      "false",
      "The same as `mode: plan`; with `mode: restore`, only says what would be lost.",
    ),
  },
  outputs,
  rules,
});
