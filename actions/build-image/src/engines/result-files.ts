import { readFile } from "node:fs/promises";

import { optional, looseObject, safeParse, string } from "zod/mini";
import { parseJson } from "../json.ts";

const metadata = looseObject({
  "containerimage.digest": optional(string()),
  "containerimage.config.digest": optional(string()),
});

const DIGEST = /^sha256:[0-9a-f]{64}$/;

/** A digest that a builder wrote into a file of its own; `undefined` when it wrote none. */
export async function readDigestFile(path: string): Promise<string | undefined> {
  const text = (await readFile(path, "utf8").catch(() => "")).trim();
  return DIGEST.test(text) ? text : undefined;
}

/** The digest in buildx's metadata file: after a push, that of what was pushed. */
export async function readMetadataDigest(path: string): Promise<string | undefined> {
  const text = await readFile(path, "utf8").catch(() => "{}");
  const parsed = safeParse(metadata, parseJson(text));
  const digest = parsed.success ? parsed.data["containerimage.digest"] : undefined;
  return digest !== undefined && DIGEST.test(digest) ? digest : undefined;
}
