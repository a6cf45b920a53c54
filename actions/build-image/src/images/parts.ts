import { FieldProblem } from "@slipway/core";

/** Words that stand for tags which the event decides. */
export const TAG_RULES = ["sha", "branch", "semver", "latest"] as const;

/** A tag by the distribution specification. */
const TAG = /^\w[\w.-]{0,127}$/;
const PLATFORM = /^[a-z0-9]+\/[a-z0-9_]+(?:\/[a-z0-9]+)?$/;
/** What BuildKit and buildah take for the id of a secret without quoting. */
const SECRET_ID = /^[A-Za-z0-9_][A-Za-z0-9_.-]*$/;
const VARIABLE = /^[A-Za-z_]\w*$/;

/** Words divided by blanks, commas or line ends. */
export function words(text: string): readonly string[] {
  return text.split(/[\s,]+/).filter((word) => word !== "");
}

/** Checks a list of tags: rules (`sha`, `branch`, `semver`, `latest`), or tags as they are. Throws `FieldProblem`. */
export function checkTags(given: readonly string[]): readonly string[] {
  const wrong = given.filter((word) => !TAG.test(word));
  if (given.length === 0 || wrong.length > 0)
    throw new FieldProblem("must be tags or the words sha, branch, semver, latest, divided by blanks or commas");
  return [...new Set(given)];
}

/** Checks a list of platforms. Throws `FieldProblem`. */
export function checkPlatforms(given: readonly string[]): readonly string[] {
  if (given.length === 0 || given.some((word) => !PLATFORM.test(word)))
    throw new FieldProblem("must be platforms such as linux/amd64 or linux/arm64");
  return [...new Set(given)];
}

/** Which variable of the job's environment holds the value of which secret of the build. */
export type SecretVariables = Readonly<Record<string, string>>;

/**
 * Reads lines of `ID=VARIABLE`, or of a name that is both. Throws `FieldProblem`, which never shows a line: it may hold
 * the secret itself.
 */
export function readSecrets(given: readonly string[]): SecretVariables {
  const pairs = given.map((line): readonly [string, string] => {
    const at = line.indexOf("=");
    const pair = at === -1 ? ([line, line] as const) : ([line.slice(0, at), line.slice(at + 1)] as const);
    if (!SECRET_ID.test(pair[0]) || !VARIABLE.test(pair[1]))
      throw new FieldProblem("must be ID=NAME lines, where NAME is a variable of the step's env, never the value", {
        hideValue: true,
      });
    return pair;
  });
  return Object.fromEntries(pairs);
}
