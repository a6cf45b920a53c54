import { type Inline, InlineMap, placed } from "./inline.ts";
import type { Tree, TreeScalar } from "./tree.ts";

/** Plain texts that mean themselves in YAML: no indicator, no comment, no colon, no number that needs thinking about. */
const PLAIN = /^[A-Za-z_/^$.][A-Za-z0-9_/^$.+()\\=~ -]*$/;
const WHOLE_NUMBER = /^(?:0|[1-9]\d{0,14})$/;
const QUOTED = /^(?:"([^"\\]*)"|'([^']*)')$/;
/** Words that YAML's core schema gives another meaning, and what begins with a dot (`.inf`, `.nan`). */
const SPECIAL = /^(?:null|true|false|~|\..*)$/i;
const FLOW_KEY = /^[A-Za-z_][\w-]*$/;

/** Reads values that stand on one line. Contracts repeat themselves, so that each text is looked at once only. */
export class QuickValues {
  readonly #known = new Map<string, Inline | undefined>([
    ["true", { kind: "scalar", value: true }],
    ["false", { kind: "scalar", value: false }],
  ]);
  readonly #keys = new Set<string>();

  /** Reads a scalar, or a list or map on one line. `undefined` for whatever is not surely plain. */
  read(text: string, line: number): Tree | undefined {
    const value = this.#known.get(text) ?? this.#inline(text);
    if (value === undefined) return undefined;
    return value.kind === "map" ? new InlineMap(value, line, text) : placed(value, line);
  }

  #inline(text: string): Inline | undefined {
    const known = this.#known.get(text);
    if (known !== undefined || this.#known.has(text)) return known;
    const value = this.#parse(text);
    this.#known.set(text, value);
    return value;
  }

  #parse(text: string): Inline | undefined {
    if (text.startsWith("{")) return text.endsWith("}") ? this.#map(text.slice(1, -1)) : undefined;
    if (text.startsWith("[")) return text.endsWith("]") ? this.#list(text.slice(1, -1)) : undefined;
    const value = scalarOf(text);
    return value === undefined ? undefined : { kind: "scalar", value };
  }

  #list(inside: string): Inline | undefined {
    const items: Inline[] = [];
    for (const part of inside.trim() === "" ? [] : inside.split(",")) {
      const item = this.#item(part.trim());
      if (item === undefined) return undefined;
      items.push(item);
    }
    return { kind: "list", items };
  }

  #map(inside: string): Inline | undefined {
    const entries = new Map<string, Inline>();
    if (inside.trim() === "") return { kind: "map", entries };
    // A list inside a flow map has commas of its own.
    for (const part of inside.includes("[") ? inside.split(/,(?![^[]*\])/) : inside.split(",")) {
      const colon = part.indexOf(": ");
      const key = part.slice(0, Math.max(colon, 0)).trimStart();
      const value = colon === -1 || !this.#isKey(key) ? undefined : this.#item(part.slice(colon + 2).trim());
      if (value === undefined || entries.has(key)) return undefined;
      entries.set(key, value);
    }
    return { kind: "map", entries };
  }

  #isKey(key: string): boolean {
    if (this.#keys.has(key)) return true;
    if (!FLOW_KEY.test(key) || SPECIAL.test(key)) return false;
    this.#keys.add(key);
    return true;
  }

  /** A value inside a flow collection. What was parted inside of quotes, or of a list, is left to YAML. */
  #item(text: string): Inline | undefined {
    const value = this.#inline(text);
    if (value?.kind === "list") return /^\[[^[\]{}"']*\]$/.test(text) ? value : undefined;
    return value?.kind === "scalar" ? value : undefined;
  }
}

function scalarOf(text: string): TreeScalar["value"] | undefined {
  if (PLAIN.test(text)) return SPECIAL.test(text) || text.endsWith(" ") ? undefined : text;
  if (WHOLE_NUMBER.test(text)) return Number(text);
  const quoted = QUOTED.exec(text);
  return quoted === null ? undefined : (quoted[1] ?? quoted[2]);
}
