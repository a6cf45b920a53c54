import { FieldProblem } from "@slipway/core";
import { type YAMLMap, isMap, isScalar, isSeq, parseDocument } from "yaml";

import type { ImageDraft } from "./image-spec.ts";
import { checkPlatforms, checkTags, readSecrets, words } from "./parts.ts";

/** The images of a YAML text, or everything that is wrong with it. */
export interface ReadImages {
  readonly drafts: readonly ImageDraft[];
  /** Each with its image and key. */
  readonly problems: readonly string[];
}

const NAME = /^[A-Za-z0-9][A-Za-z0-9_.-]*$/;
const NETWORKS = ["default", "none", "host"] as const;

/** How the value of each key is read. Each throws `FieldProblem`. */
const READERS = {
  image: textOf,
  context: textOf,
  file: textOf,
  target: textOf,
  tags: (node: unknown) => checkTags(listOf(node)),
  "build-args": pairsOf,
  secrets: (node: unknown) => readSecrets(secretLines(node)),
  labels: pairsOf,
  platforms: (node: unknown) => checkPlatforms(listOf(node)),
  network: networkOf,
} as const;

/** Reads the list of images. Every scalar is text as it stands: `1.10` is a version, and `no` is a word. */
export function readImages(text: string): ReadImages {
  const document = parseDocument(text, { schema: "failsafe", prettyErrors: false });
  const [error] = document.errors;
  if (error !== undefined) return { drafts: [], problems: [`images: is not YAML: ${error.message}`] };
  if (!isMap(document.contents) || document.contents.items.length === 0)
    return { drafts: [], problems: ["images: must name at least one image, each with its settings below it"] };
  const problems: string[] = [];
  const drafts = document.contents.items.map(({ key, value }) => {
    const name = isScalar(key) ? String(key.value) : "";
    if (!NAME.test(name)) problems.push(`images: ${JSON.stringify(name)} cannot be the name of an image`);
    return readDraft(name, value, problems);
  });
  return { drafts, problems };
}

function readDraft(name: string, node: unknown, problems: string[]): ImageDraft {
  if (isEmpty(node)) return { name };
  if (!isMap(node)) {
    problems.push(`images: ${name}: must be settings below the name, such as context: ./backend`);
    return { name };
  }
  const draft: Record<string, unknown> = { name };
  for (const { key, value } of (node satisfies YAMLMap).items) {
    const word = isScalar(key) ? String(key.value) : "";
    const read = Object.entries(READERS).find(([known]) => known === word)?.[1];
    try {
      if (read === undefined)
        throw new FieldProblem(`is not a setting of an image; known are ${Object.keys(READERS).join(", ")}`);
      draft[word] = read(value);
    } catch (error) {
      if (!(error instanceof FieldProblem)) throw error;
      problems.push(`images: ${name}: ${word} ${error.message}`);
    }
  }
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- each value came from the reader of its own key
  return draft as unknown as ImageDraft;
}

function isEmpty(node: unknown): boolean {
  return node === null || (isScalar(node) && (node.value === "" || node.value === null));
}

function textOf(node: unknown): string {
  const text = isScalar(node) ? String(node.value).trim() : "";
  if (text === "" || text.startsWith("-")) throw new FieldProblem("must be a text that does not begin with a hyphen");
  return text;
}

function networkOf(node: unknown): (typeof NETWORKS)[number] {
  const found = NETWORKS.find((word) => word === textOf(node));
  if (found === undefined) throw new FieldProblem(`must be one of ${NETWORKS.join(", ")}`);
  return found;
}

/** A YAML list, or words in one text. */
function listOf(node: unknown): readonly string[] {
  if (isSeq(node)) return node.items.map(textOf);
  return words(textOf(node));
}

/** A mapping of texts. */
function pairsOf(node: unknown): Readonly<Record<string, string>> {
  if (isEmpty(node)) return {};
  if (!isMap(node) || node.items.some(({ key, value }) => !isScalar(key) || !(value === null || isScalar(value))))
    throw new FieldProblem("must be a mapping of names to texts");
  return Object.fromEntries(
    node.items.map(({ key, value }) => [
      String(isScalar(key) ? key.value : ""),
      isEmpty(value) ? "" : String(isScalar(value) ? value.value : ""),
    ]),
  );
}

/** A mapping, a list of lines, or lines in one text. */
function secretLines(node: unknown): readonly string[] {
  if (isMap(node)) return Object.entries(pairsOf(node)).map(([id, name]) => `${id}=${name}`);
  if (isSeq(node)) return node.items.map(textOf);
  return words(textOf(node));
}
