import { copyFileSync } from "node:fs";
import { basename, join } from "node:path";

import { dependenciesOf } from "./dependencies.ts";

/** Files that a package reads at run time from the folder of its code; ncc does not see them. */
const ASSETS: Readonly<Record<string, readonly string[]>> = {
  "libpg-query": ["wasm/libpg-query.wasm"],
};

/** Copies what an action's dependencies read at run time beside its bundle. */
export function copyAssets(root: string, id: string, target: string): void {
  for (const { folder, manifest } of dependenciesOf(root, id)) {
    for (const file of ASSETS[manifest.name] ?? []) copyFileSync(join(folder, file), join(target, basename(file)));
  }
}
