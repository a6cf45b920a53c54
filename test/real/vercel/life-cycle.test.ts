import { beforeEach, describe, expect, it, vi } from "vitest";

import { lifeCycle } from "./support/life-cycle.ts";
import { PATIENCE, realCliMissing } from "./support/missing.ts";

const missing = realCliMissing();

vi.setConfig({ testTimeout: PATIENCE });

beforeEach((context) => {
  if (missing !== undefined) context.skip(missing);
});

describe("the real CLI, on a stand-in without faults", () => {
  it("stages, promotes, rolls back, inspects and pulls; a project's token deploys only", async () => {
    const { steps, pulled, unserved } = await lifeCycle();
    const seen = steps.map(({ command, exitCode, production }) => [command, exitCode, production]);
    expect(seen, steps.map(({ output }) => output).join("\n")).toEqual([
      ["deploy --prebuilt --yes --prod", 0, 0],
      ["deploy --prebuilt --yes --prod --skip-domain", 0, 0],
      ["promote {id} --yes", 0, 1],
      ["rollback {id} --yes", 0, 0],
      ["inspect {id} --wait", 0, 0],
      ["deploy --prebuilt --yes --target=qa", 0, 0],
      ["pull --yes --environment=production", 0, 0],
      ["deploy --prebuilt --yes", 0, 0],
      ["promote {id} --yes", 1, 0],
    ]);
    expect(pulled).toContain('GREETING="hello"');
    expect(unserved).toEqual([]);
  });
});
