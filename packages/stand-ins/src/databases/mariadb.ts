import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { chown, writeFile } from "node:fs/promises";
import { join } from "node:path";

import { unprivilegedAccount } from "./account.ts";
import { findProgram } from "./programs.ts";
import { makePlace, type Place, startOnFreePort } from "./server-process.ts";

/** A running MariaDB with its data in a temporary folder; `root` has every right. */
export interface Mariadb {
  /** On 127.0.0.1. */
  readonly port: number;
  readonly password: string;
  readonly directory: string;
  url(database: string): string;
  stop(): Promise<void>;
}

/** @returns what is missing for `startMariadb`, or undefined */
export function missingForMariadb(): string | undefined {
  const missing = ["mariadbd", "mariadb-install-db", "mariadb"].filter((name) => findProgram(name) === undefined);
  return missing.length === 0 ? undefined : `${missing.join(", ")} not found; apt-get install mariadb-server`;
}

/**
 * Starts a server that only this machine reaches, with a random password.
 *
 * @param settings server options, as `--name=value`
 * @throws with the server's last words when it does not start
 */
export async function startMariadb(settings: readonly string[] = []): Promise<Mariadb> {
  const place = await makePlace("mariadb", unprivilegedAccount(["mysql", "nobody"]));
  try {
    const datadir = `--datadir=${join(place.directory, "data")}`;
    const password = randomBytes(18).toString("hex");
    await install(place, datadir);
    const fixed = ["--no-defaults", datadir, "--bind-address=127.0.0.1", "--skip-name-resolve"];
    // A server that starts removes what it takes for its predecessor's temporary tables, so each has a folder of its own.
    const own = [`--socket=${join(place.directory, "s")}`, `--tmpdir=${place.directory}`];
    const cheap = ["--innodb-flush-log-at-trx-commit=0", "--skip-log-bin"];
    const args = [...fixed, ...own, ...cheap, `--init-file=${await rootUser(place, password)}`, ...settings];
    const { server, port } = await startOnFreePort(
      (free) => place.run(findProgram("mariadbd") ?? "mariadbd", [...args, `--port=${free}`]),
      "ready for connections",
    );
    return {
      port,
      password,
      directory: place.directory,
      url: (database) => `mariadb://root:${password}@127.0.0.1:${port}/${encodeURIComponent(database)}`,
      stop: () => server.end("SIGTERM").then(() => place.remove()),
    };
  } catch (error) {
    await place.remove();
    throw error;
  }
}

async function install(place: Place, datadir: string): Promise<void> {
  const program = findProgram("mariadb-install-db") ?? "mariadb-install-db";
  const options = ["--auth-root-authentication-method=normal", "--skip-test-db", "--skip-name-resolve"];
  const script = place.run(program, ["--no-defaults", datadir, `--tmpdir=${place.directory}`, ...options]);
  const [code] = await once(script.child, "close");
  if (code !== 0) throw new Error(`mariadb-install-db failed: ${script.said()}`);
}

/** @returns a file of statements that gives `root` its password, which the server runs when it starts */
async function rootUser(place: Place, password: string): Promise<string> {
  const file = join(place.directory, "setup.sql");
  const user = "'root'@'127.0.0.1'";
  const create = `CREATE OR REPLACE USER ${user} IDENTIFIED BY '${password}';`;
  await writeFile(file, `${create}\nGRANT ALL ON *.* TO ${user} WITH GRANT OPTION;\n`, { mode: 0o600 });
  if (place.account) await chown(file, place.account.uid, place.account.gid);
  return file;
}
