import { createHash } from "node:crypto";
import { closeSync, mkdtempSync, openSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { Feed } from "./feed.ts";

const PIECE = 256 * 1024;

describe("Feed", () => {
  let folder = "";
  beforeAll(() => (folder = mkdtempSync(join(tmpdir(), "slipway-feed-"))));
  afterAll(() => rmSync(folder, { recursive: true }));

  /** A file of so many bytes, each other than the one before, so that a piece in the wrong place shows. */
  function fileOf(bytes: number): { readonly path: string; readonly content: Buffer } {
    const path = join(folder, String(bytes));
    const content = Buffer.from(Array.from({ length: bytes }, (_none, index) => (index * 7 + bytes) % 251));
    writeFileSync(path, content);
    return { path, content };
  }

  it.each<readonly (number | string)[]>([
    [],
    ["", 0, "a"],
    ["one", 5, "zwei\0ü€😀", 7],
    [PIECE - 3, "four", 1],
    [PIECE, PIECE, "x"],
    ["x", PIECE, PIECE - 1, 2],
    [1, PIECE + 1, "y", 3 * PIECE + 17, 4],
    ["€".repeat(PIECE / 3), "€".repeat(PIECE), 9],
    Array.from({ length: 300 }, () => 3_000),
  ])("gives what one hash of everything gives: case %#", (...parts) => {
    const [feed, whole] = [new Feed(), createHash("sha256")];
    for (const part of parts) {
      if (typeof part === "string") {
        feed.text(part);
        whole.update(part);
        continue;
      }
      const { path, content } = fileOf(part);
      const descriptor = openSync(path, "r");
      feed.file(descriptor, part);
      closeSync(descriptor);
      whole.update(content);
    }
    expect(feed.digest()).toBe(whole.digest("hex"));
  });

  it("takes no more than it is told, and what there is of a file that became shorter", () => {
    const { path, content } = fileOf(100);
    const hashOf = (size: number): string => {
      const feed = new Feed();
      const descriptor = openSync(path, "r");
      feed.file(descriptor, size);
      closeSync(descriptor);
      return feed.digest();
    };
    const expected = (bytes: Buffer): string => createHash("sha256").update(bytes).digest("hex");
    expect(hashOf(60)).toBe(expected(content.subarray(0, 60)));
    expect(hashOf(2 * PIECE)).toBe(expected(content));
  });
});
