import { readdir, readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

import type { ClientBase } from "pg";

/** Seen from `build/test/testing`. */
const MIGRATIONS = fileURLToPath(new URL("../../../migrations", import.meta.url));

/** Which of the files, by their names, such as `001_projects.sql`. */
type Choice = (name: string) => boolean;

/**
 * Brings an empty database to the newest schema. It keeps no history: a database that lives is migrated by the release
 * (see .github/workflows/deploy.yml).
 *
 * @throws with the file's name when one fails
 */
export async function applySchema(client: ClientBase, choice: Choice = () => true): Promise<void> {
  const names = (await readdir(MIGRATIONS)).filter((name) => name.endsWith(".sql") && choice(name)).toSorted();
  for (const name of names) {
    try {
      await client.query(await readFile(`${MIGRATIONS}/${name}`, "utf8"));
    } catch (error) {
      throw new Error(`${name} failed: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
    }
  }
}
