import type { IgnoreRule } from "./ignore-file.ts";
import { type PathTest, pathTest } from "./ignore-pattern.ts";

/** What is known of a path: whether it is ignored, and which rules it met, for what lies below it. */
export interface Standing {
  readonly ignored: boolean;
  readonly met: readonly boolean[];
}

/** The rules of a `.dockerignore` file, ready to be asked from the top of the context downwards. */
export interface Ignore {
  /** How a path stands, given how its folder stands (`undefined` at the top). */
  standing(path: string, above: Standing | undefined): Standing;
  /** Whether something below an ignored folder may come back. */
  mayReturnBelow(folder: string): boolean;
}

/**
 * Compiles rules. The last rule that a path meets decides; a path meets what its folder met (moby/patternmatcher,
 * MatchesUsingParentResults). Throws `SyntaxError` for what Docker refuses.
 */
export function compileIgnore(rules: readonly IgnoreRule[]): Ignore {
  const tests = rules.map(({ pattern, again }) => ({ again, test: pathTest(pattern) }));
  const returning = rules.filter(({ again }) => again).map(({ pattern }) => pattern);
  return {
    standing: (path, above) => standingOf(tests, path, above),
    mayReturnBelow: (folder) => returning.some((pattern) => mayMatchBelow(pattern, folder)),
  };
}

function standingOf(
  tests: readonly { readonly again: boolean; readonly test: PathTest }[],
  path: string,
  above: Standing | undefined,
): Standing {
  let ignored = false;
  const met = tests.map(({ again, test }, index) => {
    let meets = above?.met[index] ?? false;
    // A rule that could change nothing is not asked, so nothing below meets it through its folder either.
    if (!meets && again === ignored) meets = test(path);
    if (meets) ignored = !again;
    return meets;
  });
  return { ignored, met };
}

/** Only a pattern that begins with plain names can be known not to match below a folder. */
function mayMatchBelow(pattern: string, folder: string): boolean {
  const plain = /^[^*?[\\]*/.exec(pattern)?.[0] ?? "";
  const names = plain === pattern ? plain : plain.slice(0, plain.lastIndexOf("/") + 1);
  const inside = `${folder}/`;
  return `${names}/`.startsWith(inside) || inside.startsWith(names);
}
