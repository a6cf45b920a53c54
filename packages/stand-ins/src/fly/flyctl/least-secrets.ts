import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "yaml";
import { z } from "zod";

import type { Surroundings } from "./terminal.ts";

const settings = z.looseObject({ app_secrets_minvers: z.record(z.string(), z.number().int()).nullish() }).nullish();

/**
 * The version of an app's secrets that flyctl remembers in its configuration folder from the last time they were set, and
 * that every machine it makes must at least have (flyctl: internal/appsecrets). Undefined when it remembers none.
 */
export async function leastSecretsOf(app: string, env: Surroundings["env"]): Promise<number | undefined> {
  const file = join(env["FLY_CONFIG_DIR"] || join(env["HOME"] ?? "/", ".fly"), "config.yml");
  if (!existsSync(file)) return undefined;
  return settings.parse(parse(await readFile(file, "utf8")))?.app_secrets_minvers?.[app];
}
