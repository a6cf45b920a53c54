import { readdir, stat } from "node:fs/promises";
import { join, relative, sep } from "node:path";

import { UserError } from "@slipway/core";

import { KNEX_LOCK_ID, readKnex } from "../../history/knex.ts";
import type { Places } from "../../plan/collect.ts";
import type { Migration } from "../../plan/migration.ts";
import { byCodeUnits } from "../../plan/names.ts";
import type { Tool } from "./tool.ts";

const PROGRAM = /\.(?:[cm]?js|[cm]?ts)$/;

/** knex: migrations are programs, so nobody can tell from here what they do. */
export function knexTool(folder: string, places: Places): Tool {
  return {
    name: "knex",
    command: ["knex", "migrate:latest"],
    history: readKnex,
    sqlOf: () => undefined,
    load: async () => {
      const directory = join(places.workingDirectory, folder);
      const isFolder = await stat(directory).then(
        (found) => found.isDirectory(),
        () => false,
      );
      if (!isFolder)
        throw new UserError(`migrations: there is no folder ${directory}`, {
          hint: "Name knex's folder in migrations.",
        });
      const names = (await readdir(directory)).filter((name) => PROGRAM.test(name) && !name.endsWith(".d.ts"));
      return names.toSorted(byCodeUnits).map((name) => migrationOf(name, join(directory, name), places));
    },
    effect: () => "unknown",
    remedy: ({ id, detail }) =>
      id === KNEX_LOCK_ID
        ? `${detail ?? ""}: when no run of knex is left, run: knex migrate:unlock.`
        : "Look at the database.",
  };
}

function migrationOf(name: string, path: string, { workspace }: Places): Migration {
  const content = { text: "", checksum: "", rawChecksum: "", hasMark: false };
  const file = relative(workspace, path).split(sep).join("/");
  return { id: name, name, file, group: 0, content, checksums: [], lineEndChecksums: [] };
}
