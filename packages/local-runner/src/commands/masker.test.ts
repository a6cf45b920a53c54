import { array, assert, property, string } from "fast-check";
import { describe, expect, test } from "vitest";

import { Masker, maskDeep } from "./masker.ts";

function masking(...values: string[]): Masker {
  const masker = new Masker();
  for (const value of values) masker.add(value);
  return masker;
}

const SECRET = `p@ss "word' & <more>`;

describe("masks", () => {
  test.each([
    ["as it is", SECRET],
    ["trimmed", `  ${SECRET}  `.trim()],
    ["base64", Buffer.from(SECRET).toString("base64")],
    ["escaped quotes", SECRET.replaceAll('"', '\\"')],
    ["an expression's text", SECRET.replaceAll("'", "''")],
    ["JSON", JSON.stringify(SECRET).slice(1, -1)],
    ["URI", encodeURIComponent(SECRET)],
    ["XML", "p@ss &quot;word&apos; &amp; &lt;more&gt;"],
  ])("a secret %s", (_name, text) => {
    expect(masking(SECRET).mask(`before ${text} after`)).toBe("before *** after");
  });

  test.each(["u", "u:", "ab:"])("base64 of a longer text, from its first group of its own: after %j", (before) => {
    const text = Buffer.from(before + SECRET).toString("base64");
    const shared = before.length % 3 === 0 ? before.length / 3 : Math.ceil(before.length / 3);
    expect(masking(SECRET).mask(text)).toBe(`${text.slice(0, 4 * shared)}***`);
  });

  test("each line of a secret of several lines", () => {
    const masker = masking("first line\r\n  second line\n\n");
    expect(masker.mask("x second line y first line")).toBe("x *** y ***");
  });

  test("a long value in quotes without them", () => {
    expect(masking('"long-secret-value"').mask("long-secret-value")).toBe("***");
  });

  test("overlapping and touching secrets as one", () => {
    expect(masking("abcd", "cdef", "gh").mask("_abcdefgh_ab")).toBe("_***_ab");
  });

  test("nothing for white space", () => {
    expect(masking(" \n ", "").mask("a b")).toBe("a b");
  });

  test("what its parent hides, without counting it as its own", () => {
    const parent = masking("outer-secret");
    const masker = new Masker(parent);
    masker.add("inner-secret");
    expect(masker.mask("outer-secret inner-secret")).toBe("*** ***");
    expect(masker.hides("outer-secret")).toBe(false);
    expect(masker.hides("an inner-secret")).toBe(true);
  });

  test("no text contains a secret after masking, whatever the secrets", () => {
    const secret = string({ minLength: 1, maxLength: 8 }).filter((text) => text.trim() !== "" && !text.includes("*"));
    assert(
      property(array(secret, { minLength: 1, maxLength: 4 }), array(string({ maxLength: 5 })), (secrets, others) => {
        const text = secrets.flatMap((value, at) => [others[at] ?? "-", value]).join("");
        const masked = masking(...secrets).mask(text);
        for (const value of secrets) expect(masked.split("***").join("\u0000")).not.toContain(value.trim());
      }),
    );
  });
});

test("the runner's own words stay readable when one of them is a secret", () => {
  const event = { type: "job-completed", outcome: "success", outputs: { result: "not-success", type: "x" } };
  expect(maskDeep(masking("success"), event)).toEqual({ ...event, outputs: { result: "not-***", type: "x" } });
});
