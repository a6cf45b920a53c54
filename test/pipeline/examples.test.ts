import { existsSync, readFileSync } from "node:fs";

import { type ActionDefinition, inputVariable, parseInputs } from "@slipway/core";
import { fakePorts } from "@slipway/core/testing";
import { describe, expect, test } from "vitest";

import { gatherChecks } from "../../actions/health-gate/src/checks.ts";
import { definition as healthGate } from "../../actions/health-gate/src/definition.ts";
import { definition as runMigrations } from "../../actions/run-migrations/src/definition.ts";
import { definition as validateEnv } from "../../actions/validate-env/src/definition.ts";
import { SYSTEMS, type SuiteStep, filledIn, suiteStepsOf, workflowOf } from "./support/example-steps.ts";

const DEFINITIONS: Readonly<Record<string, ActionDefinition>> = {
  "health-gate": healthGate,
  "run-migrations": runMigrations,
  "validate-env": validateEnv,
};

/** A value of the kind that the owner keeps under the name. */
function valueOf(expression: string): string {
  if (expression === "secrets.DATABASE_URL") return "postgresql://app:secret@127.0.0.1:5432/app";
  if (expression.endsWith("_URL")) return "https://api.example.test";
  return expression === "github.sha" ? "0123456789abcdef0123456789abcdef01234567" : "1.0.0";
}

function environmentOf(step: SuiteStep): Readonly<Record<string, string>> {
  const inputs = Object.entries(step.with);
  return Object.fromEntries(inputs.map(([name, text]) => [inputVariable(name), filledIn(text, valueOf)]));
}

function definitionOf(action: string): ActionDefinition {
  const definition = DEFINITIONS[action];
  if (definition === undefined) throw new Error(`no definition of ${action} is known to this test`);
  return definition;
}

const SINGLE = SYSTEMS.filter((system) => system !== "structra");

test.each(SYSTEMS)("%s has a workflow and says what works", (system) => {
  expect(existsSync(workflowOf(system))).toBe(true);
  expect(existsSync(workflowOf(system).replace(".github/workflows/deploy.yml", "README.md"))).toBe(true);
});

describe.each(SINGLE)("the workflow of %s", (system) => {
  const steps = suiteStepsOf(system);

  test("validates, migrates and asks the gate, in this order", () => {
    const deploy = steps.filter(({ job }) => job === "deploy").map(({ action }) => action);
    expect(deploy.slice(0, 3)).toEqual(["validate-env", "run-migrations", "health-gate"]);
  });

  test.each(steps.map((step) => [`${step.action} ${step.id ?? ""}`, step] as const))(
    "gives %s inputs that it takes",
    (_name, step) => {
      const definition = definitionOf(step.action);
      expect(Object.keys(definition.inputs)).toEqual(expect.arrayContaining(Object.keys(step.with)));
      expect(parseInputs(definition, environmentOf(step))).toMatchObject({ ok: true });
    },
  );

  test("asks only for outputs that there are", () => {
    const text = readFileSync(workflowOf(system), "utf8");
    for (const { id, action } of steps) {
      if (id === undefined) continue;
      const used = [...text.matchAll(new RegExp(`steps\\.${id}\\.outputs\\.([\\w-]+)`, "g"))].map(([, name]) => name);
      expect(used.length).toBeGreaterThan(0);
      expect(Object.keys(definitionOf(action).outputs)).toEqual(expect.arrayContaining(used));
    }
  });

  test("has checks that the gate understands", async () => {
    for (const step of steps.filter(({ action }) => action === "health-gate")) {
      const parsed = parseInputs(healthGate, environmentOf(step));
      if (!parsed.ok) throw new Error("the inputs do not parse");
      const ports = fakePorts(healthGate, { env: { JOBS_TOKEN: "canary" } });
      const checks = await gatherChecks(parsed.inputs, ports);
      expect(checks.length).toBeGreaterThanOrEqual(2);
    }
  });
});
