import { readFileSync } from "node:fs";
import { join } from "node:path";

import { codeOf } from "@slipway/core";

/** The ignore file of a build: the Dockerfile's own beats the context's (docs: "Filename and location"). */
export interface IgnoreSource {
  /** `undefined` when there is none. */
  readonly file: string | undefined;
  readonly text: string;
}

/** Finds the ignore file of a Dockerfile and a context. */
export function findIgnoreFile(dockerfile: string, context: string): IgnoreSource {
  for (const file of [`${dockerfile}.dockerignore`, join(context, ".dockerignore")]) {
    const text = readIfThere(file);
    if (text !== undefined) return { file, text };
  }
  return { file: undefined, text: "" };
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    if (codeOf(error) === "ENOENT") return undefined;
    throw error;
  }
}
