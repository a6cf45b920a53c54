import type { Move } from "@slipway/releases";
import { describe, expect, it } from "vitest";

import { entryOf } from "../../../packages/releases/src/testing.ts";
import { healthAddress } from "./health-address.ts";

const given = new URL("https://api.acme.dev/healthz");

function to(health: string | undefined): Pick<Move, "to"> {
  const entry = entryOf(1);
  const said = health === undefined ? {} : { expect: { health } };
  return { to: { kind: "recorded", entry: { ...entry, record: { ...entry.record, ...said } } } };
}

describe("where what comes back is asked for its health", () => {
  const recorded = to("https://api.acme.dev/health");
  const auto = { mode: "auto", url: given } as const;
  const health = "https://api.acme.dev/health";
  it.each([
    ["by itself: where the record says", auto, [recorded], health],
    ["by hand: where the person says", { ...auto, mode: "manual" }, [recorded], given.href],
    ["by hand, and nobody says: where the record says", { mode: "manual", url: undefined }, [recorded], health],
    ["the record says nothing", auto, [to(undefined)], given.href],
    ["a target without health beside one that has it", auto, [to(undefined), recorded], health],
    ["two records say two", auto, [recorded, to("https://www.acme.dev/up")], given.href],
    ["the record holds something else", auto, [to("javascript:alert(1)")], given.href],
    ["nobody knows", { mode: "auto", url: undefined }, [to(undefined)], undefined],
  ] as const)("%s", (_what, inputs, moves, expected) => {
    expect(healthAddress(inputs, moves)?.url.href).toBe(expected);
  });

  it("is given no secret of another origin than the one that was given", () => {
    expect(healthAddress({ mode: "auto", url: given }, [recorded])?.trusted).toBe(true);
    expect(healthAddress({ mode: "auto", url: given }, [to("https://evil.example/health")])?.trusted).toBe(false);
    expect(healthAddress({ mode: "auto", url: undefined }, [recorded])?.trusted).toBe(false);
  });
});
