import { beforeAll, describe, expect, it } from "vitest";

import { type ReadScript, scriptReader } from "../../sql/dialect.ts";
import { SINGLY, quickening } from "./pace.ts";
import { type SqlUnit, unitOf } from "./unit.ts";

let read: ReadScript;
beforeAll(async () => {
  read = await scriptReader({ dialect: "postgresql", major: 18 });
});

function unit(sql = "SELECT 1;"): SqlUnit {
  const content = { text: sql, checksum: "", rawChecksum: "", hasMark: false };
  const migration = { id: "m", name: "m", file: "m", group: 0, content, checksums: [], lineEndChecksums: [] };
  return unitOf(migration, read(sql), "postgresql");
}

/** How many units each message takes when they took so long each. */
function sizes(units: readonly SqlUnit[], times: readonly number[]): readonly number[] {
  const pace = quickening();
  let left = units;
  return times.map((milliseconds) => {
    const taken = pace.take(left);
    left = left.slice(taken.length);
    pace.took(milliseconds * taken.length);
    return taken.length;
  });
}

describe("the pace of messages", () => {
  const many = (): SqlUnit[] => Array.from({ length: 1_000 }, () => unit());

  it.each([
    [
      "doubles while files are quick, up to 256",
      Array.from({ length: 10 }, () => 0.1),
      [1, 2, 4, 8, 16, 32, 64, 128, 256, 256],
    ],
    ["takes what fits into a tenth of a second", [0.1, 0.1, 20, 20, 20], [1, 2, 4, 5, 5]],
    [
      "goes one by one behind a slow file, and takes up speed again",
      [0.1, 0.1, 500, 500, 0.1, 0.1],
      [1, 2, 4, 1, 1, 2],
    ],
  ])("%s", (_what, times, expected) => {
    expect(sizes(many(), times)).toEqual(expected);
  });

  it("keeps apart what reaches beyond its transaction, and what is long", () => {
    const alone = [unit("SET search_path = ''; SELECT 1"), unit("VACUUM"), unit(`SELECT '${"x".repeat(300_000)}'`)];
    const [set, vacuum, long] = alone;
    if (set === undefined || vacuum === undefined || long === undefined) throw new Error("three units");
    const units = [unit(), unit(), set, unit(), vacuum, long, unit()];
    expect(
      sizes(
        units,
        Array.from({ length: 6 }, () => 0.1),
      ),
    ).toEqual([1, 1, 1, 1, 1, 1]);
    expect(SINGLY.take(units)).toHaveLength(1);
  });
});
