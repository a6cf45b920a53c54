import { readFile } from "node:fs/promises";
import { join } from "node:path";

import { UserError } from "@slipway/core";
import ignore, { type Ignore } from "ignore";

/** Folders of dependencies and builds that functions need although ignore files name them, as the CLI has it. */
const NEEDED = ["node_modules", ".next", ".yarn/cache", ".pnp*", ".venv", "venv", "__pycache__", "/target"];

/** Says of a path, relative to the root and with `/`, that it stays behind. */
export type StaysBehind = (path: string) => boolean;

/**
 * Reads `.vercelignore`, or its old form `.nowignore`. It holds for what functions take from the project, not for the
 * output itself. Throws a `UserError` when there are both.
 */
export async function readIgnoreFile(root: string): Promise<StaysBehind> {
  const [newer, older] = await Promise.all([read(join(root, ".vercelignore")), read(join(root, ".nowignore"))]);
  if (newer !== "" && older !== "")
    throw new UserError("there are both a .vercelignore and a .nowignore", { hint: "Delete .nowignore." });
  const text = newer === "" ? older : newer;
  if (text === "") return () => false;
  // `./name` is no pattern of gitignore's; the CLI takes it for `name`.
  const rules: Ignore = ignore().add(text.replaceAll(/^\.\//gm, ""));
  const needed: Ignore = ignore().add(NEEDED);
  return (path) => rules.ignores(path) && !needed.ignores(path);
}

async function read(file: string): Promise<string> {
  return await readFile(file, "utf8").catch(() => "");
}
