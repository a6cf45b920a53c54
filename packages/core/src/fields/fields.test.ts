import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { safeParse } from "zod/mini";

import { boolean } from "./boolean.ts";
import { duration, formatDuration, parseDuration } from "./duration.ts";
import { type Field, FieldProblem, field } from "./field.ts";
import { keyValues } from "./key-values.ts";
import { integer, percentage } from "./number.ts";
import { choice, choices, lines, text, textLike } from "./text.ts";

/** What a field makes of a text: its value, or its problem. */
function read<T>(schema: Field<T>, value: string): T | { problem: string } {
  const result = safeParse(schema, value);
  return result.success ? result.data : { problem: result.error.issues.map((issue) => issue.message).join("; ") };
}

const refused = (problem: string) => ({ problem });

describe("field", () => {
  it("turns a FieldProblem into a problem, and lets a bug through", () => {
    const odd = field((value) => {
      if (value === "bug") throw new TypeError("a bug");
      throw new FieldProblem("must be even");
    });
    expect(read(odd, "1")).toEqual(refused("must be even"));
    expect(() => read(odd, "bug")).toThrow("a bug");
  });
});

describe("boolean", () => {
  it.each(["true", "True", "TRUE"])("reads %s", (value) => expect(read(boolean(), value)).toBe(true));
  it.each(["false", "False", "FALSE"])("reads %s", (value) => expect(read(boolean(), value)).toBe(false));
  it.each(["yes", "yes please", "no", "on", "1", "0", "tRUE", "null", "true "])("refuses %j", (value) =>
    expect(read(boolean(), value)).toEqual(refused("must be true or false")),
  );
});

describe("duration", () => {
  it.each([
    ["0s", 0],
    ["500ms", 500],
    ["30s", 30_000],
    ["1.5s", 1_500],
    ["5m", 300_000],
    ["1h30m", 5_400_000],
    ["1m500ms", 60_500],
    ["2d", 172_800_000],
    ["24d", 2_073_600_000],
  ])("reads %s as %d ms", (value, milliseconds) => expect(read(duration(), value)).toBe(milliseconds));

  it.each(["20", "", "s", "-5s", "5 s", "5S", "1e3s", ".5s", "5.s", "5m30", "5w", "Infinitys", "9".repeat(400) + "d"])(
    "refuses %j",
    (value) =>
      expect(read(duration(), value)).toEqual(refused("must be a duration with a unit, such as 500ms, 30s, 5m or 1h")),
  );

  it("keeps its bounds, both included", () => {
    const between = duration({ min: 1_000, max: 60_000 });
    expect(read(between, "1s")).toBe(1_000);
    expect(read(between, "1m")).toBe(60_000);
    expect(read(between, "999ms")).toEqual(refused("must be at least 1 s"));
    expect(read(between, "61s")).toEqual(refused("must be at most 1 min 00 s"));
  });

  it("refuses what no timer can wait for, which Node would take for no wait at all", () => {
    expect(read(duration(), "25d")).toEqual(refused("must be at most 576 h 00 min"));
    expect(read(duration({ max: Number.MAX_SAFE_INTEGER }), "600h")).toEqual(refused("must be at most 576 h 00 min"));
  });

  it("reads back every sum of whole units", () => {
    const amount = fc.nat({ max: 500 });
    fc.assert(
      fc.property(amount, amount, amount, amount, (h, m, s, ms) => {
        expect(parseDuration(`${h}h${m}m${s}s${ms}ms`)).toBe(((h * 60 + m) * 60 + s) * 1_000 + ms);
      }),
    );
  });
});

describe("formatDuration", () => {
  it.each([
    [0, "0 ms"],
    [850.4, "850 ms"],
    [999.6, "1 s"],
    [12_340, "12.3 s"],
    [59_940, "59.9 s"],
    [59_970, "1 min 00 s"],
    [245_000, "4 min 05 s"],
    [3_599_700, "1 h 00 min"],
    [3_720_000, "1 h 02 min"],
    [90_000_000, "25 h 00 min"],
  ])("shows %d ms as %s", (milliseconds, shown) => expect(formatDuration(milliseconds)).toBe(shown));

  it("never shows 60 of a smaller unit", () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1e9, noNaN: true }), (milliseconds) => {
        expect(formatDuration(milliseconds)).not.toMatch(/^1000 ms|\b60 (?:s|min)$/);
      }),
    );
  });
});

describe("integer", () => {
  it.each([
    ["0", 0],
    ["-0", 0],
    ["42", 42],
    ["-7", -7],
    ["007", 7],
    ["9007199254740991", Number.MAX_SAFE_INTEGER],
  ])("reads %s", (value, number) => expect(read(integer(), value)).toBe(number));

  it.each(["", "1.0", "1e3", "0x10", "+1", "1 000", "one", "9007199254740993"])("refuses %j", (value) =>
    expect(read(integer(), value)).toEqual(refused("must be a whole number")),
  );

  it.each([
    [{ min: 1, max: 3 }, "must be a whole number from 1 to 3"],
    [{ min: 1 }, "must be a whole number, 1 or more"],
    [{ max: -1 }, "must be a whole number, -1 or less"],
  ])("keeps the bounds %j", (bounds, problem) => expect(read(integer(bounds), "0")).toEqual(refused(problem)));
});

describe("percentage", () => {
  it.each([
    ["0%", 0],
    ["1%", 0.01],
    ["0.5%", 0.005],
    ["12.5 %", 0.125],
    ["100%", 1],
  ])("reads %s as %d", (value, share) => expect(read(percentage(), value)).toBe(share));

  it.each(["1", "0.01", "%", "101%", "100.0001%", "-1%", "1%%", "1e1%"])("refuses %j", (value) =>
    expect(read(percentage(), value)).toEqual(
      refused("must be a percentage from 0% to 100%, with its sign, such as 1%"),
    ),
  );
});

describe("text", () => {
  it("takes any text as it is", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (value) => {
        expect(read(text(), value)).toBe(value);
      }),
    );
  });

  it("holds a text to a pattern", () => {
    const name = textLike(/^[a-z]+$/, "a word in small letters");
    expect(read(name, "abc")).toBe("abc");
    expect(read(name, "Abc")).toEqual(refused("must be a word in small letters"));
  });
});

describe("choice and choices", () => {
  it("takes exactly one of the words", () => {
    const mode = choice(["apply", "plan"]);
    expect(read(mode, "plan")).toBe("plan");
    for (const value of ["Plan", "plan,apply", "pla", "constructor"])
      expect(read(mode, value)).toEqual(refused("must be one of apply, plan"));
  });

  it("takes several words, in the order of the definition and each once", () => {
    const dialects = choices(["dotenv", "compose", "docker"]);
    expect(read(dialects, "docker, dotenv\n docker")).toEqual(["dotenv", "docker"]);
    for (const value of ["docker, podman", ",", " , \n"])
      expect(read(dialects, value)).toEqual(refused("must be a list of dotenv, compose, docker"));
  });
});

describe("lines", () => {
  it("drops blank lines and the white space around the others", () => {
    expect(read(lines(), "a\r\n\n  b c \n\t\nd")).toEqual(["a", "b c", "d"]);
  });
});

describe("keyValues", () => {
  it("takes the value verbatim after the first equals sign", () => {
    expect(read(keyValues(), "A=1\n\n# no\n  # no\n B = x = y \r\nC=\n__proto__=p")).toEqual(
      Object.fromEntries([
        ["A", "1"],
        ["B", " x = y "],
        ["C", ""],
        ["__proto__", "p"],
      ]),
    );
  });

  it("says which line is wrong without showing it", () => {
    expect(read(keyValues(), "A=1\nhunter2")).toEqual(refused("must be KEY=VALUE lines; line 2 is not one"));
    expect(read(keyValues(), "=hunter2")).toEqual(refused("must be KEY=VALUE lines; line 1 is not one"));
    expect(read(keyValues(), "A B=hunter2")).toEqual(refused("must be KEY=VALUE lines; line 1 is not one"));
  });

  it("refuses a name that is given twice", () => {
    expect(read(keyValues(), "A=1\nB=2\nA=3")).toEqual(refused("names A more than once"));
  });

  it("reads back whatever was written", () => {
    const value = fc.string({ unit: "binary" }).filter((candidate) => !/[\r\n]/.test(candidate));
    const name = fc.stringMatching(/^[A-Za-z_][A-Za-z0-9_.-]{0,8}$/);
    fc.assert(
      fc.property(fc.dictionary(name, value), (entries) => {
        const written = Object.entries(entries).map(([key, content]) => `${key}=${content}`);
        expect(read(keyValues(), written.join("\n"))).toEqual({ ...entries });
      }),
    );
  });
});
