import { beforeEach, describe, expect, it } from "vitest";

import { realCliMissing } from "./support/missing.ts";
import { cliIn } from "./support/situations.ts";
import type { SituationName } from "./support/situations.ts";

const missing = realCliMissing();

beforeEach((context) => {
  if (missing !== undefined) context.skip(missing);
});

/** What the CLI says last, and what is so: which deployment is in production, and what a visitor sees. */
const FALSE_SUCCESSES: readonly (readonly [SituationName, { says: RegExp; page: string; state: string }])[] = [
  [
    "promote, while the newest job is another's success",
    { says: /Success! demo was promoted/, page: "live", state: "READY" },
  ],
  [
    "rollback, while the newest job is another's success",
    { says: /Success! demo was rolled back/, page: "live", state: "READY" },
  ],
  [
    "rollback, while the newest job is old",
    { says: /No deployment rollback in progress/, page: "live", state: "READY" },
  ],
  ["promote, overtaken by another's", { says: /Success! demo was promoted/, page: "old", state: "READY" }],
  ["promote, whose job says more than it did", { says: /Success! demo was promoted/, page: "live", state: "READY" }],
  ["promote, skipped", { says: /was skipped/, page: "live", state: "READY" }],
  ["promote, behind a rolling release", { says: /has been queued/, page: "live", state: "READY" }],
  ["promote, as a rolling release", { says: /initial percentage 10/, page: "live", state: "READY" }],
  [
    "promote of a preview, whose build fails",
    { says: /Successfully created new deployment/, page: "live", state: "READY" },
  ],
  ["inspect --wait, longer than its timeout", { says: /Building/, page: "live", state: "BUILDING" }],
  ["deploy --prod, after a rollback", { says: /Ready in/, page: "old", state: "READY" }],
  [
    "deploy --prod, whose domains cannot be assigned",
    { says: /Failed to assign aliases/, page: "live", state: "READY" },
  ],
];

describe("the real CLI exits with 0, and the wanted deployment is not in production", () => {
  it.for(FALSE_SUCCESSES)("%s", async ([name, { says, page, state }]) => {
    const result = await cliIn(name);
    expect(result.stdout + result.stderr).toMatch(says);
    expect(result.exitCode).toBe(0);
    expect(result.production).not.toBe(result.wanted);
    expect(result.page).toContain(page);
    expect(result.state).toBe(state);
  });

  it("nor do visitors see it when the edge is stale", async () => {
    const result = await cliIn("promote, while the edge is stale");
    expect(result).toMatchObject({ exitCode: 0, page: "live", production: result.wanted });
  });
});

describe("the real CLI exits with 1", () => {
  it("when the job fails", async () => {
    const result = await cliIn("promote, failed");
    expect(result).toMatchObject({ exitCode: 1, page: "live", job: { jobStatus: "failed" } });
  });
});
