import { UserError } from "@slipway/core";

import type { ServerAddress } from "../../connection/address.ts";
import type { Server } from "../../connection/connection.ts";
import type { Written } from "../backup.ts";
import type { BackupPorts } from "../ports.ts";
import { runTool } from "../run-tool.ts";
import { clientOptions } from "./options.ts";
import { mysqlProgram } from "./programs.ts";
import { readMysqlDump } from "./verify.ts";

/** One consistent view of all InnoDB tables, with everything that belongs to the database, and bytes as bytes. */
const OPTIONS = [
  "--single-transaction",
  "--quick",
  "--routines",
  "--triggers",
  "--events",
  "--hex-blob",
  "--no-tablespaces",
  "--default-character-set=utf8mb4",
  "--max-allowed-packet=1G",
];

/** Options that only MySQL's own program has: MariaDB's rejects them. */
const MYSQL_OPTIONS = ["--set-gtid-purged=OFF"];

/** Dumps a database as SQL, and counts its rows in the dump itself. */
export async function dumpMysql(
  { address, server }: { readonly address: ServerAddress; readonly server: Server },
  partial: string,
  folder: string,
  ports: BackupPorts,
): Promise<Written> {
  if (address.database.startsWith("-"))
    throw new UserError("A database whose name begins with - cannot be dumped.", { hint: "Rename it." });
  const program = await mysqlProgram("dump", server.dialect, ports);
  const { args, env } = await clientOptions(address, program.family, folder, ports.env);
  const own = program.family === "mysql" ? [...MYSQL_OPTIONS, ...statistics(server)] : [];
  const all = [...args, ...OPTIONS, ...own, `--result-file=${partial}`, address.database];
  await runTool({ file: program.file, args: all, cwd: folder, env }, ports);
  return { rows: await readMysqlDump(partial, ports), tool: program.version };
}

/** MySQL's program asks for a table that MariaDB does not have, unless it is told not to. */
function statistics(server: Server): readonly string[] {
  return server.dialect === "mariadb" ? ["--column-statistics=0"] : [];
}
