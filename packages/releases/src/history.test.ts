import { describe, expect, it } from "vitest";

import { type Status, type StatusState, isGood, isOpen, isQuarantined } from "./history.ts";

/** Statuses one second apart, the oldest first; `state:description`. */
function history(...words: readonly string[]): readonly Status[] {
  return words.map((word, second) => {
    const [state, description = ""] = word.split(":");
    return { state: state as StatusState, description, createdAt: `2026-01-01T00:00:0${second}Z` };
  });
}

describe("isGood", () => {
  it.each<[boolean, string, readonly Status[]]>([
    [true, "a success", history("in_progress", "success")],
    [true, "a success that a newer release made inactive", history("in_progress", "success", "inactive")],
    [true, "a success after a failure of an earlier attempt", history("in_progress", "error", "success")],
    [false, "no status", []],
    [false, "no success", history("in_progress", "failure")],
    [false, "only inactive, which says nothing about success", history("in_progress", "inactive")],
    [false, "a success that the gate took back", history("success", "failure:failed gate=unhealthy")],
    [false, "a success that was rolled back", history("success", "failure:rolled-back to=v41")],
    [false, "a rollback followed by another writer's late success", history("failure:rolled-back to=v41", "success")],
  ])("is %s for %s, in any order of the list", (good, _what, statuses) => {
    expect(isGood(statuses)).toBe(good);
    expect(isGood(statuses.toReversed())).toBe(good);
  });

  it("takes the worse of two statuses of the same second for the later one", () => {
    const createdAt = "2026-01-01T00:00:00Z";
    const success: Status = { state: "success", description: "", createdAt };
    const failure: Status = { state: "failure", description: "", createdAt };
    expect(isGood([success, failure])).toBe(false);
    expect(isGood([failure, success])).toBe(false);
  });
});

describe("isQuarantined", () => {
  it("needs a failure that says that the release was rolled back", () => {
    expect(isQuarantined(history("success", "failure:rolled-back to=v41 by=9"))).toBe(true);
    expect(isQuarantined(history("success", "error:rolled-back"))).toBe(true);
    expect(isQuarantined(history("success", "failure:failed"))).toBe(false);
    expect(isQuarantined(history("success:rolled-back"))).toBe(false);
  });
});

describe("isOpen", () => {
  it("is true until a result is written", () => {
    expect(isOpen([])).toBe(true);
    expect(isOpen(history("in_progress"))).toBe(true);
    expect(isOpen(history("in_progress", "error:interrupted"))).toBe(false);
    expect(isOpen(history("in_progress", "success"))).toBe(false);
  });
});
