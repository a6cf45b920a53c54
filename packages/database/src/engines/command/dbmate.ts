import { basename } from "node:path/posix";

import { readDbmate } from "../../history/dbmate.ts";
import { type Places, collectFiles } from "../../plan/collect.ts";
import type { Tool } from "./tool.ts";

/** dbmate: `<version>_<name>.sql` with an up and a down section. */
export function dbmateTool(folder: string, places: Places): Tool {
  return {
    name: "dbmate",
    command: ["dbmate", "--migrations-dir", folder, "--no-dump-schema", "migrate"],
    history: readDbmate,
    sqlOf: ({ content }) => upSection(content.text),
    load: async () => {
      const files = await collectFiles([folder], { ...places, orderedByName: false });
      return files.flatMap(({ path, file, content }) => {
        const [version] = /^\d+/.exec(basename(path)) ?? [];
        if (version === undefined) return [];
        return [{ id: version, name: basename(path), file, group: 0, content, checksums: [], lineEndChecksums: [] }];
      });
    },
    remedy: () => "Look at the database, and mend the migration.",
    effect: ({ content }, dialect) =>
      (dialect === "postgresql" || dialect === "sqlite") &&
      !/^--\s*migrate:up\b.*\btransaction:\s*false/m.test(content.text)
        ? "rolled-back"
        : "unknown",
  };
}

/** The text with everything but the up section blanked, so that lines keep their numbers. */
export function upSection(text: string): string {
  let isUp = false;
  return text
    .split("\n")
    .map((line) => {
      if (/^--\s*migrate:up\b/.test(line)) {
        isUp = true;
        return line;
      }
      if (/^--\s*migrate:down\b/.test(line)) isUp = false;
      return isUp ? line : "";
    })
    .join("\n");
}
