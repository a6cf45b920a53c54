import { LineCounter, type Node, type Pair, isMap, isScalar, isSeq, parseDocument } from "yaml";

import type { ContractIssue, Tree, TreeEntry, TreeResult, TreeScalar } from "./tree.ts";

/** Reads any YAML 1.2 document, JSON included. Loaded only for documents that the quick reader does not take. */
export function readYaml(text: string): TreeResult {
  const lines = new LineCounter();
  // Without pretty errors, because those quote the document.
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const line = (offset: number | undefined): number => lines.linePos(offset ?? 0).line;
  const issues: ContractIssue[] = document.errors.map((error) => ({
    line: line(error.pos[0]),
    message: `is not YAML: ${error.message}`,
  }));
  if (issues.length > 0) return { issues };
  if (document.contents === null) return { tree: { kind: "scalar", line: 1, value: null } };
  const tree = convert(document.contents, { line, issues });
  return issues.length > 0 ? { issues } : { tree };
}

interface Conversion {
  readonly line: (offset: number | undefined) => number;
  readonly issues: ContractIssue[];
}

function convert(node: Node, conversion: Conversion): Tree {
  const line = conversion.line(node.range?.[0]);
  if (isMap<Node, Node | null>(node)) {
    return { kind: "map", line, entries: node.items.map((pair) => entry(pair, conversion)) };
  }
  if (isSeq<Node>(node)) return { kind: "list", line, items: node.items.map((item) => convert(item, conversion)) };
  if (isScalar(node)) return { kind: "scalar", line, value: scalar(node.value) };
  conversion.issues.push({ line, message: "holds an alias; anchors and aliases are not read, write it out" });
  return { kind: "scalar", line, value: null };
}

function entry(pair: Pair<Node, Node | null>, conversion: Conversion): TreeEntry {
  const line = conversion.line(pair.key.range?.[0]);
  const key = isScalar(pair.key) ? (pair.key.source ?? String(pair.key.value)) : undefined;
  if (key === undefined) conversion.issues.push({ line, message: "has a key that is no text" });
  const value: Tree = pair.value === null ? { kind: "scalar", line, value: null } : convert(pair.value, conversion);
  return { key: key ?? "", line, value };
}

function scalar(value: unknown): TreeScalar["value"] {
  if (typeof value === "number" || typeof value === "boolean" || typeof value === "string") return value;
  return null;
}
