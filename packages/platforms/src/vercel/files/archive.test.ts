import { createHash, randomBytes } from "node:crypto";
import { mkdir, mkdtemp, readFile, readdir, rm, symlink, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { gunzipSync } from "node:zlib";

import { extract } from "tar-stream";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { packArchive } from "./archive.ts";
import { type Entry, readEntries } from "./entry.ts";
import { walk } from "./walk.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "slipway-archive-"));
  await mkdir(join(folder, "in/empty"), { recursive: true });
  await mkdir(join(folder, "temp"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const digest = (bytes: Buffer | string): string => createHash("sha1").update(bytes).digest("hex");

const entriesOf = async (): Promise<Entry[]> => await readEntries(join(folder, "in"), await walk(join(folder, "in")));

async function unpack(parts: readonly Entry[]): Promise<Record<string, string>> {
  const contents = await Promise.all(parts.map(({ source }) => readFile("path" in source ? source.path : "")));
  const found: Record<string, string> = {};
  const unpacker = extract();
  unpacker.end(gunzipSync(Buffer.concat(contents)));
  for await (const entry of unpacker) {
    const content = await buffer(entry);
    found[entry.header.name] = `${entry.header.type} ${entry.header.linkname ?? digest(content)}`;
  }
  return found;
}

describe("packArchive", () => {
  it("cuts the archive into parts of one size, which together hold everything", async () => {
    const bytes = randomBytes(40_000);
    await writeFile(join(folder, "in/a.bin"), bytes);
    await symlink("a.bin", join(folder, "in/link"));
    const archive = await packArchive(await entriesOf(), join(folder, "temp"), 16_384);
    expect(archive.entries.map(({ file, mode }) => [file, mode])).toEqual(
      archive.entries.map((_, index) => [`.vercel/source.tgz.part${index + 1}`, 0o666]),
    );
    expect(archive.entries.length).toBe(3);
    expect(archive.entries.slice(0, -1).map(({ size }) => size)).toEqual([16_384, 16_384]);
    expect(await unpack(archive.entries)).toEqual({
      "a.bin": `file ${digest(bytes)}`,
      empty: `directory ${digest("")}`,
      link: "symlink a.bin",
    });
    await archive.remove();
    expect(await readdir(join(folder, "temp"))).toEqual([]);
  });

  it("makes the same parts of the same content, whatever its times", async () => {
    await writeFile(join(folder, "in/a"), "a");
    const first = await packArchive(await entriesOf(), join(folder, "temp"));
    await utimes(join(folder, "in/a"), 1, 1);
    const second = await packArchive(await entriesOf(), join(folder, "temp"));
    expect(second.entries.map(({ sha }) => sha)).toEqual(first.entries.map(({ sha }) => sha));
  });

  it("leaves nothing behind when a file goes away while it is packed", async () => {
    await writeFile(join(folder, "in/a"), "a");
    const entries = await entriesOf();
    await rm(join(folder, "in/a"));
    await expect(packArchive(entries, join(folder, "temp"))).rejects.toThrow("ENOENT");
    expect(await readdir(join(folder, "temp"))).toEqual([]);
  });
});
