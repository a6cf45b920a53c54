import { createHash } from "node:crypto";
import { lstat, readFile, readdir, readlink } from "node:fs/promises";
import { join } from "node:path";

/** The lock file that npm keeps inside a dependency folder: it names every package and its checksum. */
const HIDDEN_LOCK = "node_modules/.package-lock.json";

/**
 * The content digest of an image: of its configuration and of every path, mode and content under `root`.
 * A dependency folder with npm's own hidden lock file counts by that file, not by its thousands of files.
 */
export async function contentDigest(root: string, configuration: unknown): Promise<string> {
  const hash = createHash("sha256").update(JSON.stringify(configuration));
  for (const path of await paths(root, "")) hash.update(`\n${path}\0${await fingerprint(join(root, path))}`);
  return `sha256:${hash.digest("hex")}`;
}

async function paths(root: string, under: string): Promise<string[]> {
  const entries = await readdir(join(root, under), { withFileTypes: true });
  const names = new Set(entries.map(({ name }) => name));
  if (under.split("/").at(-1) === "node_modules" && names.has(".package-lock.json"))
    return [under.replace(/node_modules$/, HIDDEN_LOCK)];
  const found = await Promise.all(
    entries.map(async (entry) => {
      const path = under === "" ? entry.name : `${under}/${entry.name}`;
      return entry.isDirectory() ? await paths(root, path) : [path];
    }),
  );
  return found.flat().toSorted();
}

async function fingerprint(path: string): Promise<string> {
  const entry = await lstat(path);
  if (entry.isSymbolicLink()) return `link ${await readlink(path)}`;
  const content = createHash("sha256").update(await readFile(path));
  return `${(entry.mode & 0o111) === 0 ? "file" : "program"} ${content.digest("hex")}`;
}
