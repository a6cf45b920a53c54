import { absent } from "../../history/history.ts";
import { readShape } from "../../history/shape.ts";
import type { Engine } from "../engine.ts";
import { type CommandPlace, runCommand } from "./engine.ts";
import { pseudoMigration } from "./pseudo.ts";

/**
 * Any command that migrates. There is no history to prove it by: what is known is its exit code, and whether the schema
 * is another one afterwards.
 */
export function plainCommandEngine(place: CommandPlace & { readonly command: string }): Engine {
  const pending = pseudoMigration(place.command, "", []);
  return {
    name: "command",
    selective: false,
    native: false,
    load: () => Promise.resolve([]),
    history: () => Promise.resolve(absent("no history")),
    sqlOf: () => undefined,
    probe: () => Promise.resolve([pending]),
    version: async (connection) => (await readShape(connection)).digest.slice(0, 12),
    async apply(_connection, _pending, { signal }) {
      const end = await runCommand(["false"], place, signal);
      const { id, file } = pending.migration;
      if (end.exitCode === 0) return { applied: [{ id, file }] };
      const message = `the command ended with ${end.exitCode ?? "a signal"}: ${end.tail.trim()}`;
      return {
        applied: [],
        failure: { id, file, message, effect: "unknown", leftovers: [] },
        cancelled: end.cancelled,
      };
    },
  };
}
