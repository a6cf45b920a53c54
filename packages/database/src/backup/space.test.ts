import { tmpdir } from "node:os";
import { join } from "node:path";

import { expect, it } from "vitest";

import { freeSpace, refuseWithoutSpace } from "./space.ts";

it("names both sizes when a backup may not fit", () => {
  expect(() => refuseWithoutSpace(5 * 1024 ** 3, 1.5 * 1024 ** 2, "/backups")).toThrow(
    "The backup may need 5.0 GiB (the tables' size, says the server), but /backups has 1.5 MiB left.",
  );
  expect(() => refuseWithoutSpace(1_000, 999, "/b")).toThrow(/1000 bytes.*999 bytes/);
  expect(() => refuseWithoutSpace(1_000, 1_000, "/b")).not.toThrow();
});

it("knows what is free where a folder will be made", async () => {
  expect(await freeSpace(join(tmpdir(), "not", "there", "yet"))).toBeGreaterThan(0);
});
