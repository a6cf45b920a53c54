import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { Ignore } from "@balena/dockerignore";

import type { PackFilter } from "../../images/pack.ts";

// Its type declaration describes an ES module with a default export; what it is, is a CommonJS function.
const ignore: () => Ignore = createRequire(import.meta.url)("@balena/dockerignore");

/** What of a folder goes to the builder: all that its `.dockerignore` lets through. */
export async function contextFilter(folder: string, ignoreFile: string | undefined): Promise<PackFilter> {
  const path = join(folder, ignoreFile ?? ".dockerignore");
  const text = existsSync(path) ? await readFile(path, "utf8") : "";
  const rules = ignore().add([".git", ...text.split(/\r?\n/)]);
  // A rule such as `!backend` may let a file through below an ignored folder, which is then looked into all the same.
  const exceptions = /^\s*!/m.test(text);
  return (name, isFolder) => (isFolder && exceptions && name !== ".git") || !rules.ignores(name);
}
