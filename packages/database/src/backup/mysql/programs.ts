import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

import { UserError } from "@slipway/core";

import type { Dialect } from "../../connection/connection.ts";
import type { BackupPorts } from "../ports.ts";
import { versionOf } from "../run-tool.ts";

/** Whose program it is: the two take different options. */
export type Family = "mariadb" | "mysql";

/** A client program. */
export interface MysqlProgram {
  readonly file: string;
  readonly family: Family;
  readonly version: string;
}

/** Names of the programs; MariaDB's newer packages have only the first of each. */
const NAMES = { dump: ["mariadb-dump", "mysqldump"], client: ["mariadb", "mysql"] } as const;

/**
 * Finds a client program, of the server's own family if there is one. A name tells nothing: on Debian `mysqldump` is
 * MariaDB's; so each is asked for its version.
 *
 * @param only the one family that will do, where only one does
 * @throws UserError with the line that installs it
 */
export async function mysqlProgram(
  kind: keyof typeof NAMES,
  dialect: Dialect,
  ports: BackupPorts,
  only?: Family,
): Promise<MysqlProgram> {
  const found: MysqlProgram[] = [];
  for (const file of candidates(NAMES[kind], ports.env["PATH"] ?? "")) {
    const version = await versionOf(file, ports);
    if (version !== undefined) found.push({ file, version, family: /mariadb/i.test(version) ? "mariadb" : "mysql" });
  }
  const wanted = only ?? (dialect === "mysql" ? "mysql" : "mariadb");
  const best = found.find(({ family }) => family === wanted) ?? (only === undefined ? found[0] : undefined);
  if (best !== undefined) return best;
  throw new UserError(`There is no ${NAMES[kind][wanted === "mysql" ? 1 : 0]} here; no backup is possible.`, {
    hint: `On Ubuntu: sudo apt-get install -y ${wanted}-client`,
  });
}

function candidates(names: readonly string[], path: string): readonly string[] {
  const folders = path.split(delimiter).filter((folder) => folder !== "");
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).filter((file) => existsSync(file));
}
