import { describe, expect, it } from "vitest";

import type { Terms, Variable } from "../contract.ts";
import { readEnvSpec } from "./env-spec.ts";

/** The part of a variable that an item's decorators decide. */
function item(text: string): (Omit<Terms, "section"> & Pick<Variable, "required">) | undefined {
  const { contract, issues } = readEnvSpec(".env.schema", text);
  expect(issues).toEqual([]);
  const variable = contract.variables.get("A");
  if (variable === undefined) return undefined;
  const { section: _section, ...terms } = variable.terms;
  return { required: variable.required, ...terms };
}

const OPTIONAL = { required: false, secret: true };

describe("readEnvSpec", () => {
  it.each([
    ["an item without a value", "A=", OPTIONAL],
    ["an item with a value, which is its default", "A=x", OPTIONAL],
    ["a required item", "# @required\nA=", { required: true, secret: true }],
    ["a required item with a value of its own", "# @required\nA=x", OPTIONAL],
    [
      "a default for all",
      "# @defaultRequired=true @defaultSensitive=false\n# ---\nA=",
      { required: true, secret: false },
    ],
    ["an exception", "# @defaultRequired\n# ---\n# @optional @public\nA=", { required: false, secret: false }],
    ["a public prefix", "# @defaultSensitive=inferFromPrefix(A)\n# ---\nA=", { required: false, secret: false }],
    ["@sensitive at the end of the line", "# @defaultSensitive=false\n\nA= # @sensitive", OPTIONAL],
    [
      "an environment",
      "# @required=forEnv(production, staging)\nA=",
      { ...OPTIONAL, required: true, requiredIn: ["production", "staging"] },
    ],
    [
      "a condition",
      "# @required=eq($B, s3)\nA=",
      { ...OPTIONAL, required: true, when: [{ name: "B", values: ["s3"] }] },
    ],
    [
      "a denied condition",
      "# @required=not(isEmpty($B))\nA=",
      { ...OPTIONAL, required: true, when: [{ name: "B", values: [""], isNegated: true }] },
    ],
    ["a type", "# @type=port\nA=", { ...OPTIONAL, type: "port" }],
    [
      "bounds",
      "# @type=string(minLength=5, maxLength=9)\nA=",
      { ...OPTIONAL, type: "string", minLength: 5, maxLength: 9 },
    ],
    ["a whole number", "# @type=number(isInt=true, min=1)\nA=", { ...OPTIONAL, type: "int", min: 1 }],
    [
      "an enum",
      '# @type=enum(dev, "pre prod", 3)\nA=',
      { ...OPTIONAL, type: "enum", values: ["dev", "pre prod", "3"] },
    ],
    [
      "protocols",
      '# @type=url(allowedProtocols=[postgres, "https:"])\nA=',
      { ...OPTIONAL, type: "url", protocols: ["postgres", "https"] },
    ],
    ["a beginning", "# @type=string(startsWith=sk-)\nA=", { ...OPTIONAL, type: "string", pattern: "^sk-" }],
    ["a pattern", "# @type=string(matches=/^a,(b)$/)\nA=", { ...OPTIONAL, type: "string", pattern: "^a,(b)$" }],
    [
      "an example and a deprecation",
      '# @example="x y" @deprecated="use B"\nA=',
      { ...OPTIONAL, example: "x y", deprecated: "use B" },
    ],
    [
      "what has no effect here",
      '# Words @not a decorator\n# @docs("Guide", https://x.dev/a) @icon=mdi:key @tag(a, b)\nA=',
      OPTIONAL,
    ],
    ["a comment parted by an empty line", "# @required\n\nB=\nA=", OPTIONAL],
  ])("reads %s", (name, text, expected) => {
    // The last one's decorator has moved into the header, where it is not read.
    if (name.includes("parted")) return expect(readEnvSpec("x", text).issues).toHaveLength(1);
    expect(item(text)).toEqual(expected);
  });

  it.each([
    ["# @import(./other)\n# ---\nA=", 1],
    ["# @plugin(@varlock/1password-plugin)\n# ---\nA=", 1],
    ["# @defaultRequired=maybe\n# ---\nA=", 1],
    ["# @defaultSensitive=guess()\n# ---\nA=", 1],
    ["B=\n# @requird\nA=", 2],
    ["B=\n# @type=opToken\nA=", 2],
    ["B=\n# @type=url(allowedDomains=[x.dev])\nA=", 2],
    ["B=\n# @type=string(matches=/x/i)\nA=", 2],
    ["B=\n# @type=string(matches=/[a/)\nA=", 2],
    ["B=\n# @required=if(eq($B, x), true, false)\nA=", 2],
    ["B=\n# @type=enum(a,\nA=", 2],
    ["B=\n# @type=constructor\nA=", 2],
  ])("says what it does not read in %j", (text, line) => {
    expect(readEnvSpec(".env.schema", text).issues).toEqual([{ line, message: expect.any(String) }]);
  });

  it("notes the line of each item", () => {
    const { contract } = readEnvSpec(".env.schema", "# @defaultRequired=false\n# ---\nA=1\n\n# @required\nB=\n");
    expect([...contract.variables.values()].map(({ line }) => line)).toEqual([3, 6]);
  });
});
