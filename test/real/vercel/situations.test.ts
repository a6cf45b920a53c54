import { beforeEach, describe, expect, it, vi } from "vitest";

import { deployUnanswered } from "./support/deploy-with-cli.ts";
import { outputFolder } from "./support/folders.ts";
import { PATIENCE, realCliMissing } from "./support/missing.ts";
import { cliIn } from "./support/situations.ts";
import type { SituationName } from "./support/situations.ts";

const missing = realCliMissing();

vi.setConfig({ testTimeout: PATIENCE });

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
  [
    "promote, while the newest job is old",
    { says: /No deployment promotion in progress/, page: "live", state: "READY" },
  ],
  ["promote, overtaken by another's", { says: /Success! demo was promoted/, page: "old", state: "READY" }],
  ["promote, whose job says more than it did", { says: /Success! demo was promoted/, page: "live", state: "READY" }],
  ["promote, skipped", { says: /was skipped/, page: "live", state: "READY" }],
  ["promote, behind a rolling release", { says: /has been queued/, page: "live", state: "READY" }],
  ["promote, as a rolling release", { says: /initial percentage 10/, page: "live", state: "READY" }],
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

  it("nor does it wait for the build that a promote of a preview starts", async () => {
    const result = await cliIn("promote of a preview, whose build fails");
    expect(result).toMatchObject({ exitCode: 0, newest: "ERROR", page: "live" });
    expect(result.stderr).toContain("Successfully created new deployment");
  });

  it("nor for a build that fails, when it is told not to wait", async () => {
    const result = await cliIn("deploy --prod --no-wait, whose build fails");
    expect(result).toMatchObject({ exitCode: 0, newest: "ERROR", page: "live" });
  });

  it("nor do visitors see it when the edge is stale", async () => {
    const result = await cliIn("promote, while the edge is stale");
    expect(result).toMatchObject({ exitCode: 0, page: "live", production: result.wanted });
  });
});

describe("the real CLI exits with 0, and there is no deployment", () => {
  it("when it asks which project of a monorepo is meant, and nobody answers", async () => {
    const output = await outputFolder("monorepo");
    try {
      const result = await deployUnanswered(output.folder);
      expect(result).toMatchObject({ exitCode: 0, created: 0, stderr: expect.stringContaining("select a Project") });
    } finally {
      await output.remove();
    }
  });
});

describe("the real CLI exits with 1", () => {
  it("when the job fails", async () => {
    const result = await cliIn("promote, failed");
    expect(result).toMatchObject({ exitCode: 1, page: "live", job: { jobStatus: "failed" } });
  });
});
