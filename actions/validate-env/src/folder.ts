import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";

import { UserError, codeOf } from "@slipway/core";

/** The folder that the user's paths start from. */
export interface Folder {
  readonly path: string;
  /** A file of the folder as the user knows it: from the workspace's root, with forward slashes. */
  readonly shown: (file: string) => string;
  readonly has: (file: string) => boolean;
  /** The text of a file. Throws `UserError` with `what` it was to be; never with any of its text. */
  readonly read: (file: string, what: string) => string;
  /** Writes a file, and the folders above it. Throws `UserError` with `what` it was to be. */
  readonly write: (file: string, text: string, what: string) => void;
}

/** A folder on disk. */
export function openFolder(workspace: string, path: string): Folder {
  const shown = (file: string): string => relative(workspace, join(path, file)).replaceAll("\\", "/") || ".";
  return {
    path,
    shown,
    has: (file) => existsSync(join(path, file)),
    read: (file, what) => trying(`${what} ${shown(file)} cannot be read`, () => readFileSync(join(path, file), "utf8")),
    write: (file, text, what) =>
      trying(`${what} ${shown(file)} cannot be written`, () => {
        mkdirSync(dirname(join(path, file)), { recursive: true });
        writeFileSync(join(path, file), text);
      }),
  };
}

function trying<T>(failure: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw new UserError(`${failure} (${codeOf(error) ?? "unknown error"})`, { cause: error });
  }
}
