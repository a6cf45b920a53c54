import { afterAll, describe, expect, it } from "vitest";

import { checkedFolder } from "./checked-folder.ts";

const LINES = 8_000;
const DIALECTS = ["dotenv", "compose", "docker"] as const;

const folder = checkedFolder();
afterAll(() => folder.remove());

/** Seconds on the processor, which do not grow when the machine is busy. */
async function secondsOf(work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

describe("validate-env takes less than a second for", () => {
  it.each([
    ["lines of which every other one is no assignment", "junk\nA=1\n"],
    ["lines of blanks", "   \n"],
    ["quotes that never close", "A='\n"],
    ["quotes that are all escaped", 'A="\\"\n'],
    ["quotes with something behind them", 'A=""x\n'],
    ["references that never close", "A=${B"],
    ["references inside of each other that never close", "A=${B:-${C:-"],
    ["names without an end", "A"],
  ])("a long file of %s", async (_name, line) => {
    folder.write({ "env.schema.yml": "version: 1\nvars:\n  A: { secret: true }\n", ".env": line.repeat(LINES) });
    const seconds = await secondsOf(() => folder.check({ "env-files": [".env"], dialects: DIALECTS }));
    expect(seconds).toBeLessThan(1);
  });

  it("a contract of 1,000 patterns that never finish, and finds what the others find", async () => {
    const names = Array.from({ length: 1_000 }, (_, index) => `V_${index}`);
    const slow = names.map((name) => `  ${name}: { pattern: "(a+)+$" }\n`).join("");
    folder.write({
      "env.schema.yml": `version: 1\nvars:\n  FIRST: { pattern: "[a-z]+" }\n${slow}`,
      ".env": `FIRST=1\n${names.map((name) => `${name}=${"a".repeat(60)}!\n`).join("")}`,
    });
    let rules: readonly string[] = [];
    const seconds = await secondsOf(async () => ({ rules } = await folder.check({ "env-files": [".env"] })));
    expect(seconds).toBeLessThan(1);
    expect(rules).toEqual(["EV011 FIRST", ...names.map((name) => `EV011 ${name}`)]);
  });
});
