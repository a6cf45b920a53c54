import { lstat } from "node:fs/promises";
import { join, relative } from "node:path";

import { isOutside } from "./root.ts";
import { walk } from "./walk.ts";

/** What may lie beside the output and belongs to a deployment. */
export interface Extras {
  readonly root: string;
  /** The project's root directory, when it is not the root. */
  readonly rootDirectory: string | undefined;
  /** `bulkRedirectsPath` of vercel.json. */
  readonly bulkRedirects: string | undefined;
}

/** The files beside the output that are sent with it: routes, redirects in bulk, the configuration of microfrontends. */
export async function extraFiles({ root, rootDirectory = "", bulkRedirects }: Extras): Promise<string[]> {
  const names = ["microfrontends.json", "microfrontends.jsonc"].map((name) => join(root, rootDirectory, name));
  const [routes, microfrontends] = await Promise.all([
    filesAt(join(root, ".vercel/routes.json")),
    Promise.all(names.map(filesAt)),
  ]);
  if (bulkRedirects === undefined) return [...microfrontends.flat().slice(0, 1), ...routes];
  const redirects = join(root, rootDirectory, bulkRedirects);
  const inside = isOutside(relative(root, redirects)) ? [] : await filesAt(redirects);
  return [...microfrontends.flat().slice(0, 1), ...routes, ...inside];
}

async function filesAt(path: string): Promise<string[]> {
  const found = await lstat(path).catch(() => undefined);
  if (found?.isDirectory() === true) return await walk(path);
  // A link is sent as one: it is never a way to files outside.
  return found === undefined ? [] : [path];
}
