import { array, assert, constantFrom, property, string } from "fast-check";
import { expect, it } from "vitest";

import { FormSet } from "./form-set.ts";

const letters = constantFrom(..."ab3é😀".split(""));
const forms = string({ unit: letters, minLength: 4, maxLength: 7 });

it("finds the same places with thousands of forms as with a few", () => {
  assert(
    property(array(forms, { maxLength: 6 }), string({ unit: letters, maxLength: 40 }), (wanted, text) => {
      const [few, many] = [new FormSet(), new FormSet()];
      // None of these can stand in the text.
      for (let index = 0; index < 600; index += 1) many.add(`form-${index}`);
      for (const form of wanted) {
        few.add(form);
        many.add(form);
        // An index that was made before the last form came is one without it.
        many.rangesIn(text);
      }
      const inOrder = (set: FormSet): readonly string[] => set.rangesIn(text).map(String).toSorted();
      expect(inOrder(many)).toEqual(inOrder(few));
    }),
    { numRuns: 500 },
  );
});
