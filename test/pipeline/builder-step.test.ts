import { chmodSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterEach, beforeEach, expect, test } from "vitest";

import { runScript, shippedScript } from "./support/shipped-step.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "slipway-builder-"));
  symlinkSync("/usr/bin/timeout", join(folder, "timeout"));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** The step on a machine with these programs, each of which ends as given. */
function look(builder: string, programs: Readonly<Record<string, number>> = {}, app = "acme-api") {
  for (const [name, code] of Object.entries(programs)) {
    writeFileSync(join(folder, name), `#!/bin/sh\nexit ${code}\n`);
    chmodSync(join(folder, name), 0o755);
  }
  return runScript(shippedScript("builder"), { PATH: folder, BUILDER: builder, FLY_APP: app });
}

test.each<[string, Readonly<Record<string, number>>]>([
  ["Docker has a daemon", { docker: 0 }],
  ["Docker has none, and there is buildah", { docker: 1, buildah: 0 }],
  ["there is podman only", { podman: 0 }],
])("images are built when %s", (_when, programs) => {
  expect(look("auto", programs)).toEqual({ status: 0, stdout: "", output: "build=true\n", summary: "" });
});

test("images are built when a builder is named, whose absence is then build-image's to say", () => {
  expect(look("buildah")).toMatchObject({ status: 0, output: "build=true\n" });
});

test.each<[string, string, Readonly<Record<string, number>>, RegExp]>([
  ["no builder is there", "auto", {}, /neither Docker, buildx, buildah nor podman/],
  ["Docker has no daemon", "auto", { docker: 1 }, /neither Docker/],
  ["they are left out", "none", { docker: 0 }, /image-builder is none/],
])("no image is built when %s, and the reason is seen", (_when, builder, programs, reason) => {
  const { status, stdout, output, summary } = look(builder, programs);
  expect({ status, output }).toEqual({ status: 0, output: "build=false\n" });
  expect(stdout).toMatch(/^::notice title=No images::/);
  expect(stdout).toMatch(reason);
  for (const text of [stdout, summary]) expect(text).toContain("Fly builds the folder.");
  expect(summary).toMatch(reason);
});

test("without an app on Fly nobody else builds them: that no builder is there is an error, to leave them out is none", () => {
  const alone = look("auto", {}, "");
  expect(alone).toMatchObject({ status: 1, output: "", summary: "" });
  expect(alone.stdout).toMatch(/^::error title=No builder::.*image-builder: none/);
  const left = look("none", {}, "");
  expect(left).toMatchObject({ status: 0, output: "build=false\n" });
  expect(left.stdout + left.summary).not.toContain("Fly");
});
