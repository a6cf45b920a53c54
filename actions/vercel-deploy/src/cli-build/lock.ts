import { PlatformError, parseJson } from "@slipway/core";
import { catch as catch_, looseObject, optional, record, safeParse, string } from "zod/mini";

import type { CliVersion } from "./version.ts";

/** npm's list of packages by path, of which a version and a checksum are read. */
type Packages = Readonly<Record<string, { readonly integrity?: string | undefined }>>;

const NAME = "slipway-vercel-cli";

/** The files with which npm installs exactly these packages: by name, text. */
export async function lockFiles(wanted: CliVersion): Promise<Readonly<Record<string, string>>> {
  const root = { name: NAME, private: true, dependencies: { vercel: wanted.version } };
  const packages = { "": { name: NAME, dependencies: root.dependencies }, ...(await packagesOf(wanted)) };
  return {
    "package.json": JSON.stringify(root),
    "package-lock.json": JSON.stringify({ name: NAME, lockfileVersion: 3, requires: true, packages }),
  };
}

/** All packages of the pinned version; of another only the CLI itself, whose own list decides what comes with it. */
async function packagesOf({ version, integrity }: CliVersion): Promise<Packages> {
  if (integrity !== undefined) return {};
  const { default: lock } = await import("./vercel-60.1.3.lock.json", { with: { type: "json" } });
  if (lock.packages["node_modules/vercel"].version !== version)
    throw new Error(`the lock is not that of vercel@${version}`);
  return lock.packages;
}

const installedSchema = looseObject({
  packages: record(string(), looseObject({ integrity: catch_(optional(string()), undefined) })),
});

/**
 * Holds what npm wrote down of its installation against what was wanted: npm has checked each archive against the
 * checksum that it noted, whatever the machine's configuration made it do with our lock. Throws a `PlatformError`.
 *
 * @param installed the text of `node_modules/.package-lock.json`
 */
export async function checkInstalled(installed: string, wanted: CliVersion): Promise<void> {
  const parsed = safeParse(installedSchema, parseJson(installed));
  if (!parsed.success) throw new PlatformError("npm's list of what it installed cannot be read");
  const found: Packages = parsed.data.packages;
  const expected: Packages = { ...(await packagesOf(wanted)) };
  const vercel = wanted.integrity ?? expected["node_modules/vercel"]?.integrity;
  if (found["node_modules/vercel"]?.integrity !== vercel)
    throw new PlatformError(`npm installed another vercel than ${wanted.version} with the checksum ${vercel}`);
  if (wanted.integrity !== undefined) return;
  const other = Object.keys(found).filter((path) => found[path]?.integrity !== expected[path]?.integrity);
  if (other.length > 0)
    throw new PlatformError(`npm installed other packages than vercel@${wanted.version} is known with: ${list(other)}`);
}

function list(paths: readonly string[]): string {
  const names = paths.slice(0, 5).map((path) => path.replace(/^node_modules\//, ""));
  return `${names.join(", ")}${paths.length > 5 ? ` and ${paths.length - 5} more` : ""}`;
}
