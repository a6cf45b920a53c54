import type { Tree, TreeEntry, TreeScalar } from "./tree.ts";

/** Plain texts that mean themselves in YAML: no indicator, no comment, no colon, no number that needs thinking about. */
const PLAIN = /^[A-Za-z_/^$.][A-Za-z0-9_/^$.+()\\=~ -]*$/;
const WHOLE_NUMBER = /^(?:0|[1-9]\d{0,14})$/;
const QUOTED = /^(?:"([^"\\]*)"|'([^']*)')$/;
/** Words that YAML's core schema gives another meaning, and what begins with a dot (`.inf`, `.nan`). */
const SPECIAL = /^(?:null|true|false|~|\..*)$/i;
const FLOW_KEY = /^[A-Za-z_][\w-]*$/;

/** Reads values that stand on one line. Contracts repeat few words many times, so that each is looked at once only. */
export class QuickValues {
  readonly #scalars = new Map<string, TreeScalar["value"] | undefined>([
    ["true", true],
    ["false", false],
  ]);
  readonly #keys = new Set<string>();

  /** Reads a scalar, or a list or map on one line. `undefined` for whatever is not surely plain. */
  read(text: string, line: number): Tree | undefined {
    if (text.startsWith("{")) return text.endsWith("}") ? this.#map(text.slice(1, -1), line) : undefined;
    if (text.startsWith("[")) return text.endsWith("]") ? this.#list(text.slice(1, -1), line) : undefined;
    const value = this.#scalar(text);
    return value === undefined ? undefined : { kind: "scalar", line, value };
  }

  #scalar(text: string): TreeScalar["value"] | undefined {
    if (this.#scalars.has(text)) return this.#scalars.get(text);
    const value = scalarOf(text);
    this.#scalars.set(text, value);
    return value;
  }

  #list(inside: string, line: number): Tree | undefined {
    const items = inside.trim() === "" ? [] : inside.split(",").map((part) => this.#flow(part.trim(), line));
    return items.every((item) => item !== undefined) ? { kind: "list", line, items } : undefined;
  }

  #map(inside: string, line: number): Tree | undefined {
    const entries: TreeEntry[] = [];
    if (inside.trim() === "") return { kind: "map", line, entries };
    // A list inside a flow map has commas of its own.
    for (const part of inside.includes("[") ? inside.split(/,(?![^[]*\])/) : inside.split(",")) {
      const colon = part.indexOf(": ");
      const key = part.slice(0, Math.max(colon, 0)).trimStart();
      const value = colon === -1 || !this.#isKey(key) ? undefined : this.#flow(part.slice(colon + 2).trim(), line);
      if (value === undefined || entries.some((entry) => entry.key === key)) return undefined;
      entries.push({ key, line, value });
    }
    return { kind: "map", line, entries };
  }

  #isKey(key: string): boolean {
    if (this.#keys.has(key)) return true;
    if (!FLOW_KEY.test(key) || SPECIAL.test(key)) return false;
    this.#keys.add(key);
    return true;
  }

  /** A value inside a flow collection, where quotes could hold the marks that we split at; those are left to YAML. */
  #flow(text: string, line: number): Tree | undefined {
    if (this.#scalars.get(text) === undefined) {
      if (/["'{}]/.test(text) || (text.includes("[") && !/^\[[^[\]]*\]$/.test(text))) return undefined;
    }
    return this.read(text, line);
  }
}

function scalarOf(text: string): TreeScalar["value"] | undefined {
  if (PLAIN.test(text)) return SPECIAL.test(text) || text.endsWith(" ") ? undefined : text;
  if (WHOLE_NUMBER.test(text)) return Number(text);
  const quoted = QUOTED.exec(text);
  return quoted === null ? undefined : (quoted[1] ?? quoted[2]);
}
