import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";

import { UserError, messageOf } from "@slipway/core";

/** Writes the report as JSON and returns its path as the user gave it. Throws `UserError` when it cannot be written. */
export async function writeReport(file: string, workspace: string, text: string): Promise<string> {
  const target = path.resolve(workspace, file);
  try {
    await mkdir(path.dirname(target), { recursive: true });
    await writeFile(target, text, "utf8");
  } catch (cause) {
    throw new UserError(`report: ${file} cannot be written: ${messageOf(cause)}`, { cause });
  }
  return file;
}
