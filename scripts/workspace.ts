import { readdirSync } from "node:fs";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The root of this repository. */
export const ROOT = fileURLToPath(new URL("..", import.meta.url));

/** The ids of all actions, which are the folders under `actions/`, in alphabetical order. */
export function actionIds(root = ROOT): readonly string[] {
  return readdirSync(join(root, "actions"), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(root, "actions", entry.name, "package.json")))
    .map((entry) => entry.name)
    .toSorted();
}

/** The names of all packages, which are the folders under `packages/`. */
export function packageNames(root = ROOT): readonly string[] {
  return readdirSync(join(root, "packages"), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(root, "packages", entry.name, "package.json")))
    .map((entry) => entry.name)
    .toSorted();
}
