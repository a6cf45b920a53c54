import { readFile, readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { parseEnv } from "node:util";

/** `.vercel/.env.production.local`, `.vercel/.env.preview.local` …: what `vercel pull` writes, secrets in the clear. */
const PULLED = /^\.env\..+\.local$/;

/** Names whose values are in every visitor's browser, or Vercel's own switches. */
const PUBLIC = /^(?:VERCEL|NEXT_PUBLIC|NUXT_PUBLIC|NUXT_ENV|VITE|PUBLIC|REACT_APP|GATSBY|EXPO_PUBLIC|TURBO|NX)_/;

/** Removes the pulled environment files of a folder; those that nobody pulled now as well. Returns their names. */
export async function removePulledFiles(folder: string): Promise<readonly string[]> {
  const names = await pulledFiles(folder);
  for (const name of names) await rm(join(folder, ".vercel", name), { force: true });
  return names;
}

/** The values of the pulled files that are to be masked: all but those that everybody may see. */
export async function pulledSecrets(folder: string): Promise<readonly string[]> {
  const values: string[] = [];
  for (const name of await pulledFiles(folder)) {
    const variables = parseEnv(await readFile(join(folder, ".vercel", name), "utf8"));
    for (const [key, value] of Object.entries(variables))
      if (value !== undefined && value !== "" && !PUBLIC.test(key)) values.push(value);
  }
  return values;
}

async function pulledFiles(folder: string): Promise<readonly string[]> {
  const names = await readdir(join(folder, ".vercel")).catch(() => []);
  return names.filter((name) => PULLED.test(name));
}
