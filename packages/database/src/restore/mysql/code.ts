import { join } from "node:path";

import { quoteMysql } from "../../backup/mysql/names.ts";
import type { BackupPorts } from "../../backup/ports.ts";
import type { ServerAddress } from "../../connection/address.ts";
import type { Connection } from "../../connection/connection.ts";
import { dumpPart, loadFile, type MysqlPrograms } from "./client.ts";
import { beside } from "./load.ts";

/** Files that make a database's triggers, routines, events and views anew: all that RENAME TABLE cannot move. */
export type CodeFiles = readonly string[];

/** Writes a database's code into a folder. */
export async function saveCode(
  address: ServerAddress,
  folder: string,
  programs: MysqlPrograms,
  ports: BackupPorts,
): Promise<CodeFiles> {
  const code = join(folder, `${address.database.replaceAll(/\W/g, "_")}-code.sql`);
  const views = `${code}-views.sql`;
  const options = ["--no-create-info", "--routines", "--events", "--triggers"];
  await dumpPart(address, { file: code, options }, programs, ports);
  const names = await beside(address, viewsOf);
  // Without names it would dump every table.
  if (names.length === 0) return [code];
  await dumpPart(address, { file: views, options: ["--skip-triggers"], tables: names }, programs, ports);
  return [views, code];
}

/** Writes a database's triggers alone into a file, for the case that they have to be put back. */
export async function saveTriggers(
  address: ServerAddress,
  folder: string,
  programs: MysqlPrograms,
  ports: BackupPorts,
): Promise<CodeFiles> {
  const file = join(folder, "triggers.sql");
  await dumpPart(address, { file, options: ["--no-create-info", "--triggers"] }, programs, ports);
  return [file];
}

/** Runs such files in a database. */
export async function loadCode(
  address: ServerAddress,
  files: CodeFiles,
  programs: MysqlPrograms,
  ports: BackupPorts,
): Promise<void> {
  for (const file of files) await loadFile(address, file, programs, ports);
}

async function viewsOf(connection: Connection): Promise<readonly string[]> {
  const rows = await connection.query(
    "SELECT table_name AS name FROM information_schema.views WHERE table_schema = DATABASE() ORDER BY 1",
  );
  return rows.map(({ name }) => String(name));
}

const TRIGGERS = `SELECT 'TRIGGER' AS kind, trigger_name AS name FROM information_schema.triggers
  WHERE trigger_schema = DATABASE()`;

const OTHERS = `SELECT 'VIEW' AS kind, table_name AS name FROM information_schema.views WHERE table_schema = DATABASE()
  UNION ALL SELECT routine_type, routine_name FROM information_schema.routines WHERE routine_schema = DATABASE()
  UNION ALL SELECT 'EVENT', event_name FROM information_schema.events WHERE event_schema = DATABASE()`;

/** Removes triggers, which keep tables from moving; or everything else that is code. */
export async function dropCode(connection: Connection, what: "triggers" | "others"): Promise<void> {
  const rows = await connection.query(what === "triggers" ? TRIGGERS : OTHERS);
  for (const { kind, name } of rows) await connection.execute(`DROP ${String(kind)} ${quoteMysql(String(name))}`);
}
