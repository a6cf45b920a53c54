import { describe, expect, it } from "vitest";

import { parseToken } from "./token.ts";

describe("parseToken", () => {
  it.each([
    ["an OAuth token", "fo1_abc", "Bearer fo1_abc", "Bearer fo1_abc"],
    ["a token of no known kind", "test-token", "Bearer test-token", "Bearer test-token"],
    ["a macaroon", "FlyV1 fm2_abc", "FlyV1 fm2_abc", "FlyV1 fm2_abc"],
    ["several schemes", "Bearer FlyV1 fm1r_abc", "FlyV1 fm1r_abc", "FlyV1 fm1r_abc"],
    ["several macaroons", "FlyV1 fm2_a,fm1a_b", "FlyV1 fm2_a,fm1a_b", "FlyV1 fm2_a,fm1a_b"],
    ["a mix: the Machines API takes macaroons alone", "fo1_x, fm2_a", "FlyV1 fm2_a", "FlyV1 fm2_a,fo1_x"],
  ])("reads %s", (_what, text, machines, graphql) => {
    expect(parseToken(text)).toMatchObject({ machines, graphql });
  });

  it("sends all parts as a bearer to the releases API", () => {
    expect(parseToken("FlyV1 fm2_a,fm2_b").releases).toBe("Bearer fm2_a,fm2_b");
  });

  it("names every spelling that must be masked", () => {
    expect(parseToken("FlyV1 fm2_aaaa,fm2_bbbb").secrets).toEqual([
      "FlyV1 fm2_aaaa,fm2_bbbb",
      "fm2_aaaa,fm2_bbbb",
      "fm2_aaaa",
      "fm2_bbbb",
    ]);
  });
});
