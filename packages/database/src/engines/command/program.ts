import { existsSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";

import { type Environment, UserError } from "@slipway/core";

/** The path of a project's own tool: `node_modules/.bin` of the folder or one above it, otherwise PATH. Throws a `UserError`. */
export function findTool(name: string, folder: string, env: Environment): string {
  for (let at = folder; ; at = dirname(at)) {
    const local = join(at, "node_modules", ".bin", name);
    if (existsSync(local)) return local;
    if (dirname(at) === at) break;
  }
  const found = (env["PATH"] ?? "")
    .split(delimiter)
    .map((path) => join(path, name))
    .find((path) => existsSync(path));
  if (found !== undefined) return found;
  throw new UserError(`${name} is not installed in ${folder} nor on PATH`, {
    hint: "Install the project's dependencies before this step (development dependencies too), or set command.",
  });
}
