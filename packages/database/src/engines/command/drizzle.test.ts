import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { expect, it } from "vitest";

import { drizzleTool } from "./drizzle.ts";

it.each([
  ['{\n<<<<<<< HEAD\n"entries": []\n', /_journal.json is no JSON/],
  ['{ "entries": [{ "idx": 0 }] }', /is no journal of drizzle/],
])("refuses the journal %j", async (text, problem) => {
  const root = await mkdtemp(join(tmpdir(), "slipway-drizzle-"));
  try {
    await mkdir(join(root, "drizzle", "meta"), { recursive: true });
    await writeFile(join(root, "drizzle", "meta", "_journal.json"), text);
    const tool = drizzleTool("drizzle", { workingDirectory: root, workspace: root });
    await expect(tool.load()).rejects.toMatchObject({ name: "UserError", message: expect.stringMatching(problem) });
  } finally {
    await rm(root, { recursive: true, force: true });
  }
});
