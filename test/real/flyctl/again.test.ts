// The tests of actions/fly-deploy/test once more, with the real flyctl in place of the stand-in's and the action's bundle
// in place of its source, where nothing but loopback is: what flyctl says of a deploy that went wrong, its exit codes
// included, is its own here.
import { beforeAll, describe, expect, it } from "vitest";

import { type Ran, runTests } from "./support/run-tests.ts";
import { realFlyctl } from "./support/present.ts";

/** Files of actions/fly-deploy/test, and how many tests each has at least. */
const FILES = {
  "false-success": 6,
  "false-failure": 9,
  secrets: 3,
  processes: 1,
  interrupted: 6,
  rollback: 5,
} as const;

const flyctl = realFlyctl();
let ran: readonly Ran[] = [];

beforeAll(async () => {
  if (flyctl.path !== undefined) ran = await runTests("actions/fly-deploy/test", flyctl.path);
}, 900_000);

describe("with the real flyctl and the action's bundle, on loopback alone", () => {
  it.for(Object.entries(FILES))("%s: each of at least %i tests holds", ([file, least], { skip }) => {
    if (flyctl.missing !== undefined) skip(flyctl.missing);
    const tests = ran.filter((each) => each.file.endsWith(`/${file}.test.ts`));
    expect(tests.filter(({ status }) => status !== "passed")).toEqual([]);
    expect(tests.length).toBeGreaterThanOrEqual(least);
  });
});
