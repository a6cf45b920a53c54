import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterEach, beforeEach, expect, it } from "vitest";

import { checkBuiltFor } from "./built-for.ts";

let output: string;
beforeEach(async () => {
  output = await mkdtemp(join(tmpdir(), "slipway-built-for-"));
});
afterEach(() => rm(output, { recursive: true, force: true }));

const noted = async (content: unknown): Promise<void> =>
  await writeFile(join(output, "builds.json"), typeof content === "string" ? content : JSON.stringify(content));

it.each([
  ["an output for the target", { target: "production", builds: [{ use: "@vercel/static" }] }, true],
  ["one that names no target", { builds: [] }, true],
  ["one whose note is not the CLI's", "no json", false],
])("takes %s", async (_what, content, isNoted) => {
  await noted(content);
  expect(await checkBuiltFor(output, "production")).toBe(isNoted);
});

it("takes what another builder made, without a note", async () => {
  expect(await checkBuiltFor(output, "production")).toBe(false);
});

it.each([
  [{ target: "preview" }, "was built for preview, and is to be deployed to production"],
  [{ target: "qa" }, "was built for qa"],
  [{ target: "production", error: { message: "x" } }, "is that of a build that failed"],
  [{ target: "production", builds: [{}, { error: { code: "x" } }] }, "is that of a build that failed"],
])("refuses %j", async (content, message) => {
  await noted(content);
  await expect(checkBuiltFor(output, "production")).rejects.toThrow(message);
});
