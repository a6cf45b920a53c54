import { array, constantFrom, oneof, sample, tuple } from "fast-check";

/** The files of every context: names that ignore files are made of, some of them in one another's way. */
export const FILES = [
  "Dockerfile",
  ".env",
  ".env.local",
  "README.md",
  "a.txt",
  "b.TXT",
  "ab",
  "a[b",
  "x^y",
  "a+b (1).txt",
  "sp ace.md",
  "1.log",
  "docs/keep.md",
  "docs/deep/keep.md",
  "docs/deep/drop.txt",
  "node_modules/p/index.js",
  "node_modules/p/README.md",
  "packages/app/node_modules/q/i.js",
  "packages/app/src/main.ts",
  "packages/app/src/main.test.ts",
  "packages/lib/build/out.js",
  "build/out.js",
  "src/build.ts",
  "src/a/b/c.ts",
  "src/a/.hidden",
  ".git/config",
  "app/.env",
  "app/keep",
];

const segments = constantFrom(
  ..."* ** *.md *.txt a b ab docs deep keep.md keep node_modules p packages app src build build* .env .env* .git main.* *.ts".split(
    " ",
  ),
  ..."?.txt [ab] [a-c]* [^a]* [!a]* a[[]b a\\[b x^y x^* \\*.md 1.log [0-9].log *.* .* .. . **keep* **.md ** **/ s* a+b* *(1)* *{ts} *$ c.ts DOCS".split(
    " ",
  ),
  "sp\\ ace.md",
  "sp ace.md",
);
const path = tuple(constantFrom("", "", "", "", "/", "./", "../"), array(segments, { minLength: 1, maxLength: 3 })).map(
  ([start, parts]) => start + parts.join("/"),
);
const line = oneof(
  {
    weight: 12,
    arbitrary: tuple(constantFrom("", "", "", "!", "!", " ", "! ", "!!"), path).map((parts) => parts.join("")),
  },
  {
    weight: 1,
    arbitrary: constantFrom("# a comment", " # none", "", "#*", "!#x", "/", ".", "\t*.md\t", "!/docs/keep.md"),
  },
  { weight: 2, arbitrary: path.map((text) => `${text}/`) },
);
const ends = constantFrom("\n", "\n", "\n", "\r\n");
const set = tuple(constantFrom("", "", "", "", "\uFEFF"), array(tuple(line, ends), { minLength: 1, maxLength: 6 })).map(
  ([mark, lines]) => mark + lines.map((parts) => parts.join("")).join(""),
);

/** The lines that people write. */
const USUAL = [
  "",
  "node_modules",
  "**/node_modules",
  "*.md\n!README.md",
  "*\n!packages/app\n**/*.test.ts",
  ".git\n.env*\n!.env.example",
  "**\n!src\nsrc/a",
  "docs\n!**/keep.md",
  "docs/\n!docs/deep",
  "/build\n**/build",
  "packages/*/src\n!packages/app/src/main.ts",
];

/** So many sets of lines: the usual ones, and generated ones, the same for the same seed. */
export function ignoreSets(count: number, seed: number): readonly string[] {
  return [...USUAL, ...sample(set, { numRuns: Math.max(0, count - USUAL.length), seed })];
}

/** Lines with something wrong in them. Docker refuses most of them, each at its own moment. */
export const STRANGE: readonly string[] = [
  "!",
  "[",
  "a\\",
  "docs/[a-",
  "[]a]",
  "x*[",
  "x*[]a]",
  "[z-a]",
  "*.md\n!x*[",
  "!x*[",
  "docs\n!docs/*[",
  "../x*[",
  "*[^]a]",
  "*\\",
  "a[",
  "?[",
  "[^.][",
  "[.][",
  "!! ",
  "!/",
  "!../..\n*.md",
  "/!/docs\n/!",
];
