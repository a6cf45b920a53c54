import { array, assert, constantFrom, oneof, property, record, stringMatching } from "fast-check";
import { expect, it } from "vitest";

import { EMPTY_CONTRACT, type Variable } from "../../contract/contract.ts";
import { TYPE_NAMES } from "../../types/types.ts";
import type { Facts } from "../facts.ts";
import { subjectsOf } from "../subject.ts";
import { targetEnvironment } from "../target-environment.ts";
import { stepsFor } from "./steps.ts";
import { shownTraits, statedTraits } from "./traits.ts";

const written = array(
  constantFrom(
    ..."sk_test_ sk_live_ test_0123456789abcdefghij your <x> ... xxx todo ${A} $(a) $ https:// ://u:p@ss@ localhost 127.0.0.1 0.0.0.0 example.com host [::1] :80 /p ?q %zz a 0 A é 😀 _ - . password admin abcdef 111111 true info eyJhbGciOi.eyJyb2xlIjoic2VydmljZV9yb2xlIn0.abcdefghi".split(
      " ",
    ),
    " ",
  ),
  { minLength: 1, maxLength: 6 },
).map((parts) => parts.join(""));

/** Long words, some of which could be guessed: few characters, rows of the keyboard, one piece over and over. */
const words = oneof(
  stringMatching(/^[a-z0-9]{21,50}$/),
  stringMatching(/^[ab1]{18,30}[A-D0-3]{3}$/),
  stringMatching(/^(?:abcdefghi|QWERTYUIOP|qwertyuiop|23456789|[a-zA-Z0-9]){3,8}$/),
  array(constantFrom("a1", "b2c3", "Xy9", "0"), { minLength: 1, maxLength: 2 }).map((pieces) =>
    pieces.join("").repeat(9),
  ),
);
const values = oneof(written, words);

const variables = record(
  {
    name: constantFrom("X", "NEXT_PUBLIC_X", "VITE_API_SECRET", "DB_PASSWORD"),
    secret: constantFrom(true, false),
    isPublic: constantFrom(true),
    type: constantFrom(...TYPE_NAMES),
    format: constantFrom("github-token", "jwt"),
    values: constantFrom(["info"]),
    protocols: constantFrom(["https"]),
    minLength: constantFrom(10),
    maxLength: constantFrom(5),
    min: constantFrom(1),
    max: constantFrom(0),
    deprecated: constantFrom("why"),
    example: constantFrom("info", "true"),
  },
  { requiredKeys: ["name"] },
);

it("passes over no rule that would have something to say", () => {
  const noPattern = (): undefined => undefined;
  let told = 0;
  assert(
    property(variables, values, constantFrom("production", "dev", undefined), (given, value, environment) => {
      const { name, ...terms } = given;
      const variable: Variable = { name, required: true, terms: { section: "", ...terms } };
      const contract = { ...EMPTY_CONTRACT, variables: new Map([[name, variable]]) };
      const target = targetEnvironment(environment);
      const found = new Map([[name, { name, value, origin: "vars" as const }]]);
      const subjects = subjectsOf(contract, target, found);
      const base = { contract, target, values: found, subjects, others: [], sources: [], withValues: true };
      const [subject] = subjects.all;
      if (subject?.isSet !== true) return;
      const facts: Facts = { ...base, tooShort: value.length < 6 && subject.secret ? [name] : [] };
      const asked = new Set(
        stepsFor(statedTraits(subject.terms) | shownTraits(subject), noPattern).map(({ check }) => check),
      );
      for (const { check } of stepsFor(-1, noPattern)) {
        const finding = check(subject, facts);
        if (finding !== undefined) told += 1;
        expect({ rule: check.name, finding: asked.has(check) ? undefined : finding }).toEqual({ rule: check.name });
      }
    }),
    { numRuns: 10_000 },
  );
  // It must not agree because no rule ever speaks.
  expect(told).toBeGreaterThan(1_000);
});
