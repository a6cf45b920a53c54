import { describe, expect, it } from "vitest";

import { readCompose } from "./compose.ts";
import { readDocker } from "./docker.ts";
import { valuesOf } from "./read.ts";

/** The measured differences between the three readers; test/real holds the compose column against the real program. */
const CASES: readonly (readonly [text: string, compose: string, docker: string])[] = [
  ["A=abc#def", "abc#def", "abc#def"],
  ["A=abc #def", "abc", "abc #def"],
  ["A=pa$word1", "pa", "pa$word1"],
  ['A="pa$word1"', "pa", '"pa$word1"'],
  ["A='$B'", "$B", "'$B'"],
  ['A="x"', "x", '"x"'],
  [`A="he said \\"hi\\""`, 'he said "hi"', `"he said \\"hi\\""`],
  ['A="a\\tb\\0101"', "a\tbA", '"a\\tb\\0101"'],
  ["A=`x`", "`x`", "`x`"],
  ["A=${Z:-d}", "d", "${Z:-d}"],
  ["A=${Z:-${Y:-deep}}", "deep", "${Z:-${Y:-deep}}"],
  ["A=$$x", "$x", "$$x"],
  ["A: 1", "1", "refused"],
  ["export A=1", "1", "refused"],
  ["A B=1", "refused", "refused"],
  ["A=${Z:?}", "refused", "${Z:?}"],
  ["A='open", "refused", "'open"],
  ["A=x  ", "x", "x  "],
  ["\uFEFFA=x\r\n", "x", "x"],
  ["A=x\nB=y\nA=z", "z", "z"],
];

function valueOfA(reading: ReturnType<typeof readCompose>): string | undefined {
  return reading.issues.some(({ fatal }) => fatal) ? "refused" : valuesOf(reading).get("A");
}

describe("the readers of Compose and of docker run", () => {
  it.each(CASES)("read %j as %j and %j", (text, compose, docker) => {
    expect(valueOfA(readCompose(text))).toBe(compose);
    expect(valueOfA(readDocker(text))).toBe(docker);
  });

  it("note a name without a value, since nobody can say what it will be", () => {
    const issue = { kind: "not-an-assignment", line: 2, fatal: false };
    expect(readCompose("A=1\nB\nC=2").issues).toEqual([issue]);
    expect(readDocker("A=1\nB\nC=2").issues).toEqual([issue]);
  });

  it("note a reference without a value, by line only", () => {
    expect(readCompose("A=1\nB=$A\nC=pa$word1").issues).toEqual([{ kind: "interpolation", line: 3, fatal: false }]);
  });

  it("end at a line that docker run's scanner does not take", () => {
    expect(readDocker(`A=1\nB=${"x".repeat(70_000)}\nC=1`).issues).toEqual([
      { kind: "unexpected-character", line: 2, fatal: true },
    ]);
  });

  it("do not lose themselves in nested references", () => {
    const deep = "${A:-".repeat(20_000) + "}".repeat(20_000);
    expect(readCompose(`B=${deep}`).issues).toEqual([{ kind: "interpolation", line: 1, fatal: true }]);
  });
});
