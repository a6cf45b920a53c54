import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { expect, it } from "vitest";

import { eventPayload } from "./event.ts";

it("is what the event's file holds, and nothing where there is none, or it holds no JSON", () => {
  const folder = mkdtempSync(join(tmpdir(), "slipway-event-"));
  try {
    const path = join(folder, "event.json");
    expect(eventPayload({ GITHUB_EVENT_PATH: path })).toBeUndefined();
    writeFileSync(path, "{ half");
    expect(eventPayload({ GITHUB_EVENT_PATH: path })).toBeUndefined();
    writeFileSync(path, '{"after":"abc"}');
    expect(eventPayload({ GITHUB_EVENT_PATH: path })).toEqual({ after: "abc" });
  } finally {
    rmSync(folder, { recursive: true });
  }
  expect([eventPayload({}), eventPayload({ GITHUB_EVENT_PATH: "" })]).toEqual([undefined, undefined]);
});
