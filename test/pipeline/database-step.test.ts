import { expect, test } from "vitest";

import { runScript, shippedScript } from "./support/shipped-step.ts";

interface Given {
  readonly ENGINE?: string;
  readonly ASKED?: "true";
  readonly GIVEN?: "true";
  readonly IN_APP_ENV?: "true";
}

function decide(given: Given) {
  const nothing = { ENGINE: "", ASKED: "false", GIVEN: "false", IN_APP_ENV: "false" };
  return runScript(shippedScript("database"), { ...nothing, ...given });
}

test.each<[string, Given]>([
  ["the secret is given", { GIVEN: "true" }],
  ["the secret is given, and an engine", { GIVEN: "true", ASKED: "true", ENGINE: "sqlx" }],
  ["APP_ENV has the address, and an input asks for migrations", { IN_APP_ENV: "true", ASKED: "true" }],
])("migrations run when %s", (_when, given) => {
  expect(decide(given)).toEqual({ status: 0, stdout: "", output: "migrate=true\n", summary: "" });
});

test.each<[string, Given, RegExp]>([
  ["nothing is given", {}, /DATABASE_URL is not given\./],
  ["nobody asks for them, although APP_ENV has an address", { IN_APP_ENV: "true" }, /APP_ENV has one/],
  ["they are left out", { GIVEN: "true", ASKED: "true", ENGINE: "none" }, /migrations-engine is none/],
])("migrations do not run when %s, and the reason is seen", (_when, given, reason) => {
  const { status, stdout, output, summary } = decide(given);
  expect({ status, output }).toEqual({ status: 0, output: "migrate=false\n" });
  expect(stdout).toMatch(/^::notice title=No migrations::/);
  expect(stdout).toMatch(reason);
  expect(summary).toMatch(reason);
});

test("migrations that are asked for without a database stop the release", () => {
  const { status, stdout, output } = decide({ ASKED: "true" });
  expect({ status, output }).toEqual({ status: 1, output: "" });
  expect(stdout).toMatch(/^::error title=No database::/);
});
