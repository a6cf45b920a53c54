import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

import { code, codeBlock, escapeMarkdown, table } from "./markdown.ts";

describe("escapeMarkdown", () => {
  it.each([
    ["a_b*c", "a\\_b\\*c"],
    ["[x](y)", "\\[x\\](y)"],
    ["<b>&amp;", "&lt;b&gt;&amp;amp;"],
    ["a|b", "a\\|b"],
    ["`x` ~y~ # z \\", "\\`x\\` \\~y\\~ \\# z \\\\"],
    ["a\r\nb\nc", "a<br>b<br>c"],
  ])("escapes %j", (text, escaped) => expect(escapeMarkdown(text)).toBe(escaped));

  it("leaves no tag, no cell border and no line end of the text's own", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("<", ">", "|", "\\", "\n", "`", "a") }), (text) => {
        const rest = escapeMarkdown(text)
          .replaceAll("<br>", "")
          .replaceAll(/\\[\\`*_[\]|~#]/g, "");
        expect(rest).not.toMatch(/[<>|\n`\\]/);
      }),
    );
  });
});

describe("code", () => {
  it.each([
    ["x", "`x`"],
    ["a`b", "``a`b``"],
    ["`a`", "`` `a` ``"],
    ["a``b`c", "```a``b`c```"],
    ["a|b", "`a\\|b`"],
    ["a\nb", "`a b`"],
    ["", "`  `"],
  ])("shows %j", (text, shown) => expect(code(text)).toBe(shown));

  it("has a fence that the text cannot close", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("`", "a", " ") }), (text) => {
        const shown = code(text);
        const fence = /^`+/.exec(shown)?.[0] ?? "";
        const inside = shown.slice(fence.length, shown.length - fence.length);
        expect(shown.endsWith(fence)).toBe(true);
        expect(inside.split(/[^`]+/)).not.toContain(fence);
      }),
    );
  });
});

describe("codeBlock", () => {
  it("has a fence that the text cannot close", () => {
    expect(codeBlock("x\n", "sh")).toBe("```sh\nx\n\n```\n");
    expect(codeBlock("a\n```\nb")).toBe("````\na\n```\nb\n````\n");
  });
});

describe("table", () => {
  it("has a header, a rule and a row for each entry", () => {
    expect(
      table(
        ["A", "B"],
        [
          ["1", "2"],
          ["3", "4"],
        ],
      ),
    ).toBe("| A | B |\n| --- | --- |\n| 1 | 2 |\n| 3 | 4 |\n");
  });
});
