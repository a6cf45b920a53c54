import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

import { HiddenTexts } from "./hidden-texts.ts";
import { base64Forms, escapedForms } from "./secret-forms.ts";

/** Parts of secrets as they come: keys, words, with all that is written differently somewhere. */
const part = fc
  .string({ unit: fc.constantFrom(..."aB3/+_-% \"\\|<&*`'~é\ud800😀".split("")), minLength: 4, maxLength: 24 })
  .map((text) => text.trim())
  .filter((text) => text.length >= 4);
const noise = fc.string({ unit: fc.constantFrom(..."aB3/+_-%= \n.,|".split("")), maxLength: 12 });

function formsOf(text: string): readonly string[] {
  return [text, ...escapedForms(text), ...base64Forms(text)];
}

describe("HiddenTexts", () => {
  it("gives every form that stands in a text, whatever was asked before and whatever came in between", () => {
    const step = fc.record({ part, before: noise, after: noise, form: fc.nat(), another: fc.boolean() });
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 8 }), (steps) => {
        const hidden = new HiddenTexts();
        const parts: string[] = [];
        for (const { part: added, before, after, form, another } of steps) {
          hidden.add(added);
          parts.push(added);
          const forms = formsOf(another ? (parts[0] ?? added) : added);
          const text = `${before}${forms[form % forms.length] ?? ""}${after}`;
          const offered = hidden.possibleIn(text);
          const isOffered = (each: string): boolean => offered.some((known) => known.has(each));
          const missed = parts.flatMap(formsOf).filter((each) => text.includes(each) && !isOffered(each));
          expect({ text, missed }).toEqual({ text, missed: [] });
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it("makes no form of a long secret for an ordinary text", () => {
    const hidden = new HiddenTexts();
    hidden.add("/long/secret/of/many/characters+more=");
    const sizes = hidden
      .possibleIn("the environment has no problems; 12 of 12 required variables set")
      .map((forms) => forms.size);
    expect(sizes).toEqual([1, 0, 0]);
  });
});
