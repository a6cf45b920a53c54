import { UserError, messageOf } from "@slipway/core";

import type { Folder } from "../folder.ts";
import type { Source } from "./value.ts";

/** What `sourcesOf` reads. */
export interface SourceInputs {
  readonly folder: Folder;
  readonly files: readonly string[];
  /** The input `env`. */
  readonly inline: string | undefined;
}

/** The dotenv texts in rising precedence: files in their order, then the inline block. Names every file that is missing. */
export function sourcesOf({ folder, files, inline }: SourceInputs): readonly Source[] {
  const failures: string[] = [];
  const sources = files.flatMap((file): readonly Source[] => {
    try {
      return [{ label: folder.shown(file), file: folder.shown(file), text: folder.read(file, "the file") }];
    } catch (error) {
      failures.push(messageOf(error));
      return [];
    }
  });
  if (failures.length > 0) {
    throw new UserError(failures.join("; "), {
      hint: "Paths start from `working-directory`. A file that a step writes has to be written before this one.",
    });
  }
  return inline === undefined ? sources : [...sources, { label: "the input env", text: inline }];
}
