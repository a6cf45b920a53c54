import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";

import { PlatformError } from "@slipway/core";
import { catch as catch_, looseObject, optional, safeParse, string, unknown } from "zod/mini";

const buildsSchema = looseObject({ target: catch_(optional(string()), undefined), error: optional(unknown()) });

/** Checks that the build left an output for this target and noted no error in it. Throws a `PlatformError`. */
export async function checkOutput(output: string, target: string): Promise<void> {
  const config = await stat(join(output, "config.json")).catch(() => undefined);
  if (config?.isFile() !== true)
    throw new PlatformError("vercel build ended well and left no output", {
      hint: "Check working-directory, and the project's root directory and framework on Vercel.",
    });
  const builds = safeParse(buildsSchema, await readJson(join(output, "builds.json")));
  if (!builds.success) throw new PlatformError("vercel build left no builds.json that can be read");
  const { error, target: built } = builds.data;
  if (error !== undefined && error !== null) throw new PlatformError("vercel build noted an error in its output");
  if (built !== undefined && built !== target)
    throw new PlatformError(`vercel build built for ${built}, not for ${target}`);
}

async function readJson(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, "utf8"));
  } catch {
    return undefined;
  }
}
