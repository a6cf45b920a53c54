import { parseInputs } from "@slipway/core";
import { sampleCheck, samplePlan } from "@slipway/health/testing";
import { expect, test } from "vitest";

import { definition } from "./definition.ts";
import { planGate } from "./plan.ts";

test("the defaults are those whose soak was chosen by simulation", () => {
  const parsed = parseInputs(definition, { INPUT_URL: "http://service.test/health" });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  const { timings, budgets, controlUrl } = planGate(parsed.inputs, [sampleCheck()], "https://api.github.test");
  expect({ timings, budgets }).toEqual({ timings: samplePlan().timings, budgets: samplePlan().budgets });
  expect(controlUrl?.href).toBe("https://api.github.test/");
});
