import { execFile } from "node:child_process";
import { cpSync, existsSync, mkdirSync, realpathSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { promisify } from "node:util";

import type { Source } from "../model/source.ts";

const run = promisify(execFile);

/**
 * Copies of the repositories that actions come from, one a run, made when first used. An action runs from its copy
 * without the dependencies and ignored files that lie around in a developer's folder, as it does on GitHub.
 */
export class ActionStore {
  readonly #root: string;
  readonly #copies = new Map<string, Promise<string>>();

  constructor(root: string) {
    this.#root = root;
  }

  /** The folder of a repository's copy. */
  async folder(source: Source): Promise<string> {
    const known = this.#copies.get(source.folder);
    if (known) return known;
    const copy = this.#copy(source);
    this.#copies.set(source.folder, copy);
    return copy;
  }

  async #copy(source: Source): Promise<string> {
    const target = join(this.#root, source.repository, source.ref.replace(/[^\w.-]/g, "-"), String(this.#copies.size));
    mkdirSync(target, { recursive: true });
    const from = realpathSync(source.folder);
    const files = await tracked(from);
    for (const file of files ?? []) if (existsSync(join(from, file))) copyFile(join(from, file), join(target, file));
    if (!files)
      cpSync(from, target, { recursive: true, verbatimSymlinks: true, filter: (path) => !SKIPPED.has(basename(path)) });
    return target;
  }
}

/** Left out where git cannot say what belongs to the repository. */
const SKIPPED = new Set([".git", "node_modules"]);

function copyFile(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  cpSync(from, to, { recursive: true, verbatimSymlinks: true });
}

/** The files that are committed or would be: everything that is not ignored. Undefined outside git. */
async function tracked(folder: string): Promise<string[] | undefined> {
  if (!existsSync(join(folder, ".git"))) return undefined;
  const list = ["-C", folder, "ls-files", "-z", "--cached", "--others", "--exclude-standard"];
  const { stdout } = await run("git", list, { maxBuffer: 1 << 28 });
  return stdout.split("\0").filter(Boolean);
}
