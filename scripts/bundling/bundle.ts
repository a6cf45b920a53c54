import { execFile } from "node:child_process";
import { copyFileSync, cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { promisify } from "node:util";

import { copyAssets } from "./assets.ts";
import { licencesOf } from "./licences.ts";
import { shake } from "./shake.ts";

/** The manifests of the root and of the workspaces; those of examples and of test tools do not build anything here. */
const WORKSPACE = /^(?:(?:packages|actions)\/[^/]+\/)?package\.json$/;

const NCC = createRequire(import.meta.url).resolve("@vercel/ncc/dist/ncc/cli.js");

/**
 * Bundles one action's emitted JavaScript (`actions/<id>/build/main.js`) into `target/<id>`: index.js and its lazy
 * chunks, package.json with `"type": "module"`, and the licences of what went in. Not minified: it is to be read.
 */
export async function bundle(root: string, id: string, target: string): Promise<void> {
  const out = join(target, id);
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  const entry = await shake(root, id);
  await promisify(execFile)(process.execPath, [NCC, "build", entry, "--out", out, "--no-cache", "--quiet"], {
    cwd: root,
    maxBuffer: 64 * 1024 * 1024,
  });
  copyAssets(root, id, out);
  writeFileSync(join(out, "licenses.txt"), licencesOf(root, id));
}

/** Every file below a folder, as paths relative to it, sorted. */
export function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .toSorted();
}

/** A copy of the repository's sources in another folder, with its own `node_modules`, to build there from nothing. */
export function copySources(root: string, files: readonly string[], prefix: string): string {
  const copy = mkdtempSync(prefix);
  for (const file of files) {
    mkdirSync(join(copy, file, ".."), { recursive: true });
    copyFileSync(join(root, file), join(copy, file));
  }
  // npm keeps a version that only one workspace wants in that workspace.
  const workspaces = files.filter((file) => WORKSPACE.test(file)).map((file) => dirname(file));
  for (const folder of workspaces) {
    const modules = join(folder, "node_modules");
    // Links between workspaces are relative, so they point into the copy.
    if (existsSync(join(root, modules)))
      cpSync(join(root, modules), join(copy, modules), { recursive: true, verbatimSymlinks: true });
  }
  return copy;
}
