import { UserError } from "@slipway/core";

import type { Project } from "./project.ts";

/** The package managers that are known. */
export type PackageManagerName = "npm" | "pnpm" | "yarn" | "bun";

/** How a package manager is made available and used; each command is one line for bash. */
export interface PackageManager {
  readonly name: PackageManagerName;
  readonly setup: string;
  readonly install: string;
  /** The command that runs a script of package.json. */
  readonly run: (script: string) => string;
}

/** Installed where the project names no version of its own; npm checks the package against its published hash. */
const BUN = "1.4.5";

const LOCKFILES: Readonly<Record<PackageManagerName, readonly string[]>> = {
  bun: ["bun.lock", "bun.lockb"],
  pnpm: ["pnpm-lock.yaml"],
  yarn: ["yarn.lock"],
  npm: ["package-lock.json", "npm-shrinkwrap.json"],
};

/** The project's package manager: what `packageManager` names, otherwise the lockfile's. Throws a `UserError` when two fit. */
export function packageManagerOf(project: Project): PackageManager {
  const [named, version] = (project.packageManager ?? "").split("@");
  const name = isKnown(named) ? named : byLockfile(project);
  return describe(name, project, isKnown(named) ? version?.split("+")[0] : undefined);
}

function isKnown(name: string | undefined): name is PackageManagerName {
  return name !== undefined && Object.hasOwn(LOCKFILES, name);
}

function byLockfile(project: Project): PackageManagerName {
  const names: readonly PackageManagerName[] = ["bun", "pnpm", "yarn", "npm"];
  const found = names.filter((name) => LOCKFILES[name].some((file) => project.files.has(file)));
  if (found.length > 1) {
    throw new UserError(`the project has lockfiles of ${found.join(" and ")}`, {
      hint: 'Delete the one that is not used, or name the package manager in package.json, such as "packageManager": "pnpm@10.1.0".',
    });
  }
  return found[0] ?? "npm";
}

function describe(name: PackageManagerName, project: Project, version: string | undefined): PackageManager {
  const locked = LOCKFILES[name].some((file) => project.files.has(file));
  const run = (script: string): string => `${name} run ${script}`;
  if (name === "npm") return { name, setup: "", install: locked ? "npm ci" : "npm install", run };
  if (name === "bun") {
    return {
      name,
      setup: `npm install --global bun@${version ?? BUN}`,
      install: locked ? "bun install --frozen-lockfile" : "bun install",
      run,
    };
  }
  // Corepack comes with Node up to 24 and takes the version that package.json names.
  const setup = "corepack enable";
  if (name === "pnpm") return { name, setup, install: locked ? "pnpm install --frozen-lockfile" : "pnpm install", run };
  const modern = project.files.has(".yarnrc.yml") || (version !== undefined && !version.startsWith("1."));
  return { name, setup, install: `yarn install${locked ? (modern ? " --immutable" : " --frozen-lockfile") : ""}`, run };
}
