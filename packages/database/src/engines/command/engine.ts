import type { Environment, Exec } from "@slipway/core";

import type { Connection } from "../../connection/connection.ts";
import type { AppliedMigration, ApplyResult, Engine, MigrationFailure, ReadyMigration, RunHooks } from "../engine.ts";
import { parseCommand } from "./argv.ts";
import { findTool } from "./program.ts";
import type { Tool } from "./tool.ts";

/** What a project's own command needs to run. */
export interface CommandPlace {
  readonly exec: Exec;
  /** Absolute. */
  readonly folder: string;
  /** The child's environment, DATABASE_URL included. */
  readonly env: Environment;
  /** What the user wrote instead of the tool's usual command. */
  readonly command: string | undefined;
}

/** A tool's own command, with the result taken from its history and from nothing that it says. */
export function commandEngine(tool: Tool, place: CommandPlace): Engine {
  return {
    name: tool.name,
    selective: false,
    native: false,
    load: () => tool.load(),
    history: (connection) => tool.history(connection),
    sqlOf: (migration) => tool.sqlOf(migration),
    async apply(connection, pending, hooks) {
      if (pending.length === 0) return { applied: [] };
      const started = performance.now();
      const end = await runCommand(tool.command, place, hooks.signal);
      return prove({ tool, connection, pending, end, milliseconds: Math.round(performance.now() - started), hooks });
    },
  };
}

/** How a command ended. */
export interface CommandEnd {
  readonly exitCode: number | null;
  readonly tail: string;
  readonly cancelled: boolean;
}

/** Runs the user's command, or the tool's usual one. The database's address is in the environment, never in argv. */
export async function runCommand(
  usual: Tool["command"],
  { exec, folder, env, command }: CommandPlace,
  signal: AbortSignal,
): Promise<CommandEnd> {
  const [program, ...args] = command === undefined ? usual : parseCommand(command);
  const file = command === undefined ? findTool(program, folder, env) : program;
  const result = await exec.run({ file, args, cwd: folder, env }, { signal });
  return { exitCode: result.exitCode, tail: result.tail, cancelled: result.endedBy === "cancellation" };
}

interface Proof {
  readonly tool: Tool;
  readonly connection: Connection;
  readonly pending: readonly ReadyMigration[];
  readonly end: CommandEnd;
  readonly milliseconds: number;
  readonly hooks: RunHooks;
}

/** Compares the history with what should have been applied. */
async function prove({ tool, connection, pending, end, milliseconds, hooks }: Proof): Promise<ApplyResult> {
  const { rows } = await tool.history(connection);
  const done = new Set(rows.filter(({ state }) => state === "done").map(({ id }) => id));
  const applied = pending.flatMap(({ migration, script }): readonly AppliedMigration[] => {
    if (!done.has(migration.id)) return [];
    const { id, file } = migration;
    return [script === undefined ? { id, file } : { id, file, statements: script.statements.length }];
  });
  // The tool tells no times of single migrations.
  if (applied.length === 1 && applied[0] !== undefined) applied[0] = { ...applied[0], milliseconds };
  hooks.onApplied?.(applied);
  const left = pending.find(({ migration }) => !done.has(migration.id));
  if (left === undefined && end.exitCode === 0) return { applied };
  const failed = left ?? pending.at(-1);
  if (failed === undefined) return { applied };
  const holder = end.cancelled ? undefined : await tool.lockHolder?.(connection);
  const unfinished = rows.find(({ id, state }) => id === failed.migration.id && state !== "done");
  const remedy = unfinished === undefined ? [] : [tool.remedy(unfinished)];
  const failure: MigrationFailure = {
    id: failed.migration.id,
    file: failed.migration.file,
    message: messageOf(tool, end, `${left === undefined ? COMPLETE : ""}${lockedBy(tool, holder)}`, unfinished?.detail),
    effect: unfinished === undefined ? tool.effect(failed.migration, connection.server.dialect) : "unknown",
    leftovers: remedy,
  };
  return { applied, failure, cancelled: end.cancelled };
}

const COMPLETE = "; its history has every migration all the same";

function messageOf(tool: Tool, { exitCode, tail }: CommandEnd, state: string, detail: string | undefined): string {
  const said = (detail === undefined || detail === "" ? tail : detail).trim();
  const words = said === "" ? "it said nothing" : said;
  if (exitCode === 0)
    return `${tool.name} ended with success, but its history does not have this migration; it said: ${words}`;
  return `${tool.name} ended with ${exitCode === null ? "a signal" : `exit code ${exitCode}`}${state}: ${words}`;
}

function lockedBy({ name }: Tool, holder: string | undefined): string {
  return holder === undefined ? "" : `; ${name}'s own lock is held by ${holder}, so end that session or wait for it`;
}
