import { join } from "node:path";

import { rolldown } from "rolldown";

/** Modules that are merged: relative ones, our packages, and zod. Everything else is left to ncc, as it was. */
const MERGED = /^(?:[./]|@slipway\/|zod(?:\/|$))/;

/**
 * Merges an action's emitted modules with zod's into flat ones that hold only what is used, and gives the entry's path.
 * ncc keeps all of a module of which anything is used: 250 KiB of zod that each start of an action would have to parse.
 */
export async function shake(root: string, id: string): Promise<string> {
  const build = join(root, "actions", id, "build");
  const dir = join(build, "shaken");
  // Paths in the output are relative to `cwd`, so the same sources give the same bytes in every folder.
  const bundle = await rolldown({
    cwd: root,
    input: join(build, "main.js"),
    platform: "node",
    external: (specifier) => !MERGED.test(specifier),
  });
  await bundle.write({ dir, format: "esm", entryFileNames: "main.js", chunkFileNames: "[name].js", cleanDir: true });
  await bundle.close();
  return join(dir, "main.js");
}
