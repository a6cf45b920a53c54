import { readFileSync } from "node:fs";

import { readChecks } from "@slipway/health/checks";
import { expect, test } from "vitest";

test("the README's example of checks is accepted as it stands", () => {
  const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");
  const [, block = ""] = /^ {4}checks: \|\n([\s\S]*?)```/m.exec(readme) ?? [];
  const { checks, problems } = readChecks({
    title: "checks",
    text: block.replaceAll(/^ {6}/gm, ""),
    env: { JOBS_TOKEN: "token" },
    allowedVariables: ["JOBS_TOKEN"],
    expectedVersion: "abcdef1",
    redirects: "error",
    now: new Date(),
    idempotencyPrefix: "1-1",
  });
  expect(problems).toEqual([]);
  expect(checks.map(({ name }) => name)).toEqual(["api", "web", "counters", "create a job", "headers"]);
});
