import { readFile, stat } from "node:fs/promises";
import { dirname, join, relative, resolve } from "node:path";

import { UserError, parseJson } from "@slipway/core";
import { array, looseObject, nullish, safeParse, string } from "zod/mini";

/** Where an output lies, and to which folder the paths in the upload are relative. */
export interface Root {
  /** The folder that the paths are relative to: absolute. */
  readonly root: string;
  /** The prebuilt output: absolute, inside of `root`. */
  readonly output: string;
}

const repoLink = looseObject({
  projects: array(looseObject({ id: string(), directory: nullish(string()) })),
});

/**
 * Finds the root as the CLI does: where a repository is linked as a whole (`.vercel/repo.json` in a folder above) and
 * names the project, paths are relative to the repository; otherwise to the working directory. Throws a `UserError` when
 * there is no output, or when it lies outside.
 */
export async function findRoot(folder: string, output: string, projectId: string): Promise<Root> {
  const absolute = resolve(folder, output);
  if ((await stat(absolute).catch(() => undefined))?.isDirectory() !== true)
    throw new UserError(`there is no prebuilt output in ${absolute}`, {
      hint: "Run `vercel build` (with --prod for production) first, or set build: true; output names the folder if it lies elsewhere.",
    });
  const root = (await linkedRoot(folder, projectId)) ?? folder;
  if (isOutside(relative(root, absolute)))
    throw new UserError(`output: ${absolute} lies outside of ${root}`, {
      hint: "Vercel's paths are relative to working-directory: the output has to lie in it.",
    });
  return { root, output: absolute };
}

/** Whether a relative path leads out of the folder that it is relative to. */
export function isOutside(path: string): boolean {
  return path === ".." || path.startsWith("../") || path.startsWith("..\\") || resolve(path) === path;
}

/** The nearest folder above with a link that names the project for the working directory. */
async function linkedRoot(folder: string, projectId: string): Promise<string | undefined> {
  for (let at = folder; ; at = dirname(at)) {
    const link = await readLink(join(at, ".vercel/repo.json"));
    const directory = relative(at, folder).replaceAll("\\", "/") || ".";
    const names = link?.projects.some(
      (project) => project.id === projectId && (project.directory ?? ".") === directory,
    );
    if (names === true) return at;
    if (dirname(at) === at) return undefined;
  }
}

async function readLink(file: string) {
  const text = await readFile(file, "utf8").catch(() => undefined);
  if (text === undefined) return undefined;
  const parsed = safeParse(repoLink, parseJson(text));
  return parsed.success ? parsed.data : undefined;
}
