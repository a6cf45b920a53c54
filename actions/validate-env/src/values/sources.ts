import { readFileSync } from "node:fs";
import { join } from "node:path";

import { UserError, codeOf } from "@slipway/core";

import type { Source } from "./value.ts";

/** What `sourcesOf` reads. */
export interface SourceInputs {
  readonly folder: string;
  readonly files: readonly string[];
  /** The input `env`. */
  readonly inline: string | undefined;
  readonly shown: (file: string) => string;
}

/** The dotenv texts in rising precedence: files in their order, then the inline block. Names every file that is missing. */
export function sourcesOf({ folder, files, inline, shown }: SourceInputs): readonly Source[] {
  const failures: string[] = [];
  const sources = files.flatMap((file): readonly Source[] => {
    try {
      return [{ label: shown(file), file: shown(file), text: readFileSync(join(folder, file), "utf8") }];
    } catch (error) {
      failures.push(`${shown(file)} (${codeOf(error) ?? "unknown error"})`);
      return [];
    }
  });
  if (failures.length > 0) {
    throw new UserError(`these files of env-files cannot be read: ${failures.join(", ")}`, {
      hint: "Paths start from `working-directory`. A file that a step writes has to be written before this one.",
    });
  }
  return inline === undefined ? sources : [...sources, { label: "the input env", text: inline }];
}
