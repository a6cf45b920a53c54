import { string } from "zod/mini";
import { describe, expect, it } from "vitest";

import { apiUrl, boolean, choice, duration, integer, keyValues, lines, text } from "../fields/index.ts";
import { type ActionDefinition, type InputRegistry, defineAction } from "./definition.ts";
import { optional, required, withDefault } from "./input.ts";
import { output } from "./output.ts";
import { type Environment, inputVariable, parseInputs, secretInputs } from "./parse.ts";

function define<I extends InputRegistry>(inputs: I, rules?: ActionDefinition<I>["rules"]) {
  return defineAction({
    id: "example",
    name: "Example",
    description: "An example.",
    branding: { icon: "anchor", color: "blue" },
    inputs,
    outputs: { result: output(string, "What came of it.") },
    ...(rules === undefined ? {} : { rules }),
  });
}

function given(values: Readonly<Record<string, string>>): Environment {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [inputVariable(name), value]));
}

function problemsOf(definition: ActionDefinition, env: Environment): readonly string[] {
  const parsed = parseInputs(definition, env);
  return parsed.ok ? [] : parsed.problems.map(({ input, message }) => `${input}: ${message}`);
}

function valuesOf<D extends ActionDefinition>(definition: D, env: Environment) {
  const parsed = parseInputs(definition, env);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.inputs;
}

describe("parseInputs", () => {
  it("reports every problem at once, in the order of the definition, with what is allowed and what was given", () => {
    const definition = define({
      app: required(text(), "App."),
      mode: withDefault(choice(["apply", "plan"]), "apply", "Mode."),
      timeout: withDefault(duration(), "5m", "Timeout."),
      "dry-run": withDefault(boolean(), "false", "Dry run."),
      "api-url": optional(apiUrl(), "API."),
      retries: optional(integer({ min: 0, max: 5 }), "Retries."),
      fine: optional(text(), "Fine."),
    });
    const env = given({
      mode: "deploy",
      timeout: "20",
      "dry-run": "yes please",
      "api-url": "ftp://example.com",
      retries: "six",
      fine: "fine",
    });
    expect(problemsOf(definition, env)).toEqual([
      "app: is required and was not given",
      'mode: must be one of apply, plan; got "deploy"',
      'timeout: must be a duration with a unit, such as 500ms, 30s, 5m or 1h; got "20"',
      'dry-run: must be true or false; got "yes please"',
      'api-url: must be an https:// address (http:// on loopback only); got "ftp://example.com"',
      'retries: must be a whole number from 0 to 5; got "six"',
    ]);
  });

  it("hands over typed values, and no way to change them", () => {
    const definition = define({
      app: required(text(), "App."),
      timeout: withDefault(duration(), "90s", "Timeout."),
      names: optional(lines(), "Names."),
      nothing: optional(text(), "Nothing."),
    });
    const inputs = valuesOf(definition, given({ app: "structra", names: "a\n b \n" }));
    const timeout: number = inputs.timeout;
    const names: readonly string[] | undefined = inputs.names;
    expect({ ...inputs, timeout, names }).toEqual({
      app: "structra",
      timeout: 90_000,
      names: ["a", "b"],
      nothing: undefined,
    });
    expect(() => Object.assign(inputs, { app: "other" })).toThrow(TypeError);
  });

  it.each(["", " ", "\t\n"])("takes %j for not given, whether the input is trimmed or not", (value) => {
    for (const trim of [true, false]) {
      const definition = define({
        needed: required(text(), "Needed.", { trim }),
        usual: withDefault(text(), "usual", "Usual.", { trim }),
        free: optional(text(), "Free.", { trim }),
      });
      expect(problemsOf(definition, given({ needed: value, usual: value, free: value }))).toEqual([
        "needed: is required and was not given",
      ]);
      const { usual, free } = valuesOf(definition, given({ needed: "x", usual: value, free: value }));
      expect({ usual, free }).toEqual({ usual: "usual", free: undefined });
    }
  });

  it("trims what is given, unless white space means something", () => {
    const definition = define({
      name: required(text(), "Name."),
      dotenv: required(text(), "Dotenv.", { trim: false }),
    });
    expect(valuesOf(definition, given({ name: " a \n", dotenv: " a \n" }))).toEqual({ name: "a", dotenv: " a \n" });
  });

  it("has no value for an expression as a default when there is no runner to evaluate it", () => {
    const definition = define({ "github-token": withDefault(text(), "${{ github.token }}", "T.", { secret: true }) });
    expect(valuesOf(definition, {})).toEqual({ "github-token": undefined });
    expect(valuesOf(definition, given({ "github-token": "ghs_x" }))).toEqual({ "github-token": "ghs_x" });
  });

  it("never quotes a secret, nor half of one that stands inside of another input", () => {
    const definition = define({
      token: required(integer(), "Token.", { secret: true }),
      env: required(keyValues(), "Env.", { secret: true }),
      image: required(choice(["a"]), "Image."),
    });
    const secret = "canary-4711-canary";
    const image = `${"x".repeat(70)}${secret}${"y".repeat(20)}`;
    const env = given({ token: secret, env: `A=1\n${secret}`, image });
    const parsed = parseInputs(definition, env, (value) => value.replaceAll(secret, "***"));
    const shown = JSON.stringify(parsed);
    expect(parsed.ok).toBe(false);
    expect(shown).toContain("must be KEY=VALUE lines; line 2 is not one");
    expect(shown).toContain("xxx***yyy");
    for (let length = 5; length <= secret.length; length += 1) expect(shown).not.toContain(secret.slice(0, length));
  });

  it("never quotes KEY=VALUE lines, although the input is no secret", () => {
    const definition = define({ env: required(keyValues(), "Env.") });
    const parsed = parseInputs(definition, given({ env: "A=1\nhunter2" }));
    expect(parsed.ok).toBe(false);
    expect(JSON.stringify(parsed)).not.toContain("hunter2");
  });

  it("cuts what it quotes, and shows white space as what it is", () => {
    const definition = define({ mode: required(choice(["a"]), "Mode.") });
    expect(problemsOf(definition, given({ mode: "b\nc" }))).toEqual(['mode: must be one of a; got "b\\nc"']);
    expect(problemsOf(definition, given({ mode: "b".repeat(81) }))[0]).toHaveLength(
      'mode: must be one of a; got ""'.length + 80,
    );
  });

  it("adds the problems of rules over several inputs, which see a bad input as undefined", () => {
    const definition = define({ a: optional(integer(), "A."), b: optional(integer(), "B.") }, ({ a, b }) =>
      a === undefined && b !== undefined ? [{ input: "b", message: "needs a" }] : [],
    );
    expect(problemsOf(definition, given({ a: "1", b: "2" }))).toEqual([]);
    expect(problemsOf(definition, given({ b: "2" }))).toEqual(["b: needs a"]);
    expect(problemsOf(definition, given({ a: "x", b: "2" }))).toEqual([
      'a: must be a whole number; got "x"',
      "b: needs a",
    ]);
  });

  it("does not say of a wrong input that it was not given", () => {
    const definition = define({ a: optional(integer(), "A.") }, ({ a }) =>
      a === undefined ? [{ input: "a", message: "is required" }] : [],
    );
    expect(problemsOf(definition, {})).toEqual(["a: is required"]);
    expect(problemsOf(definition, given({ a: "x" }))).toEqual(['a: must be a whole number; got "x"']);
  });

  it("holds a default to the same rules as what a user writes", () => {
    const definition = define({ timeout: withDefault(duration(), "5", "Timeout.") });
    expect(problemsOf(definition, {})).toHaveLength(1);
  });
});

describe("inputVariable", () => {
  it.each([
    ["app", "INPUT_APP"],
    ["dry-run", "INPUT_DRY-RUN"],
    ["with space", "INPUT_WITH_SPACE"],
  ])("hands over %s as %s", (name, variable) => {
    expect(inputVariable(name)).toBe(variable);
  });
});

describe("secretInputs", () => {
  it("names the secret inputs that are given, and only them", () => {
    const definition = define({
      token: required(text(), "Token.", { secret: true }),
      other: optional(text(), "Other.", { secret: true }),
      "github-token": withDefault(text(), "${{ github.token }}", "T.", { secret: true }),
      app: required(text(), "App."),
    });
    expect(secretInputs(definition, given({ token: " t0ken ", app: "x" }))).toEqual([["token", "t0ken"]]);
  });
});
