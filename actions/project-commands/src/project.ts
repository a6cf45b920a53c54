import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { UserError, messageOf } from "@slipway/core";
import { looseObject, optional, prettifyError, record, safeParse, string } from "zod/mini";

const PackageJson = looseObject({
  packageManager: optional(string()),
  scripts: optional(record(string(), string())),
});

/** What a project's folder says about how it is built. */
export interface Project {
  readonly hasPackageJson: boolean;
  /** `packageManager` of package.json, such as `pnpm@10.1.0`. */
  readonly packageManager: string | undefined;
  readonly scripts: Readonly<Record<string, string>>;
  /** Which of the known lockfiles and settings files are there. */
  readonly files: ReadonlySet<string>;
}

/** The files that tell package managers apart. */
export const TELLING_FILES = [
  "bun.lock",
  "bun.lockb",
  "pnpm-lock.yaml",
  "yarn.lock",
  ".yarnrc.yml",
  "package-lock.json",
  "npm-shrinkwrap.json",
] as const;

/** Reads a project's folder. Throws a `UserError` when it is not there or its package.json cannot be read. */
export function readProject(folder: string): Project {
  if (!existsSync(folder))
    throw new UserError(`working-directory: there is no folder ${folder}`, {
      hint: "Is the repository checked out before this step?",
    });
  const manifest = join(folder, "package.json");
  const files = new Set(TELLING_FILES.filter((file) => existsSync(join(folder, file))));
  if (!existsSync(manifest)) return { hasPackageJson: false, packageManager: undefined, scripts: {}, files };
  const parsed = safeParse(PackageJson, readJson(manifest));
  if (!parsed.success) throw new UserError(`${manifest} is not as npm wants it: ${prettifyError(parsed.error)}`);
  return {
    hasPackageJson: true,
    packageManager: parsed.data.packageManager,
    scripts: parsed.data.scripts ?? {},
    files,
  };
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch (cause) {
    throw new UserError(`${file} is not JSON: ${messageOf(cause)}`, { cause });
  }
}
