import { resolve } from "node:path";

import { type Conclusion, formatDuration } from "@slipway/core";
import {
  type Connection,
  type Engine,
  type History,
  type Restored,
  type RestorePlan,
  describeAddress,
  inspect,
  planRestore,
  restoreBackup,
  verifyBackup,
  versionOf,
  waitForDatabase,
} from "@slipway/database";

import { chooseEngineIfAny } from "./engine.ts";
import type { Inputs, MigrationPorts } from "./job.ts";
import { summariseRestore } from "./restore-summary.ts";
import { type Session, closing, openSession, sessionOptions } from "./session.ts";
import { stateOf } from "./tell.ts";

/** What a restore takes back. */
export interface Loss extends Pick<RestorePlan, "age" | "changes" | "manifest"> {
  /** Migrations that the database has and the backup has not; undefined when no history tells. */
  readonly migrations: readonly string[] | undefined;
  /** The last migration that is applied now; an empty text when none is, or no history tells. */
  readonly version: string;
}

/**
 * Puts a backup in the database's place. Reads it in full, says what would be lost, and does nothing without the
 * database's name in `confirm`. It needs no project; with one, its history tells which migrations are taken back.
 */
export async function restore(inputs: Inputs, ports: MigrationPorts): Promise<Conclusion> {
  const backup = resolve(ports.context.workspace, inputs["backup-file"] ?? "");
  const engine = await chooseEngineIfAny(inputs, ports);
  const session = await openSession(inputs, ports);
  const { address } = session;
  const loss = await closing(session.connection, () => lossOf({ session, engine, backup }, ports));
  tell(loss, describeAddress(address), ports);
  if (inputs["dry-run"]) {
    ports.summary.append(summariseRestore(describeAddress(address), loss, undefined));
    return { ok: true };
  }
  const request = { address, backup, confirm: inputs.confirm ?? "", lockTimeout: inputs["lock-wait"] };
  const restored = await ports.log.group("restore", () =>
    restoreBackup(request, {
      ...ports,
      onWait: (holder) => ports.log.info(`waiting for another run${holder === undefined ? "" : `: ${holder}`}`),
    }),
  );
  await tellRestored({ inputs, engine, loss, session }, restored, ports);
  return { ok: true };
}

interface Source {
  readonly session: Session;
  readonly engine: Engine | undefined;
  readonly backup: string;
}

async function lossOf({ session, engine, backup }: Source, ports: MigrationPorts): Promise<Loss> {
  const { address, connection } = session;
  const plan = await planRestore({ address, backup }, ports);
  await ports.log.group("backup", () => verifyBackup(backup, ports));
  const history = await historyOf(engine, connection);
  const version = history === undefined ? "" : versionOf(history);
  return { ...plan, version, migrations: history === undefined ? undefined : since(history, plan.manifest.version) };
}

async function historyOf(engine: Engine | undefined, connection: Connection): Promise<History | undefined> {
  // A version that is no row of a history names no migrations.
  return engine === undefined || engine.version !== undefined ? undefined : engine.history(connection);
}

/** The migrations behind a version, in the history's order. */
export function since({ rows }: Pick<History, "rows">, version: string | undefined): readonly string[] | undefined {
  if (version === undefined) return undefined;
  const at = rows.findLastIndex(({ id }) => id === version);
  if (version !== "" && at < 0) return undefined;
  return rows.slice(at + 1).map(({ id }) => id);
}

function tell({ age, changes, manifest, migrations }: Loss, database: string, { log, outputs }: MigrationPorts): void {
  const version = manifest.version === undefined || manifest.version === "" ? "no version" : manifest.version;
  log.info(
    `backup: ${manifest.bytes} bytes, made ${formatDuration(Math.max(0, age))} ago, at ${version}; read in full`,
  );
  log.warning(
    `everything written to ${database} in the last ${formatDuration(Math.max(0, age))} is lost by the restore`,
  );
  for (const { table, now, backup } of changes)
    log.info(
      `${table}: ${now ?? "no table"}${now === undefined ? "" : " rows"} now, ${backup ?? "no table"}${backup === undefined ? "" : " rows"} in the backup`,
    );
  if (migrations === undefined) log.info("which migrations are taken back cannot be told");
  else for (const id of migrations) log.info(`migration taken back: ${id}`);
  const rows = changes.map(({ table, now, backup }) => ({
    table,
    ...(now === undefined ? {} : { now }),
    ...(backup === undefined ? {} : { backup }),
  }));
  outputs.set({ lost: { age, rows, migrations: [...(migrations ?? [])] } });
}

interface Done {
  readonly inputs: Inputs;
  readonly engine: Engine | undefined;
  readonly loss: Loss;
  readonly session: Session;
}

async function tellRestored(
  { inputs, engine, loss, session }: Done,
  { kept }: Restored,
  ports: MigrationPorts,
): Promise<void> {
  const { address } = session;
  const connection = await waitForDatabase(address, sessionOptions(inputs, ports), inputs["wait-timeout"], ports);
  const after = await closing(connection, () => stateNow(engine, connection));
  ports.outputs.set({
    state: after?.state ?? "unknown",
    "version-before": loss.version,
    "version-after": after?.version ?? loss.manifest.version ?? "",
    compatibility: loss.migrations?.length === 0 ? "none" : "unknown",
    "backup-path": resolve(ports.context.workspace, inputs["backup-file"] ?? ""),
    "backup-sha256": loss.manifest.sha256,
    "backup-verified": "restore",
    replaced: kept,
  });
  ports.log.notice(`restored; what was replaced is in ${kept}: remove it when nobody misses anything`);
  ports.summary.append(summariseRestore(describeAddress(address), loss, kept));
}

async function stateNow(engine: Engine | undefined, connection: Connection) {
  if (engine === undefined) return undefined;
  const inspection = await inspect({ ...engine, native: false }, connection);
  return { state: stateOf(inspection), version: inspection.version };
}
