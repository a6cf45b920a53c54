import { mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { checkOutput } from "./built-output.ts";
import { pulledSecrets, removePulledFiles } from "./pulled-files.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "slipway-pulled-"));
  await mkdir(join(folder, ".vercel/output"), { recursive: true });
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

describe("pulled files", () => {
  it("are removed, and nothing else is", async () => {
    for (const name of [".env.production.local", ".env.qa.local", ".env", "project.json"])
      await writeFile(join(folder, ".vercel", name), "A=1");
    expect(await removePulledFiles(folder)).toEqual([".env.production.local", ".env.qa.local"]);
    expect(await readdir(join(folder, ".vercel"))).toEqual([".env", "output", "project.json"]);
  });

  it("are none where nothing was pulled", async () => {
    expect(await removePulledFiles(join(folder, "nowhere"))).toEqual([]);
  });

  it("name the values that are to be masked, line breaks included", async () => {
    const text =
      'PASSWORD="correct horse"\nKEY="one\\ntwo"\nVERCEL_ENV="production"\nNEXT_PUBLIC_NAME="Acme"\nEMPTY=""\n';
    await writeFile(join(folder, ".vercel/.env.production.local"), text);
    expect((await pulledSecrets(folder)).toSorted()).toEqual(["correct horse", "one\ntwo"]);
  });
});

describe("a build's output", () => {
  const plant = async (files: Record<string, unknown>): Promise<string> => {
    for (const [name, content] of Object.entries(files))
      await writeFile(join(folder, ".vercel/output", name), JSON.stringify(content));
    return join(folder, ".vercel/output");
  };

  it("is taken when it is for this target", async () => {
    await checkOutput(await plant({ "config.json": {}, "builds.json": { target: "production" } }), "production");
  });

  it.each([
    ["is not there", {}, "left no output"],
    ["has no list of builds", { "config.json": {} }, "no builds.json"],
    ["notes an error", { "config.json": {}, "builds.json": { error: { message: "x" } } }, "notes an error"],
    ["is for another target", { "config.json": {}, "builds.json": { target: "preview" } }, "built for preview"],
  ])("is refused when it %s, whatever the exit code was", async (_what, files, message) => {
    await expect(checkOutput(await plant(files), "production")).rejects.toThrow(message);
  });
});
