import { QuickLines } from "./quick-lines.ts";
import { LONGEST_SPECIAL, QuickValues, isSpecial } from "./quick-values.ts";
import type { Tree, TreeEntry, TreeMap } from "./tree.ts";

/**
 * Reads the plain part of YAML that contracts are mostly written in: block maps, values on one line, flow maps and
 * lists on one line, comments. `undefined` for anything else, which is then read by the `yaml` package; a test holds the
 * two against each other. Loading that package and reading a thousand variables with it takes longer than the whole
 * rest of the action, and every deploy waits for it.
 */
export function quickTree(text: string): Tree | undefined {
  const lines = new QuickLines(text);
  if (lines.indent !== 0) return undefined;
  const tree = readBlock({ lines, values: new QuickValues() });
  return lines.isAtEnd ? tree : undefined;
}

interface Reading {
  readonly lines: QuickLines;
  readonly values: QuickValues;
}

/** The map whose first key is on the current line. */
function readBlock(reading: Reading): TreeMap | undefined {
  const { lines, values } = reading;
  const { indent, number: first } = lines;
  const entries: TreeEntry[] = [];
  const seen = new Set<string>();
  while (lines.indent === indent) {
    const { key, number, value: text } = lines;
    lines.advance();
    const value = values.known.get(text) ?? (text === "" ? readBelow(reading, indent, number) : values.read(text));
    if (value === undefined || (key.length <= LONGEST_SPECIAL && isSpecial(key))) return undefined;
    entries.push({ key, line: number, value });
    if (seen.add(key).size < entries.length) return undefined;
  }
  return lines.indent > indent ? undefined : { kind: "map", line: first, entries };
}

/** What belongs to a key that stands alone on its line. */
function readBelow(reading: Reading, indent: number, line: number): Tree | undefined {
  return reading.lines.indent > indent ? readBlock(reading) : { kind: "scalar", line, value: null };
}
