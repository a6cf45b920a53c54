import { readFile, writeFile } from "node:fs/promises";

/** Parts of a file's length at which a byte is turned over, from the first byte to the last. */
export const FLIPS: readonly number[] = [0, 0.001, 0.01, 0.1, 0.25, 0.5, 0.75, 0.9, 0.99, 1];
/** Parts of its length to which a file is cut; 0 is an empty one. */
export const CUTS: readonly number[] = [0, 0.001, 0.1, 0.5, 0.9, 0.999];

/**
 * Does each damage in turn to a file, calls `work` with its name, and puts the file back.
 *
 * @returns how many damages were done
 */
export async function withEachDamage(path: string, work: (damage: string) => Promise<void>): Promise<number> {
  const whole = await readFile(path);
  const flipped = FLIPS.map((part) => {
    const at = Math.floor(part * (whole.length - 1));
    const content = Buffer.from(whole);
    content[at] = (content[at] ?? 0) ^ 0x01;
    return { name: `byte ${at} of ${whole.length} flipped`, content };
  });
  const cut = CUTS.map((part) => {
    const length = Math.floor(part * whole.length);
    return { name: `cut to ${length} of ${whole.length} bytes`, content: whole.subarray(0, length) };
  });
  const longer = { name: "one byte too long", content: Buffer.concat([whole, Buffer.from([0])]) };
  const all = [...flipped, ...cut, longer];
  for (const { name, content } of all) {
    await writeFile(path, content);
    await work(name);
  }
  await writeFile(path, whole);
  return all.length;
}
