import type { Tree, TreeEntry, TreeMap, TreeScalar } from "./tree.ts";

/** A value that stands on one line, wherever that line is. */
export type Inline =
  | { readonly kind: "map"; readonly entries: ReadonlyMap<string, Inline> }
  | { readonly kind: "list"; readonly items: readonly Inline[] }
  | Pick<TreeScalar, "kind" | "value">;

/** An inline value on its line. */
export function placed(value: Inline, line: number): Tree {
  if (value.kind === "scalar") return { kind: "scalar", line, value: value.value };
  if (value.kind === "list") return { kind: "list", line, items: value.items.map((item) => placed(item, line)) };
  return { kind: "map", line, entries: entriesOf(value.entries, line) };
}

function entriesOf(entries: ReadonlyMap<string, Inline>, line: number): readonly TreeEntry[] {
  return [...entries].map(([key, value]) => ({ key, line, value: placed(value, line) }));
}

/** A map on one line. Its entries are made when somebody asks: who has read the same text before need not look again. */
export class InlineMap implements TreeMap {
  readonly kind = "map";
  readonly line: number;
  readonly source: string;
  readonly inline: Extract<Inline, { kind: "map" }>;

  constructor(inline: Extract<Inline, { kind: "map" }>, line: number, source: string) {
    this.line = line;
    this.source = source;
    this.inline = inline;
  }

  get entries(): readonly TreeEntry[] {
    return entriesOf(this.inline.entries, this.line);
  }
}
