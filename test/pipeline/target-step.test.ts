import { readFileSync } from "node:fs";

import { expect, test } from "vitest";
import { parse } from "yaml";

import { runScript, shippedScript } from "./support/shipped-step.ts";

test("a pipeline that has nothing to deploy to says so before anything else is done", () => {
  const { status, stdout } = runScript(shippedScript("target"), {});
  expect(status).toBe(1);
  expect(stdout).toMatch(/^::error title=No target::.*fly-app.*vercel-project-id/);
  const file = new URL("../../.github/workflows/pipeline.yml", import.meta.url);
  expect(parse(readFileSync(file, "utf8"))).toHaveProperty(["jobs", "plan", "steps", 0], {
    name: "Look for a target",
    id: "target",
    if: "${{ inputs.fly-app == '' && inputs.vercel-project-id == '' }}",
    run: expect.any(String),
  });
});
