import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { readAhead } from "./ahead.ts";
import { collect } from "./collect.ts";
import { findRoot } from "./root.ts";

const OUTPUT = ".vercel/output";
const going = (): AbortSignal => new AbortController().signal;

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "slipway-ahead-"));
  await mkdir(join(folder, OUTPUT, "static/empty"), { recursive: true });
  await mkdir(join(folder, OUTPUT, "functions/a.func"), { recursive: true });
  const config = JSON.stringify({ filePathMap: { a: "lib.js" } });
  await writeFile(join(folder, OUTPUT, "functions/a.func/.vc-config.json"), config);
  await writeFile(join(folder, OUTPUT, "config.json"), "{}");
  await writeFile(join(folder, OUTPUT, "static/large.bin"), Buffer.alloc(9 * 1024 * 1024, 7));
  await symlink("large.bin", join(folder, OUTPUT, "static/link"));
  await writeFile(join(folder, "lib.js"), "lib");
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe("an output that is read ahead", () => {
  it("is collected as one that is not, with what functions name beside it", async () => {
    const root = await findRoot(folder, OUTPUT, "prj_1");
    const extras = { rootDirectory: undefined, bulkRedirects: undefined };
    const ahead = await readAhead({ folder, output: OUTPUT }, going());
    expect(ahead?.paths).toHaveLength(5);
    expect(await collect(root, extras, ahead)).toEqual(await collect(root, extras));
  });

  it("is not read a second time", async () => {
    const root = await findRoot(folder, OUTPUT, "prj_1");
    const ahead = await readAhead({ folder, output: OUTPUT }, going());
    await rm(join(folder, OUTPUT, "static"), { recursive: true });
    const { entries } = await collect(root, { rootDirectory: undefined, bulkRedirects: undefined }, ahead);
    expect(entries.map(({ file }) => file)).toContain(`${OUTPUT}/static/large.bin`);
  });

  it("is left to who needs it when it is not there, or when nobody waits any more", async () => {
    expect(await readAhead({ folder, output: "nowhere" }, going())).toBeUndefined();
    expect(await readAhead({ folder, output: OUTPUT }, AbortSignal.abort())).toBeUndefined();
  });
});
