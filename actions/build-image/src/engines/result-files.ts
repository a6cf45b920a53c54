import { readFile } from "node:fs/promises";

const DIGEST = /^sha256:[0-9a-f]{64}$/;

/** A digest that a builder wrote into a file of its own; `undefined` when it wrote none. */
export async function readDigestFile(path: string): Promise<string | undefined> {
  const text = (await readFile(path, "utf8").catch(() => "")).trim();
  return DIGEST.test(text) ? text : undefined;
}
