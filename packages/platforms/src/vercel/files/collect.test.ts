import { chmod, mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { byDigest, collect } from "./collect.ts";
import { findRoot } from "./root.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "slipway-collect-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function write(files: Readonly<Record<string, string>>): Promise<void> {
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
}

const OUTPUT = ".vercel/output";
const func = (filePathMap: Readonly<Record<string, string>>): Readonly<Record<string, string>> => ({
  [`${OUTPUT}/config.json`]: "{}",
  [`${OUTPUT}/functions/a.func/.vc-config.json`]: JSON.stringify({ filePathMap }),
});

async function collected(rootDirectory?: string, bulkRedirects?: string) {
  const root = await findRoot(folder, OUTPUT, "prj_1");
  const { entries, left } = await collect(root, { rootDirectory, bulkRedirects });
  return { entries, left, paths: entries.map(({ file }) => file) };
}

describe("collect", () => {
  it("takes all of the output, empty folders and hidden files too, and nothing beside it", async () => {
    await write({ [`${OUTPUT}/config.json`]: "{}", [`${OUTPUT}/static/.env`]: "x", ".env": "secret", "src/a.ts": "" });
    await mkdir(join(folder, OUTPUT, "static/empty"));
    expect((await collected()).paths).toEqual([
      `${OUTPUT}/config.json`,
      `${OUTPUT}/static/.env`,
      `${OUTPUT}/static/empty`,
    ]);
  });

  it("gives modes, sizes and digests; a link's are those of its text, a folder has none", async () => {
    await write({ [`${OUTPUT}/config.json`]: "{}", [`${OUTPUT}/static/run.sh`]: "abc" });
    await chmod(join(folder, OUTPUT, "static/run.sh"), 0o755);
    await symlink("run.sh", join(folder, OUTPUT, "static/link"));
    await mkdir(join(folder, OUTPUT, "static/zero"));
    const { entries } = await collected();
    const [, link, run, zero] = entries;
    expect(run).toMatchObject({ mode: 0o100755, size: 3, sha: "a9993e364706816aba3e25717850c26c9cd0d89d" });
    expect(link).toMatchObject({ mode: 0o120777, size: 6, sha: "324fcb49f1cf313ebdd7cbda6a71b73727ddd94d" });
    expect(zero).toMatchObject({ sha: undefined, size: undefined });
    expect(byDigest(entries).size).toBe(3);
  });

  it("takes what functions name, and leaves what escapes or is ignored", async () => {
    await write({
      ...func({ a: "lib/a.js", b: "../b.js", c: "secret/c.js", d: "node_modules/d.js", e: "lib/../../x", f: "" }),
      "lib/a.js": "a",
      "secret/c.js": "c",
      "node_modules/d.js": "d",
      ".vercelignore": "./secret\nnode_modules\n",
    });
    const { paths, left } = await collected();
    expect(paths).toEqual(expect.arrayContaining(["lib/a.js", "node_modules/d.js"]));
    expect(paths).not.toContain("secret/c.js");
    expect(left).toEqual([
      { file: "", why: "outside of the root" },
      { file: "../b.js", why: "outside of the root" },
      { file: "lib/../../x", why: "outside of the root" },
      { file: "secret/c.js", why: "ignored" },
    ]);
  });

  it("leaves what a link to a folder would bring from outside", async () => {
    const outside = await mkdtemp(join(tmpdir(), "slipway-outside-"));
    try {
      await writeFile(join(outside, "secret"), "s");
      await write(func({ a: "linked/secret", b: "inside/ok" }));
      await write({ "real/ok": "1" });
      await symlink(outside, join(folder, "linked"));
      await symlink("real", join(folder, "inside"));
      const { paths, left } = await collected();
      expect(left).toEqual([{ file: "linked/secret", why: "outside of the root" }]);
      expect(paths).toContain("inside/ok");
    } finally {
      await rm(outside, { recursive: true, force: true });
    }
  });

  it("takes routes, redirects in bulk and the configuration of microfrontends", async () => {
    await write({
      [`${OUTPUT}/config.json`]: "{}",
      ".vercel/routes.json": "{}",
      "web/microfrontends.json": "{}",
      "web/redirects/one.csv": "1",
      "web/redirects/more/two.csv": "2",
    });
    const { paths } = await collected("web", "redirects");
    expect(paths).toEqual([
      `${OUTPUT}/config.json`,
      ".vercel/routes.json",
      "web/microfrontends.json",
      "web/redirects/more/two.csv",
      "web/redirects/one.csv",
    ]);
    expect((await collected("web", "../../../etc")).paths).not.toContain("web/redirects/one.csv");
  });

  it.each([
    ["no output", {}, /there is no prebuilt output/],
    ["an output without its configuration", { [`${OUTPUT}/static/a`]: "" }, /has no config\.json/],
    [
      "a function's configuration that is none",
      { ...func({}), [`${OUTPUT}/functions/b.func/.vc-config.json`]: "{" },
      /no configuration of a function/,
    ],
    ["a named file that is not there", func({ a: "node_modules/gone.js" }), /needs node_modules\/gone\.js/],
    [
      "two ignore files",
      { ...func({}), ".vercelignore": "a", ".nowignore": "b" },
      /both a \.vercelignore and a \.nowignore/,
    ],
  ])("refuses %s", async (_what, files, message) => {
    await write(files);
    await expect(collected()).rejects.toThrow(message);
  });
});

describe("findRoot", () => {
  const link = (id: string, directory: string) => JSON.stringify({ projects: [{ id, directory }] });

  it("is the repository where it is linked as a whole and names the project, else the folder itself", async () => {
    await write({ "apps/web/.vercel/output/config.json": "{}", ".vercel/repo.json": link("prj_1", "apps/web") });
    const web = join(folder, "apps/web");
    expect(await findRoot(web, OUTPUT, "prj_1")).toEqual({ root: folder, output: join(web, OUTPUT) });
    expect(await findRoot(web, OUTPUT, "prj_2")).toMatchObject({ root: web });
    await write({ ".vercel/repo.json": link("prj_1", "apps/api") });
    expect(await findRoot(web, OUTPUT, "prj_1")).toMatchObject({ root: web });
  });

  it("refuses an output that lies outside", async () => {
    await write({ "elsewhere/config.json": "{}", "app/a": "" });
    await expect(findRoot(join(folder, "app"), "../elsewhere", "prj_1")).rejects.toThrow("lies outside");
  });
});
