import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

import { Redactor } from "../runner/redactor.ts";
import { LineSplitter } from "./lines.ts";

const LIMIT = 64 * 1024;

function split(pieces: readonly string[], redactor = new Redactor()): readonly string[] {
  const lines: string[] = [];
  const splitter = new LineSplitter({
    onLine: (line) => lines.push(line),
    cutAt: (text, limit) => redactor.cutAt(text, limit),
  });
  for (const piece of pieces) splitter.add(piece);
  splitter.end();
  return lines;
}

describe("LineSplitter", () => {
  it("makes lines of pieces, wherever they were cut", () => {
    const line = fc.string({ unit: fc.constantFrom("a", " ", "é") });
    const sizes = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1 });
    fc.assert(
      fc.property(fc.array(fc.tuple(line, fc.constantFrom("\n", "\r\n"))), line, sizes, (whole, last, cuts) => {
        let text = whole.map(([content, end]) => content + end).join("") + last;
        const pieces: string[] = [];
        for (let index = 0; text !== ""; index += 1) {
          const size = cuts[index % cuts.length] ?? 1;
          pieces.push(text.slice(0, size));
          text = text.slice(size);
        }
        expect(split(pieces)).toEqual([...whole.map(([content]) => content), ...(last === "" ? [] : [last])]);
      }),
    );
  });

  it("does not gather a line without an end for ever, and loses nothing of it", () => {
    const lines = split(Array.from({ length: 10 }, () => "x".repeat(50_000)));
    expect(lines.length).toBeGreaterThan(1);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(2 * LIMIT + 50_000);
    expect(lines.join("")).toBe("x".repeat(500_000));
  });

  it("cuts a line that is too long around a secret, not through it", () => {
    const redactor = new Redactor();
    redactor.add("hunter22-hunter22");
    for (const offset of [1, 8, 16]) {
      const text = `${"x".repeat(LIMIT - offset)}hunter22-hunter22${"y".repeat(2 * LIMIT)}`;
      const shown = split([text], redactor).map((line) => redactor.redact(line));
      expect(shown.join("")).toBe(`${"x".repeat(LIMIT - offset)}***${"y".repeat(2 * LIMIT)}`);
    }
  });
});
