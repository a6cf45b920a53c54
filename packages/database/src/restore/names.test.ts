import { expect, it } from "vitest";

import { isCopyOf, restoreNames } from "./names.ts";

const date = new Date("2026-01-02T03:04:05.678Z");

it("names the new and the replaced database after the live one and the time", () => {
  expect(restoreNames("shop", date)).toEqual({
    live: "shop",
    fresh: "shop_restore_20260102030405678",
    kept: "shop_replaced_20260102030405678",
  });
});

it.each(["x".repeat(63), "é".repeat(31), "🚢".repeat(15)])(
  "keeps within 63 bytes, and cuts no character: %s",
  (live) => {
    for (const name of Object.values(restoreNames(live, date))) {
      expect(Buffer.byteLength(name)).toBeLessThanOrEqual(63);
      expect(Buffer.from(name).toString()).toBe(name);
    }
  },
);

it("knows its copies, and nothing else, by their names", () => {
  const long = "x".repeat(63);
  expect(isCopyOf("shop", restoreNames("shop", date).fresh)).toBe(true);
  expect(isCopyOf("shop", restoreNames("shop", date, "rehearse").fresh)).toBe(true);
  expect(isCopyOf(long, restoreNames(long, date, "rehearse").fresh)).toBe(true);
  for (const name of [restoreNames("shop", date).kept, "shop", "shop_restore_1", "my_shop_restore_20260102030405678"])
    expect(isCopyOf("shop", name)).toBe(false);
});
