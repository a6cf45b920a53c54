import { chmod, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";

import { UserError } from "@slipway/core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { findFlyctl } from "./find-flyctl.ts";

let root: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "slipway-flyctl-"));
  for (const [folder, name, mode] of [
    ["first", "flyctl", 0o644],
    ["second", "fly", 0o755],
    ["third", "flyctl", 0o755],
  ] as const) {
    await mkdir(join(root, folder));
    await writeFile(join(root, folder, name), "#!/bin/sh\n");
    await chmod(join(root, folder, name), mode);
  }
  await mkdir(join(root, "fourth", "flyctl"), { recursive: true });
});
afterAll(() => rm(root, { recursive: true, force: true }));

const path = (...folders: readonly string[]): string => folders.map((each) => join(root, each)).join(delimiter);

describe("findFlyctl", () => {
  it("takes the path that is given, relative to the workspace", async () => {
    expect(await findFlyctl("third/flyctl", "", root)).toBe(join(root, "third", "flyctl"));
  });

  it("takes a bare name from PATH when the workspace has no such file", async () => {
    expect(await findFlyctl("fly", path("first", "second"), root)).toBe(join(root, "second", "fly"));
    await expect(findFlyctl("./fly", path("second"), root)).rejects.toThrow(UserError);
  });

  it("takes the first program on PATH, under either name", async () => {
    expect(await findFlyctl(undefined, path("missing", "first", "second", "third"), root)).toBe(
      join(root, "second", "fly"),
    );
  });

  it.each([
    ["a file that cannot be run", "first/flyctl"],
    ["a folder", "fourth/flyctl"],
    ["nothing", "nowhere"],
  ])("refuses flyctl-path when it is %s", async (_what, given) => {
    await expect(findFlyctl(given, path("third"), root)).rejects.toThrow(UserError);
  });

  it("does not look into relative entries of PATH, where a repository could put one", async () => {
    await expect(findFlyctl(undefined, `third${delimiter}.`, root)).rejects.toThrow("there is no flyctl");
  });
});
