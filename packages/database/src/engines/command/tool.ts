import type { Connection, Dialect } from "../../connection/connection.ts";
import type { History } from "../../history/history.ts";
import type { Migration, Recorded } from "../../plan/migration.ts";
import type { EngineName, FailureEffect } from "../engine.ts";

/** A tool of the project that migrates by itself, and whose history we read. */
export interface Tool {
  readonly name: EngineName;
  /** Its program and arguments, when the user names no command. */
  readonly command: readonly [program: string, ...args: string[]];
  load(): Promise<readonly Migration[]>;
  history(connection: Connection): Promise<History>;
  sqlOf(migration: Migration): string | undefined;
  /** What a migration that failed leaves behind, when its history row is not there. */
  effect(migration: Migration, dialect: Dialect): FailureEffect;
  /** The tool's own way out of an unfinished migration, as a sentence. */
  remedy(recorded: Recorded): string;
  /** Who holds the tool's own lock, which a command that failed may have waited for in vain. */
  lockHolder?(connection: Connection): Promise<string | undefined>;
}
