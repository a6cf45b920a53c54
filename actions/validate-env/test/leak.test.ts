import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

import {
  type Arbitrary,
  array,
  constantFrom,
  dictionary,
  integer,
  oneof,
  option,
  record,
  sample,
  tuple,
} from "fast-check";
import { afterAll, describe, expect, it } from "vitest";

import type { DialectName } from "../src/dialects/entry.ts";
import { FORMAT_NAMES } from "../src/formats/formats.ts";
import { RULES } from "../src/rules/catalogue.ts";
import { TYPE_NAMES } from "../src/types/types.ts";
import { checkedFolder } from "./checked-folder.ts";

/** Another seed is one variable away; a failure prints what it was found with. */
const seed = Number(process.env["SLIPWAY_SEED"] ?? "20260102");
const CASES = 10_000;

/** What must never be seen. Each value carries it, in every shape that a rule, a reader or a parser stumbles over. */
const CANARY = "Kq7canaryZx3";
/** The same for values that are numbers only. */
const NUMBER = "4820193755";
const SEEN = new RegExp(`canary|${NUMBER}`, "i");
const VALUES = [
  CANARY,
  "",
  "  ",
  `your_${CANARY}`,
  `<${CANARY}>`,
  `\${${CANARY}}`,
  `$${CANARY}`,
  `$(${CANARY})`,
  `{{${CANARY}}}`,
  `sk_test_${CANARY}${CANARY}`,
  `sk_live_${CANARY}${CANARY}`,
  `postgres://u:${CANARY}@localhost:5432/db`,
  `postgres://u:${CANARY}#@host/db`,
  `postgres://u:${CANARY}@x@example.com/db`,
  `https://${CANARY}.example.com/${CANARY}?${CANARY}#${CANARY}`,
  `${CANARY}.${CANARY}`,
  `${CANARY}@${CANARY}.dev`,
  `{"a": "${CANARY}"`,
  `[${CANARY}]`,
  `-----BEGIN PRIVATE KEY-----\n${CANARY}${CANARY}\n-----END PRIVATE KEY-----`,
  `${"a".repeat(40)}!${CANARY}`,
  `${CANARY}${CANARY}${CANARY}${CANARY}`,
  `eyJ${CANARY}.eyJ${CANARY}.${CANARY}`,
  ` ${CANARY} `,
  `${CANARY}#${CANARY}`,
  `${CANARY} #${CANARY}`,
  `a"${CANARY}'b`,
  `%${CANARY}%`,
  `\uFFFD${CANARY}`,
  NUMBER,
  "canarycanarycanary",
  `postgres://postgres:postgres@${CANARY}.dev/db`,
  `ftp://${CANARY}.dev/`,
];
const NAMES = [
  "A",
  "DATABASE_URL",
  "DB_HOST",
  "DB_PORT",
  "JWT_SECRET",
  "API_KEY",
  "NEXT_PUBLIC_X",
  "VITE_SECRET",
  "PORT",
];

const value = constantFrom(...VALUES);
const name = constantFrom(...NAMES);

/** Lines of a file: assignments in every spelling, and lines that are a piece of a secret and nothing else. */
const envLine = oneof(
  {
    weight: 4,
    arbitrary: tuple(
      name,
      constantFrom("=", " = ", ": ", "="),
      constantFrom("", "'", '"', "`"),
      value,
      constantFrom("", "'", '"', "`"),
    ).map((parts) => parts.join("")),
  },
  {
    weight: 1,
    arbitrary: constantFrom(
      CANARY,
      `${CANARY}=`,
      `${CANARY}==`,
      `CANARYQ7ZX3CANARYQ7ZX3===`,
      `export ${CANARY} x`,
      `# ${CANARY}`,
      `${CANARY}!=${CANARY}`,
      `${CANARY} ${CANARY}=1`,
      `=${CANARY}`,
      `"${CANARY}`,
      `A='${CANARY}`,
      `mii${CANARY}/+=${CANARY}`,
      `OTHER_NAME=${CANARY}`,
    ),
  },
);
const envText = tuple(constantFrom("", "\uFEFF"), array(envLine, { maxLength: 8 }), constantFrom("\n", "\r\n")).map(
  ([mark, lines, end]) => mark + lines.join(end),
);

const variable = record(
  {
    required: constantFrom(true, false),
    secret: constantFrom(true, false),
    public: constantFrom(true, false),
    type: constantFrom(...TYPE_NAMES),
    format: constantFrom(...FORMAT_NAMES),
    pattern: constantFrom("^(a+)+$", "[a-z]+", "(x|x)*y", "."),
    values: constantFrom(["a", "b"]),
    protocols: constantFrom(["https"]),
    "min-length": integer({ min: 0, max: 40 }),
    "max-length": integer({ min: 0, max: 40 }),
    min: constantFrom(1, 5),
    max: constantFrom(2, 9),
    "required-in": constantFrom("production"),
    when: record({ A: constantFrom("x", CANARY) }),
    "allow-empty": constantFrom(true),
    "distinct-from": name,
    example: constantFrom(CANARY, NUMBER),
    deprecated: constantFrom("use another"),
    section: constantFrom("S", "T | `x`"),
    ignore: dictionary(constantFrom(...Object.keys(RULES)), constantFrom("a reason"), { maxKeys: 2 }),
    unknown: constantFrom(1),
  },
  { requiredKeys: [] },
);
/** Mostly one or two keys a variable, so that most contracts are sound and get as far as the rules. */
const fewKeys = tuple(variable, integer({ min: 0, max: 3 }), integer({ min: 0, max: 20 })).map(([all, count, from]) => {
  const entries = Object.entries(all);
  return Object.fromEntries([...entries.slice(from), ...entries].slice(0, count));
});
/** Combinations that only make sense together. */
const sound = oneof(
  { weight: 6, arbitrary: fewKeys },
  {
    weight: 1,
    arbitrary: constantFrom(
      { type: "int", max: 9 },
      { type: "url", protocols: ["https"] },
      { secret: true },
      { secret: true, example: CANARY },
    ),
  },
);
const two = array(name, { minLength: 2, maxLength: 3 });
const group = oneof(
  two.map((names) => ({ "one-of": names })),
  two.map((names) => ({ "any-of": names })),
  two.map((names) => ({ "all-or-none": names })),
  two.map((names) => ({ conflicts: names })),
  tuple(name, name).map(([one, other]) => ({ requires: { [one]: [other] } })),
  constantFrom({
    "matches-url": { url: "DATABASE_URL", host: "DB_HOST", port: "DB_PORT", password: "API_KEY", user: "A" },
  }),
);
const vars = tuple(...NAMES.map(() => option(sound))).map((list) =>
  Object.fromEntries(NAMES.map((each, index) => [each, list[index] ?? {}] as const)),
);
const contract = oneof(
  {
    weight: 8,
    arbitrary: record({
      version: constantFrom(1),
      vars,
      groups: array(group, { maxLength: 2 }),
      "allow-unknown": constantFrom(true, false),
    }).map((tree) => JSON.stringify(tree, null, 1)),
  },
  {
    weight: 1,
    arbitrary: constantFrom(
      "version: 1\nvars:\n  A:\n  JWT_SECRET: { secret: true }\n",
      "vars: [",
      "version: 1\nvars: *x\n",
      "",
    ),
  },
);
const compose = oneof(
  constantFrom(
    `services: {a: {image: x, environment: {JWT_SECRET: "${CANARY}", A: "\${A:-${CANARY}}", B: "\${B:?${CANARY}}"}}}`,
    `services: [${CANARY}`,
    `a: "\${${CANARY}"`,
    `a: \${API_KEY-${CANARY}}\nb: \${API_KEY-x}\nenv_file: x`,
    `${CANARY}: &a [*a]`,
    "services:\n  a:\n    environment:\n      - API_KEY=" + CANARY,
  ),
);
const json = oneof(
  dictionary(name, value).map((tree) => JSON.stringify(tree)),
  constantFrom(`{"A": ${CANARY}}`, `["${CANARY}"]`, `"${CANARY}"`),
);

const scenario = record({
  contract,
  env: option(envText),
  inline: option(envText),
  example: option(constantFrom("A=\nJWT_SECRET=x\n# B=\n", "OTHER=1")),
  compose: option(compose, { freq: 2 }),
  process: dictionary(name, value),
  secrets: option(json, { freq: 2 }),
  vars: option(json, { freq: 2 }),
  environment: constantFrom(undefined, "production", "staging"),
  dialects: constantFrom<readonly DialectName[]>(
    ["dotenv"],
    ["dotenv", "compose"],
    ["compose"],
    ["dotenv", "compose", "docker"],
  ),
  mode: constantFrom<"full" | "schema-only">("full", "full", "full", "schema-only"),
});
type Scenario = typeof scenario extends Arbitrary<infer T> ? T : never;

const folder = checkedFolder();
afterAll(() => folder.remove());

/** Everything that a run shows to anybody, without the redaction that a real run adds; and the rules that spoke. */
async function shown(given: Scenario): Promise<{ readonly text: string; readonly rules: readonly string[] }> {
  folder.write({ "env.schema.yml": given.contract, ".env": given.env ?? "", "compose.yml": given.compose ?? "" });
  folder.write({ ".env.example": given.example ?? "A=\n", "report.sarif": "" });
  try {
    const { ports, conclusion, rules } = await folder.check(
      {
        "env-files": given.env === null ? undefined : [".env"],
        env: given.inline ?? undefined,
        "compose-files": given.compose === null ? undefined : ["compose.yml"],
        "secrets-json": given.secrets ?? undefined,
        "vars-json": given.vars ?? undefined,
        environment: given.environment,
        dialects: given.dialects,
        mode: given.mode,
        report: "report.sarif",
      },
      given.process,
    );
    const report = join(folder.path, "report.sarif");
    const sarif = existsSync(report) ? readFileSync(report, "utf8") : "";
    return { text: JSON.stringify([ports.log.entries, ports.written, ports.markdown(), conclusion, sarif]), rules };
  } catch (error) {
    // A user's mistake is an error with a message; anything else is a crash.
    if (!(error instanceof Error) || error.name !== "UserError") throw error;
    return { text: `${error.message} ${"hint" in error ? String(error.hint) : ""} ${error.stack ?? ""}`, rules: [] };
  }
}

describe("validate-env", () => {
  it(
    `shows no value and does not crash or hang on ${CASES} generated contracts and files`,
    { timeout: 600_000 },
    async () => {
      const spoken = new Set<string>();
      for (const given of sample(scenario, { seed, numRuns: CASES })) {
        const before = process.cpuUsage();
        const { text, rules } = await shown(given);
        const used = process.cpuUsage(before);
        for (const rule of rules) spoken.add(rule.slice(0, 5));
        if (SEEN.test(text)) expect({ given, text }).toEqual("nothing of any value");
        // Time on the processor, in microseconds: a second of it is a hang, however busy the machine is.
        if (used.user + used.system > 1_000_000) expect({ given, used }).toEqual("an answer in time");
      }
      // Every rule had its failing case among them.
      expect([...spoken].toSorted()).toEqual(Object.keys(RULES).toSorted());
    },
  );
});
