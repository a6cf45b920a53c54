import { readFile } from "node:fs/promises";

import { isDigest } from "../registry/digest.ts";

/** A digest that a builder wrote into a file of its own; `undefined` when it wrote none. */
export async function readDigestFile(path: string): Promise<string | undefined> {
  const text = (await readFile(path, "utf8").catch(() => "")).trim();
  return isDigest(text) ? text : undefined;
}
