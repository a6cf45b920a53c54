import { describe, expect, it } from "vitest";

import { readExample } from "../contract/other/example.ts";
import { subjectsOf } from "../rules/subject.ts";
import { targetEnvironment } from "../rules/target-environment.ts";
import { planMasks } from "./mask.ts";
import type { Value } from "./value.ts";

const contract = readExample(
  ".env.example",
  "NODE_ENV=production\nAPI_KEY=\nPIN_KEY=\nURL=\nPORT=\nNAME=committed-name\n",
);

function plan(values: Record<string, string>): ReturnType<typeof planMasks> {
  const target = targetEnvironment(undefined);
  const others = Object.entries(values).map(([name, value]): Value => ({ name, value, origin: "inline" }));
  const taken = new Map(others.map((each) => [each.name, each]));
  const counting = planMasks({ contract, subjects: subjectsOf(contract, target, taken), others: unknown(others) });
  // A value that lost against another one is masked just as well.
  expect(planMasks({ contract, subjects: subjectsOf(contract, target, new Map()), others })).toEqual(counting);
  return counting;
}

function unknown(values: readonly Value[]): readonly Value[] {
  return values.filter(({ name }) => !contract.variables.has(name));
}

describe("planMasks", () => {
  it.each([
    ["a secret", { API_KEY: "abcdef" }, ["abcdef"]],
    ["a value of an unknown name", { OTHER: "s3cr3t-value" }, ["s3cr3t-value"]],
    ["a word under a secret's name", { API_KEY: "production" }, ["production"]],
    ["a word under another name", { NODE_ENV: "staging" }, []],
    ["a number", { PORT: "3001000" }, []],
    ["what the example in the repository says", { NAME: "committed-name" }, []],
    [
      "an address and its password, also decoded",
      { URL: "postgres://me:p%40ssw0rd@db/app" },
      ["postgres://me:p%40ssw0rd@db/app", "p%40ssw0rd", "p@ssw0rd"],
    ],
    [
      "an address with a broken password",
      { URL: "postgres://me:p%ssw0rd@db/app" },
      ["postgres://me:p%ssw0rd@db/app", "p%ssw0rd"],
    ],
  ])("plans for %s", (_name, values, masks) => {
    expect(plan(values)).toEqual({ masks, tooShort: [] });
  });

  it("names the secrets that are too short", () => {
    expect(plan({ PIN_KEY: "12345", UNKNOWN_KEY: "12345", PORT: "1" })).toEqual({ masks: [], tooShort: ["PIN_KEY"] });
  });
});
