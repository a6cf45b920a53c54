import { setTimeout as delay } from "node:timers/promises";

import { createConnection } from "mysql2/promise";
import { expect } from "vitest";

import type { Lie } from "./lies-scene.ts";
import { startAction } from "./process.ts";

const SLOW = ["DO SLEEP(1)", "CREATE TABLE first (id int)", "CREATE TABLE second (id int)"];

/** What a server does for a client that is gone. */
export const MARIADB_SESSION_LIES: readonly Lie[] = [
  {
    tool: "many statements in one message to MariaDB",
    theirs: "are all run although their sender is dead",
    ours: "a killed run's server does at most the statement that it had",
    files: { "migrations/1.sql": `${SLOW.join(";\n")};\n` },
    async show({ url, folder, ask }) {
      const made =
        "SELECT count(*) AS n FROM information_schema.tables WHERE table_schema = database() AND table_name IN ('first', 'second')";
      const theirs = await createConnection({ uri: url, multipleStatements: true });
      const runs = "SELECT id FROM information_schema.processlist WHERE info LIKE 'DO SLEEP(1)%'";
      theirs.on("error", () => undefined);
      void theirs.query(SLOW.join("; ")).catch(() => undefined);
      while ((await ask(runs)).length === 0) await delay(20);
      theirs.destroy();
      await delay(1_500);
      expect(await ask(made)).toEqual([{ n: expect.toSatisfy((n) => Number(n) === 2) }]);
      await ask("DROP TABLE first", "DROP TABLE second");
      const ours = startAction({ folder, url: url.replace("mysql:", "mariadb:") });
      while (ours.child.exitCode === null && (await ask(runs)).length === 0) await delay(20);
      ours.child.kill("SIGKILL");
      await ours.ended();
      await delay(1_500);
      expect(await ask(made)).toEqual([{ n: expect.toSatisfy((n) => Number(n) === 0) }]);
    },
  },
];
