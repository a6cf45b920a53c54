import { describe, expect, it } from "vitest";

import { givesWayTo } from "./settle.ts";
import { entryOf } from "./testing.ts";

const open = (id: number, target = "fly/api") => entryOf(id, { target, statuses: ["in_progress"] });

describe("two writers at once", () => {
  it("lets the older record go on, and exactly one of the two", () => {
    const [first, second] = [open(5), open(6)];
    expect(givesWayTo([first, second], { id: 5, known: [] })).toBeUndefined();
    expect(givesWayTo([first, second], { id: 6, known: [] })).toBe(first);
  });

  it.each([
    ["one that was known and dealt with before", [open(5), open(6)], [open(5)]],
    ["one that is closed", [entryOf(5), open(6)], []],
    ["one of another target", [open(5, "fly/web"), open(6)], []],
    ["none", [open(6)], []],
  ])("gives no way to %s", (_what, now, known) => {
    expect(givesWayTo(now, { id: 6, known })).toBeUndefined();
  });

  it("gives way when somebody has closed its record", () => {
    const closed = entryOf(6, { statuses: ["in_progress", "error:interrupted"] });
    expect(givesWayTo([closed], { id: 6, known: [] })).toBe(closed);
  });
});
