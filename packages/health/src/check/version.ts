import type { ResponseAnswer } from "../probe/answer.ts";
import { type JsonPath, findFirst } from "./json-path.ts";

/** Where an answer says which version it comes from. */
export type VersionSource =
  | { readonly kind: "json"; readonly path: JsonPath }
  | { readonly kind: "header"; readonly name: string }
  /** `<meta name="…" content="…">` of a page. */
  | { readonly kind: "meta"; readonly name: string };

/** Which version must answer. */
export interface VersionExpectation {
  readonly expected: string;
  /** Asked in this order. */
  readonly sources: readonly VersionSource[];
}

/** What the sources showed: the version that decides, and whether it is the expected one. */
export interface VersionSeen {
  readonly version: string;
  readonly matches: boolean;
}

/** The shortest text that counts as the beginning of a commit's SHA: git's own abbreviation. */
const SHORTEST_SHA = 7;

/** Reads the version of an answer: the first source that shows the expected one, otherwise the first that shows any. */
export function readVersion(
  expectation: VersionExpectation,
  answer: ResponseAnswer,
  document: unknown,
): VersionSeen | undefined {
  const seen = expectation.sources
    .map((source) => versionAt(source, answer, document))
    .filter((version) => version !== undefined);
  const match = seen.find((version) => sameVersion(expectation.expected, version));
  const version = match ?? seen[0];
  return version === undefined ? undefined : { version, matches: match !== undefined };
}

/** Whether two texts name one version: equal but for case and a leading `v`, or one a SHA's beginning of at least 7 digits. */
export function sameVersion(expected: string, observed: string): boolean {
  const a = normalise(expected);
  const b = normalise(observed);
  if (a === b) return true;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.length >= SHORTEST_SHA && isHex(short) && isHex(long) && long.startsWith(short);
}

function normalise(version: string): string {
  return version
    .trim()
    .toLowerCase()
    .replace(/^v(?=\d|[0-9a-f]{7,}$)/, "");
}

function isHex(text: string): boolean {
  return /^[0-9a-f]+$/.test(text);
}

function versionAt(source: VersionSource, answer: ResponseAnswer, document: unknown): string | undefined {
  if (source.kind === "header") return clean(answer.headers[source.name.toLowerCase()]);
  if (source.kind === "meta") return clean(metaContent(answer.body, source.name));
  return clean(findFirst(document, source.path));
}

function clean(value: unknown): string | undefined {
  if (typeof value === "number") return String(value);
  const text = typeof value === "string" ? value.trim() : "";
  // Shown in logs, outputs and records: what is longer is no version.
  return text === "" || text.length > 200 ? undefined : text;
}

function metaContent(html: string, name: string): string | undefined {
  for (const [tag] of html.slice(0, 65_536).matchAll(/<meta\b[^>]{0,1000}>/gi)) {
    if (attribute(tag, "name")?.toLowerCase() === name.toLowerCase()) return attribute(tag, "content");
  }
  return undefined;
}

function attribute(tag: string, name: string): string | undefined {
  const match = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s>]+))`, "i").exec(tag);
  return match?.[1] ?? match?.[2] ?? match?.[3];
}
