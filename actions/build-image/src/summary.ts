import { code, escapeMarkdown, formatDuration, table } from "@slipway/core";

import type { ImageResult } from "./results.ts";

/** The summary: every image, and what became of it. */
export function summarise(results: readonly ImageResult[], dryRun: boolean): string {
  const rows = results.map(({ name, result, digest, tags, seconds, note }) => [
    escapeMarkdown(name),
    `**${result}**`,
    digest === undefined ? "" : code(digest),
    tags.map((tag) => code(tag.slice(tag.lastIndexOf(":") + 1))).join(" "),
    formatDuration(seconds * 1_000),
    escapeMarkdown(note),
  ]);
  const title = `### build-image${dryRun ? ", dry run" : ""}\n`;
  const changed = dryRun ? ["Nothing was built, pushed or tagged.\n"] : [];
  return [title, ...changed, table(["Image", "Result", "Digest", "Tags", "Took", "Why"], rows)].join("\n");
}
