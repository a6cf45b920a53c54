import { createHash } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";

/** Ways in which a file goes bad. */
export const DAMAGES = {
  truncated: (content: Buffer): Buffer => content.subarray(0, Math.floor(content.length * 0.6)),
  flipped: (content: Buffer): Buffer => {
    const changed = Buffer.from(content);
    for (let at = Math.floor(content.length * 0.7); at < content.length * 0.7 + 64; at += 1)
      changed[at] = ~(changed[at] ?? 0);
    return changed;
  },
  empty: (): Buffer => Buffer.alloc(0),
} as const;

/** Damages a backup; `forged` writes the manifest anew, so that only the content can tell. */
export async function damage(path: string, kind: keyof typeof DAMAGES, forged: boolean): Promise<void> {
  const content = DAMAGES[kind](await readFile(path));
  await writeFile(path, content);
  if (!forged) return;
  const manifest: object = JSON.parse(await readFile(`${path}.json`, "utf8"));
  const sha256 = createHash("sha256").update(content).digest("hex");
  await writeFile(`${path}.json`, JSON.stringify({ ...manifest, bytes: content.length, sha256 }));
}
