import { inPrivateFolder } from "../../backup/backup.ts";
import { clientOptions } from "../../backup/mysql/options.ts";
import { type Family, type MysqlProgram, mysqlProgram } from "../../backup/mysql/programs.ts";
import type { BackupPorts } from "../../backup/ports.ts";
import { runTool } from "../../backup/run-tool.ts";
import type { ServerAddress } from "../../connection/address.ts";
import type { Dialect } from "../../connection/connection.ts";

/** The programs that dump and load, both of one family: each writes what the other's may not read. */
export interface MysqlPrograms {
  readonly dump: MysqlProgram;
  readonly client: MysqlProgram;
}

/** @throws UserError with what to install */
export async function mysqlPrograms(dialect: Dialect, ports: BackupPorts, family?: Family): Promise<MysqlPrograms> {
  const client = await mysqlProgram("client", dialect, ports, family);
  return { client, dump: await mysqlProgram("dump", dialect, ports, client.family) };
}

/** Gives a program a file for its standard input. Not the client's `source`, which goes on after an error. */
const FROM_FILE = 'exec "$@" < "$SLIPWAY_INPUT"';

/** Runs a file of SQL in the address's database; its first error ends it. @throws PlatformError */
export async function loadFile(
  address: ServerAddress,
  file: string,
  { client }: Pick<MysqlPrograms, "client">,
  ports: BackupPorts,
): Promise<void> {
  await inPrivateFolder(async (folder) => {
    const { args, env } = await clientOptions(address, client.family, folder, ports.env);
    const own = ["--batch", "--default-character-set=utf8mb4", "--max-allowed-packet=1G"];
    const line = [client.file, ...args, ...own, `--database=${address.database}`];
    const shell = { file: "/bin/sh", args: ["-c", FROM_FILE, "sh", ...line] };
    await runTool({ ...shell, cwd: folder, env: { ...env, SLIPWAY_INPUT: file } }, ports, client.file);
  });
}

/** Dumps a part of the address's database into a file. @throws PlatformError */
export async function dumpPart(
  address: ServerAddress,
  {
    file,
    options,
    tables = [],
  }: { readonly file: string; readonly options: readonly string[]; readonly tables?: readonly string[] },
  { dump }: Pick<MysqlPrograms, "dump">,
  ports: BackupPorts,
): Promise<void> {
  await inPrivateFolder(async (folder) => {
    const { args, env } = await clientOptions(address, dump.family, folder, ports.env);
    // No rows, so no table has to stand still for it.
    const own = ["--no-data", "--skip-lock-tables", "--no-tablespaces", "--default-character-set=utf8mb4", ...options];
    const all = [...args, ...own, `--result-file=${file}`, "--", address.database, ...tables];
    await runTool({ file: dump.file, args: all, cwd: folder, env }, ports);
  });
}
