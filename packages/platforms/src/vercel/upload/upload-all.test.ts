import { describe, expect, it } from "vitest";

import { connectionsFor } from "./upload-all.ts";

const MIB = 1024 * 1024;

describe("connectionsFor", () => {
  it.each([
    ["nothing", 0, 0, 4],
    ["small files", 2_000, 2_000 * 10 * 1024, 50],
    ["files of 2 MiB", 50, 100 * MIB, 12],
    ["huge files", 3, 900 * MIB, 4],
    ["a huge one among small ones", 2_001, 120 * MIB, 50],
    ["empty files", 10, 0, 50],
  ])("for %s", (_name, files, bytes, expected) => {
    expect(connectionsFor(files, bytes)).toBe(expected);
  });
});
