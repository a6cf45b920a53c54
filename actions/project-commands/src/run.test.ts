import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { fakePorts } from "@slipway/core/testing";
import { expect, test } from "vitest";

import { definition } from "./definition.ts";
import { run } from "./run.ts";

const inputs = (folder: string) => ({
  "working-directory": folder,
  "install-command": undefined,
  "lint-command": undefined,
  "typecheck-command": undefined,
  "build-command": undefined,
  "test-command": undefined,
});

test("a real folder's commands come out as outputs and in the summary", async () => {
  const folder = mkdtempSync(join(tmpdir(), "slipway-project-"));
  writeFileSync(join(folder, "package.json"), JSON.stringify({ scripts: { lint: "oxlint", test: "node --test" } }));
  writeFileSync(join(folder, "package-lock.json"), "{}");
  const ports = fakePorts(definition);
  expect(await run(inputs(folder), ports)).toEqual({ ok: true });
  expect(ports.written).toMatchObject({ "package-manager": "npm", install: "npm ci", lint: "npm run lint", build: "" });
  expect(ports.markdown()).toContain("`npm run lint`");
});

test.each([
  ["no such folder", "/nowhere/at/all", "there is no folder"],
  ["a package.json that is not JSON", undefined, "is not JSON"],
])("%s is the user's mistake", async (_name, given, message) => {
  const folder = given ?? mkdtempSync(join(tmpdir(), "slipway-project-"));
  if (given === undefined) writeFileSync(join(folder, "package.json"), "{");
  await expect(run(inputs(folder), fakePorts(definition))).rejects.toThrow(message);
});
