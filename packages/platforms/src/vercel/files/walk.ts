import { readdir } from "node:fs/promises";
import { join } from "node:path";

/**
 * Everything in a folder, links not followed: files and links, and folders that hold nothing at all. Absolute paths, in
 * the order of their names.
 */
export async function walk(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const found = await Promise.all(
    entries
      .toSorted((one, other) => (one.name < other.name ? -1 : 1))
      .map(async (entry) => {
        const path = join(folder, entry.name);
        if (!entry.isDirectory()) return [path];
        const inside = await walk(path);
        return inside.length === 0 ? [path] : inside;
      }),
  );
  return found.flat();
}
