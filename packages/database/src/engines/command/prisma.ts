import { basename, dirname } from "node:path/posix";

import type { Connection } from "../../connection/connection.ts";
import { readPrisma } from "../../history/prisma.ts";
import { namedLockHolder } from "../../lock/mysql-lock.ts";
import { advisoryLockHolder } from "../../lock/postgres-lock.ts";
import { type Places, collectFiles } from "../../plan/collect.ts";
import { sha256, withCrLf, withLf } from "../../plan/file-content.ts";
import type { Tool } from "./tool.ts";

/** Prisma Migrate: one folder a migration, applied by `prisma migrate deploy`. */
export function prismaTool(folder: string, places: Places): Tool {
  return {
    name: "prisma",
    command: ["prisma", "migrate", "deploy"],
    history: readPrisma,
    sqlOf: ({ content }) => content.text,
    load: async () => {
      const files = await collectFiles([`${folder}/*/migration.sql`], { ...places, orderedByName: false });
      return files.map(({ path, file, content }) => ({
        id: basename(dirname(path)),
        name: basename(dirname(path)),
        file,
        group: 0,
        content,
        checksums: [content.rawChecksum],
        lineEndChecksums: [withLf(content.text), withCrLf(content.text)].map(sha256),
      }));
    },
    effect: () => "unknown",
    lockHolder,
    remedy: ({ id }) =>
      `Look at what ${id} did, then run: prisma migrate resolve --rolled-back ${id} (to try again) or --applied ${id}.`,
  };
}

/** Prisma waits ten seconds for its lock, and then says P1002 (docs: development and production, advisory locking). */
const ADVISORY_LOCK = 72_707_369;
const NAMED_LOCK = "prisma_migrate";

async function lockHolder(connection: Connection): Promise<string | undefined> {
  const { dialect } = connection.server;
  if (dialect === "sqlite") return undefined;
  return dialect === "postgresql"
    ? await advisoryLockHolder(connection, ADVISORY_LOCK)
    : await namedLockHolder(connection, NAMED_LOCK);
}
