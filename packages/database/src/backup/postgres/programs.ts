import { existsSync, readdirSync } from "node:fs";
import { delimiter, join } from "node:path";

import { UserError } from "@slipway/core";

import type { BackupPorts } from "../ports.ts";
import { versionOf } from "../run-tool.ts";

/** PostgreSQL's client programs of one installation. */
export interface PostgresPrograms {
  readonly dump: string;
  readonly restore: string;
  readonly major: number;
  /** `pg_dump (PostgreSQL) 15.18 …`. */
  readonly version: string;
}

/** Where each version has a folder of its own: Debian and Ubuntu, PostgreSQL's RPMs, Homebrew. */
const VERSIONED: readonly (readonly [parent: string, name: RegExp])[] = [
  ["/usr/lib/postgresql", /^\d+$/],
  ["/usr", /^pgsql-\d+$/],
  ["/opt/homebrew/opt", /^postgresql@\d+$/],
];

/**
 * The client programs of the smallest version that is not older than the server: an older pg_dump refuses the server, and
 * a newer one may write what the server cannot read back.
 *
 * @throws UserError with the line that installs them
 */
export async function postgresPrograms(serverMajor: number, ports: BackupPorts): Promise<PostgresPrograms> {
  const found: PostgresPrograms[] = [];
  for (const folder of folders(ports.env["PATH"] ?? "")) {
    const programs = await programsIn(folder, ports);
    if (programs !== undefined) found.push(programs);
  }
  const [best] = found.filter(({ major }) => major >= serverMajor).toSorted((a, b) => a.major - b.major);
  if (best === undefined) throw tooOld(serverMajor, found);
  return best;
}

function folders(path: string): readonly string[] {
  const versioned = VERSIONED.flatMap(([parent, name]) =>
    list(parent)
      .filter((entry) => name.test(entry))
      .map((entry) => join(parent, entry, "bin")),
  );
  return [...versioned, ...path.split(delimiter).filter((folder) => folder !== "")];
}

function list(folder: string): readonly string[] {
  return existsSync(folder) ? readdirSync(folder) : [];
}

async function programsIn(folder: string, ports: BackupPorts): Promise<PostgresPrograms | undefined> {
  const dump = join(folder, "pg_dump");
  const restore = join(folder, "pg_restore");
  if (!existsSync(dump) || !existsSync(restore)) return undefined;
  const version = await versionOf(dump, ports);
  const major = /^pg_dump \(PostgreSQL\) (\d+)/.exec(version ?? "")?.[1];
  return version === undefined || major === undefined ? undefined : { dump, restore, major: Number(major), version };
}

function tooOld(serverMajor: number, found: readonly PostgresPrograms[]): UserError {
  const majors = [...new Set(found.map(({ major }) => major))].toSorted((a, b) => a - b);
  const have = majors.length === 0 ? "there is no pg_dump here" : `the newest pg_dump here is ${majors.at(-1)}`;
  return new UserError(`The server is PostgreSQL ${serverMajor}, but ${have}; no backup is possible.`, {
    hint:
      `On Ubuntu: sudo apt-get install -y postgresql-common && sudo /usr/share/postgresql-common/pgdg/apt.postgresql.org.sh -y ` +
      `&& sudo apt-get install -y postgresql-client-${serverMajor}`,
  });
}
