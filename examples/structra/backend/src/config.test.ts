import assert from "node:assert/strict";
import { test } from "node:test";

import { ConfigError, readConfig, REQUIRED } from "./config.ts";

const complete = Object.fromEntries(REQUIRED.map((name) => [name, `value-of-${name}`]));

function problems(env: NodeJS.ProcessEnv): readonly string[] {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
  return [];
}

test("what is not required has a default", () => {
  assert.deepEqual(readConfig(complete), {
    host: "0.0.0.0",
    port: 3001,
    databaseUrl: "value-of-DATABASE_URL",
    poolSize: 20,
    version: "development",
    logLevel: "info",
  });
});

test("settings come from the environment", () => {
  const given = { HOST: "127.0.0.1", PORT: "0", DATABASE_POOL_SIZE: "7", GIT_SHA: "abc1234", LOG_LEVEL: "debug" };
  const { databaseUrl, ...rest } = readConfig({ ...complete, ...given });
  assert.equal(databaseUrl, "value-of-DATABASE_URL");
  assert.deepEqual(rest, { host: "127.0.0.1", port: 0, poolSize: 7, version: "abc1234", logLevel: "debug" });
});

for (const name of REQUIRED)
  for (const value of [undefined, "", "  "])
    test(`${name} as ${JSON.stringify(value)} is named`, () => {
      assert.deepEqual(problems({ ...complete, [name]: value }), [`${name} is required and not set`]);
    });

test("all problems are told at once", () => {
  const found = problems({ PORT: "http", DATABASE_POOL_SIZE: "0", LOG_LEVEL: "loud" });
  assert.equal(found.length, REQUIRED.length + 3);
});

for (const [name, value] of [
  ["PORT", "65536"],
  ["PORT", "-1"],
  ["PORT", "80.5"],
  ["PORT", "1e3"],
  ["DATABASE_POOL_SIZE", "1001"],
  ["LOG_LEVEL", "INFO"],
] as const)
  test(`${name}=${value} is refused`, () => {
    const [problem, ...others] = problems({ ...complete, [name]: value });
    assert.equal(others.length, 0);
    assert.match(problem ?? "", new RegExp(`^${name} must be`));
  });
