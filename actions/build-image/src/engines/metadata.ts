import { readFile } from "node:fs/promises";

import { parseJson } from "@slipway/core";

import { array, looseObject, number, optional, safeParse, string } from "zod/mini";

import { isDigest } from "../registry/digest.ts";

/** Something that BuildKit's checks do not like about a Dockerfile (docs: Build checks). */
export interface BuildWarning {
  readonly message: string;
  /** Counts from one; `undefined` for what concerns no line. */
  readonly line: number | undefined;
  readonly url: string | undefined;
}

/** What buildx says of a build in its metadata file. */
export interface Metadata {
  /** After a push, that of what was pushed. */
  readonly digest: string | undefined;
  readonly warnings: readonly BuildWarning[];
}

const warning = looseObject({
  /** In base64, as Go writes bytes. */
  short: optional(string()),
  url: optional(string()),
  range: optional(array(looseObject({ start: optional(looseObject({ line: optional(number()) })) }))),
});

const schema = looseObject({
  "containerimage.digest": optional(string()),
  "buildx.build.warnings": optional(array(warning)),
});

/** Reads buildx's metadata file; what is not there, or not as it is documented, is nothing. */
export async function readMetadata(path: string): Promise<Metadata> {
  const text = await readFile(path, "utf8").catch(() => "{}");
  const parsed = safeParse(schema, parseJson(text));
  if (!parsed.success) return { digest: undefined, warnings: [] };
  const digest = parsed.data["containerimage.digest"];
  return {
    digest: digest !== undefined && isDigest(digest) ? digest : undefined,
    warnings: (parsed.data["buildx.build.warnings"] ?? []).map(({ short = "", url, range }) => ({
      // Its place has a place of its own in an annotation.
      message: Buffer.from(short, "base64")
        .toString("utf8")
        .replace(/ \(line \d+\)$/, ""),
      line: range?.[0]?.start?.line,
      url,
    })),
  };
}
