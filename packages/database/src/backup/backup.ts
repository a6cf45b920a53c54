import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";

import type { Address } from "../connection/address.ts";
import { connect } from "../connection/connect.ts";
import type { Server } from "../connection/connection.ts";
import { type Digest, digestFile } from "./digest.ts";
import { MANIFEST_SCHEMA, type Manifest } from "./manifest.ts";
import { backupPath, unfinishedBackups, writeAside, writeManifest } from "./place.ts";
import type { BackupPorts } from "./ports.ts";
import { estimateBackup, freeSpace, refuseWithoutSpace } from "./space.ts";

/** What a dump was made with, and what is in it. */
export interface Written {
  readonly rows: Readonly<Record<string, number>>;
  readonly tool: string;
}

/** What to back up, and where to. */
export interface BackupRequest {
  readonly address: Address;
  readonly server: Server;
  /** The folder, absolute. */
  readonly directory: string;
  /** The version of the schema according to its history, for the manifest. */
  readonly version?: string;
}

/** A backup that was read in full. */
export interface Backup {
  readonly path: string;
  readonly manifest: Manifest;
  /** The paths of earlier ones of the same database in that folder, which never came to their end. */
  readonly unfinished: readonly string[];
}

/**
 * Makes a backup: refused when the disk may not hold it, written aside, read in full, flushed to the disk, renamed, and described by a manifest beside it.
 *
 * @throws UserError, PlatformError; nothing is left behind then
 */
export async function backUp(request: BackupRequest, ports: BackupPorts): Promise<Backup> {
  const { server, directory, version } = request;
  const date = ports.clock.date();
  const database = server.dialect === "sqlite" ? basename(server.database) : server.database;
  const path = backupPath(directory, database, date, extensionFor(server));
  await refuseIfTooLarge(request, ports);
  const unfinished = await unfinishedBackups(directory, database);
  const written = await inPrivateFolder((folder) =>
    writeAside(path, async (partial): Promise<Written & Digest> => {
      const result = await write(request, partial, folder, ports);
      return { ...result, ...(await digestFile(partial, ports.signal)) };
    }),
  );
  const manifest: Manifest = {
    schema: MANIFEST_SCHEMA,
    dialect: server.dialect,
    database,
    createdAt: date.toISOString(),
    server: server.version,
    tool: written.tool,
    bytes: written.bytes,
    sha256: written.sha256,
    rows: written.rows,
    ...(version === undefined ? {} : { version }),
  };
  await writeManifest(path, manifest);
  return { path, manifest, unfinished };
}

async function refuseIfTooLarge({ address, directory }: BackupRequest, ports: BackupPorts): Promise<void> {
  const connection = await connect(address, { applicationName: "slipway backup" });
  try {
    const free = await (ports.freeSpace ?? freeSpace)(directory);
    refuseWithoutSpace(await estimateBackup(connection), free, directory);
  } finally {
    await connection.close();
  }
}

async function write(
  { address, server }: BackupRequest,
  partial: string,
  folder: string,
  ports: BackupPorts,
): Promise<Written> {
  if (address.protocol === "sqlite") return (await import("./sqlite/copy.ts")).copySqlite(address.file, partial);
  if (address.protocol === "mysql")
    return (await import("./mysql/dump.ts")).dumpMysql({ address, server }, partial, folder, ports);
  return (await import("./postgres/dump.ts")).dumpPostgres(address, partial, folder, ports);
}

function extensionFor({ dialect }: Server): string {
  if (dialect === "sqlite") return "db";
  return dialect === "postgresql" ? "dump" : "sql";
}

/** Gives `work` a folder that only this user can enter, and removes it afterwards. */
export async function inPrivateFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), "slipway-backup-"));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
