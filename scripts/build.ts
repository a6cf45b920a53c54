// Compiles everything with tsc, then bundles each action with ncc into dist/<name>/ (or below the folder given).
import { execFileSync } from "node:child_process";
import { rmSync } from "node:fs";
import { join } from "node:path";

import { bundle } from "./bundling/bundle.ts";
import { ROOT, actionIds } from "./workspace.ts";

const target = process.argv[2] ?? join(ROOT, "dist");
const tsc = join(ROOT, "node_modules", "typescript", "bin", "tsc");
const actions = actionIds();

execFileSync(process.execPath, [tsc, "-b", ...actions.map((id) => join("actions", id))], {
  cwd: ROOT,
  stdio: "inherit",
});
rmSync(target, { recursive: true, force: true });
for (const id of actions) {
  await bundle(ROOT, id, target);
  console.log(`built ${join(target, id)}`);
}
