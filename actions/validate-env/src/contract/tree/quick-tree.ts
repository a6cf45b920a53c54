import { QuickValues } from "./quick-scalar.ts";
import type { Tree, TreeEntry } from "./tree.ts";

/**
 * Reads the plain part of YAML that contracts are mostly written in: block maps, values on one line, flow maps and
 * lists on one line, comments. `undefined` for anything else, which is then read by the `yaml` package; a test holds the
 * two against each other. Loading that package and reading a thousand variables with it takes longer than the whole
 * rest of the action, and every deploy waits for it.
 */
export function quickTree(text: string): Tree | undefined {
  // Tabs, carriage returns and marks of documents have rules of their own.
  if (/[\t\r\u0085\u2028\u2029\uFEFF]|^(?:---|\.\.\.|%)/m.test(text)) return undefined;
  const lines = significantLines(text);
  const first = lines?.[0];
  if (lines === undefined || first === undefined || first.indent !== 0) return undefined;
  const block = readBlock({ lines, values: new QuickValues() }, 0, 0);
  return block !== undefined && block.next === lines.length ? block.tree : undefined;
}

interface Line {
  readonly number: number;
  readonly indent: number;
  readonly text: string;
}

const KEY = /^([A-Za-z_][\w-]*):(?: +(.*))?$/;
const RESERVED = /^(?:null|true|false)$/i;

function significantLines(text: string): readonly Line[] | undefined {
  const lines: Line[] = [];
  let number = 0;
  for (const whole of text.split("\n")) {
    number += 1;
    const content = whole.includes("#") ? withoutComment(whole) : whole.trimEnd();
    if (content === undefined) return undefined;
    const trimmed = content.trimStart();
    if (trimmed !== "") lines.push({ number, indent: content.length - trimmed.length, text: trimmed });
  }
  return lines;
}

/** The line without its comment; `undefined` when a quote could hide the `#`. */
function withoutComment(line: string): string | undefined {
  const before = line.slice(0, line.indexOf("#"));
  if (before.trim() === "") return "";
  return before.endsWith(" ") && !/["']/.test(line) ? before.trimEnd() : undefined;
}

interface Reading {
  readonly lines: readonly Line[];
  readonly values: QuickValues;
}

interface Block {
  readonly tree: Tree;
  readonly next: number;
}

function readBlock(reading: Reading, from: number, indent: number): Block | undefined {
  const { lines } = reading;
  const entries: TreeEntry[] = [];
  const seen = new Set<string>();
  let at = from;
  for (let line = lines[at]; line !== undefined && line.indent === indent; line = lines[at]) {
    const match = KEY.exec(line.text);
    const key = match?.[1];
    if (match === null || key === undefined || seen.has(key) || RESERVED.test(key)) return undefined;
    seen.add(key);
    const value = valueAt(reading, at, match[2]);
    if (value === undefined) return undefined;
    entries.push({ key, line: line.number, value: value.tree });
    at = value.next;
  }
  const deeper = (lines[at]?.indent ?? -1) > indent;
  return deeper ? undefined : { tree: { kind: "map", line: lines[from]?.number ?? 1, entries }, next: at };
}

function valueAt(reading: Reading, at: number, text: string | undefined): Block | undefined {
  const { lines, values } = reading;
  const line = lines[at];
  const below = lines[at + 1];
  if (line === undefined) return undefined;
  if (text !== undefined) {
    const tree = values.read(text, line.number);
    return tree === undefined ? undefined : { tree, next: at + 1 };
  }
  if (below !== undefined && below.indent > line.indent) return readBlock(reading, at + 1, below.indent);
  // A list may begin at the key's own column; that, too, is left to YAML.
  if (below?.text.startsWith("-") === true) return undefined;
  return { tree: { kind: "scalar", line: line.number, value: null }, next: at + 1 };
}
