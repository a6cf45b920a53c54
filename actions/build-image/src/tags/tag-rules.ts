import { TAG_RULES } from "../images/parts.ts";

/** What a run is about, as far as tags go. */
export interface TagSource {
  readonly sha: string;
  /** `refs/heads/main`, `refs/tags/v1.2.3`, `refs/pull/7/merge`. */
  readonly ref: string;
  readonly pullRequest: number | undefined;
  readonly defaultBranch: string | undefined;
}

/** Semantic Versioning 2.0.0, §9–10, with the `v` that tags in git have. Build metadata cannot be in a tag. */
const VERSION = /^v?(\d+)\.(\d+)\.(\d+)(-[0-9A-Za-z.-]+)?(?:\+[0-9A-Za-z.-]+)?$/;

const LONGEST_TAG = 128;

/** The tags that a list of words means for a run, without doubles; the moving ones are last. */
export function resolveTags(words: readonly string[], source: TagSource): readonly string[] {
  const rules: Readonly<Record<(typeof TAG_RULES)[number], (source: TagSource) => readonly string[]>> = {
    sha: ({ sha }) => (sha === "" ? [] : [`sha-${sha.slice(0, 7)}`]),
    branch: branchTags,
    semver: semverTags,
    latest: (given) => (isLatest(given) ? ["latest"] : []),
  };
  const tags = words.flatMap((word) => {
    const rule = TAG_RULES.find((known) => known === word);
    return rule === undefined ? [word] : rules[rule](source);
  });
  return [...new Set(tags)].toSorted((one, other) => Number(one === "latest") - Number(other === "latest"));
}

/** The version of a release tag, without its `v` and its build metadata. */
export function versionOf(ref: string): string | undefined {
  const match = VERSION.exec(tagName(ref) ?? "");
  return match === null ? undefined : `${match[1]}.${match[2]}.${match[3]}${match[4] ?? ""}`;
}

function semverTags({ ref }: TagSource): readonly string[] {
  const version = versionOf(ref);
  if (version === undefined) return [];
  // A release candidate is not what somebody means who asks for 1.2.
  if (version.includes("-")) return [version];
  const [major = "", minor = ""] = version.split(".");
  // Below 1.0 every minor may break (Semantic Versioning §4), so a tag `0` would promise nothing.
  return [version, `${major}.${minor}`, ...(major === "0" ? [] : [major])];
}

function branchTags({ ref, pullRequest }: TagSource): readonly string[] {
  if (pullRequest !== undefined) return [`pr-${pullRequest}`];
  const branch = ref.startsWith("refs/heads/") ? sanitise(ref.slice("refs/heads/".length)) : "";
  return branch === "" ? [] : [branch];
}

function isLatest({ ref, defaultBranch, pullRequest }: TagSource): boolean {
  if (pullRequest !== undefined) return false;
  const version = versionOf(ref);
  if (version !== undefined) return !version.includes("-");
  return defaultBranch !== undefined && ref === `refs/heads/${defaultBranch}`;
}

function tagName(ref: string): string | undefined {
  return ref.startsWith("refs/tags/") ? ref.slice("refs/tags/".length) : undefined;
}

/** A branch's name as a tag: nothing but word characters, dots and hyphens, and neither of the last two in front. */
function sanitise(name: string): string {
  return name
    .replaceAll(/[^\w.-]+/g, "-")
    .replace(/^[.-]+/, "")
    .slice(0, LONGEST_TAG)
    .replace(/-+$/, "");
}
