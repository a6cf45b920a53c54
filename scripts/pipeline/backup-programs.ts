import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";

/** A pg_dump of this machine, with its pg_restore. */
export interface DumpProgram {
  readonly major: number;
  /** The PostgreSQL installation around it, when that has a server too. */
  readonly server: string | undefined;
}

/** The server for a run, and whether this machine can back it up. */
export interface ServerChoice {
  /** The folder with PostgreSQL's `bin`; undefined is the one from npm. */
  readonly installed: string | undefined;
  readonly backup: boolean;
}

/** Of the PostgreSQL that npm installs, which brings no pg_dump. */
export const NPM_MAJOR = 18;

/**
 * A server that can be backed up, if there is any: an older pg_dump refuses a newer server. The one from npm when
 * pg_dump is new enough for it, or else the newest that this machine has together with its pg_dump.
 */
export function chooseServer(dumps: readonly DumpProgram[]): ServerChoice {
  if (dumps.some(({ major }) => major >= NPM_MAJOR)) return { installed: undefined, backup: true };
  const [own] = dumps.filter(({ server }) => server !== undefined).toSorted((a, b) => b.major - a.major);
  return { installed: own?.server, backup: own !== undefined };
}

/** Every pg_dump on the PATH and where Debian and Homebrew keep one for each version. */
export function findDumpPrograms(path: string = process.env["PATH"] ?? ""): readonly DumpProgram[] {
  const versioned = ["/usr/lib/postgresql", "/opt/homebrew/opt"].flatMap((parent) =>
    existsSync(parent) ? readdirSync(parent).map((name) => join(parent, name, "bin")) : [],
  );
  return [...versioned, ...path.split(delimiter)].flatMap(dumpProgramIn);
}

function dumpProgramIn(folder: string): readonly DumpProgram[] {
  const has = (name: string): boolean => existsSync(join(folder, name));
  if (folder === "" || !has("pg_dump") || !has("pg_restore")) return [];
  const { stdout } = spawnSync(join(folder, "pg_dump"), ["--version"], { encoding: "utf8" });
  const major = /^pg_dump \(PostgreSQL\) (\d+)/.exec(stdout ?? "")?.[1];
  if (major === undefined) return [];
  return [{ major: Number(major), server: has("postgres") && has("initdb") ? dirname(folder) : undefined }];
}
