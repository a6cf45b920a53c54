import { sampleCheck } from "@slipway/health/testing";
import { describe, expect, test } from "vitest";

import { flyTargets } from "./fly-targets.ts";

describe("Fly's targets", () => {
  const check = sampleCheck({ request: { headers: { accept: "application/json" } } });

  test("are one check each, with the header that leads there", () => {
    const targets = flyTargets(check, ["148e", "91ab"], ["fra"]);
    expect(targets.map(({ name }) => name)).toEqual(["api 148e", "api 91ab", "api fra"]);
    expect(targets.map(({ request }) => request.headers)).toEqual([
      { accept: "application/json", "fly-force-instance-id": "148e" },
      { accept: "application/json", "fly-force-instance-id": "91ab" },
      { accept: "application/json", "fly-prefer-region": "fra" },
    ]);
  });

  test("are the address itself when none is named", () => {
    expect(flyTargets(check, [], [])).toEqual([check]);
  });
});
