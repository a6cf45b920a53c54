import { describe as suite, expect, it } from "vitest";

import { describe, describeResult } from "./describe.ts";

suite("describe", () => {
  it("keeps a text of 140 characters and puts it on one line", () => {
    expect(describe("x".repeat(140))).toBe("x".repeat(140));
    expect(describe(" a\n b\t c ")).toBe("a b c");
  });

  it("cuts by code points, so that no emoji is torn apart", () => {
    const cut = describe("\u{1F680}".repeat(141));
    expect(Array.from(cut)).toHaveLength(140);
    expect(cut).toBe(`${"\u{1F680}".repeat(137)}...`);
    expect(cut.isWellFormed()).toBe(true);
  });
});

suite("describeResult", () => {
  it("writes the word and then each fact that is known", () => {
    expect(describeResult("deployed", { rel: "v42", machines: "2/2", digest: undefined, n: 0, why: "" })).toBe(
      "deployed rel=v42 machines=2/2 n=0",
    );
  });
});
