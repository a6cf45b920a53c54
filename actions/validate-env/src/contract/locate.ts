import { existsSync } from "node:fs";
import { join } from "node:path";

/** The files that are looked for when `schema` was not given, the most exact statement first. */
export const DEFAULT_SCHEMAS = ["env.schema.yml", ".env.schema", ".env.example"] as const;

/** The contract file of a folder: the one that was asked for, else the first default that is there. */
export function locateSchema(folder: string, asked: string | undefined): string | undefined {
  return asked ?? DEFAULT_SCHEMAS.find((name) => existsSync(join(folder, name)));
}
