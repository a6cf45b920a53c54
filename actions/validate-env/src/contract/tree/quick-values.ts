import type { Tree, TreeEntry, TreeScalar } from "./tree.ts";

/** Plain texts that mean themselves in YAML: no indicator, no comment, no colon, no number that needs thinking about. */
const PLAIN = /^[A-Za-z_/^$.][A-Za-z0-9_/^$.+()\\=~ -]*$/;
const WHOLE_NUMBER = /^(?:0|[1-9]\d{0,14})$/;
const QUOTED = /^(?:"([^"\\]*)"|'([^']*)')$/;
/** Words that YAML's core schema gives another meaning. */
const SPECIAL: ReadonlySet<string> = new Set(["null", "true", "false", "~"]);
/** The length of the longest of them. */
export const LONGEST_SPECIAL = 5;
const FLOW_KEY = /^[A-Za-z_][\w-]*$/;

/**
 * Reads values that stand on one line. Contracts repeat themselves, so that each text is looked at once only, and has
 * one tree wherever it stands; so the tree has no lines.
 */
export class QuickValues {
  /** The texts that were read before. */
  readonly known: ReadonlyMap<string, Tree | undefined>;
  readonly #known = new Map<string, Tree | undefined>([
    ["true", { kind: "scalar", value: true }],
    ["false", { kind: "scalar", value: false }],
  ]);
  readonly #keys = new Set<string>();
  readonly #entries = new Map<string, TreeEntry>();

  constructor() {
    this.known = this.#known;
  }

  /** Reads a scalar, or a list or map on one line. `undefined` for whatever is not surely plain. */
  read(text: string): Tree | undefined {
    const known = this.#known.get(text);
    if (known !== undefined || this.#known.has(text)) return known;
    const value = this.#parse(text);
    this.#known.set(text, value);
    return value;
  }

  #parse(text: string): Tree | undefined {
    if (text.startsWith("{")) return text.endsWith("}") ? this.#map(text.slice(1, -1)) : undefined;
    if (text.startsWith("[")) return text.endsWith("]") ? this.#list(text.slice(1, -1)) : undefined;
    const value = scalarOf(text);
    return value === undefined ? undefined : { kind: "scalar", value };
  }

  #list(inside: string): Tree | undefined {
    const items: Tree[] = [];
    for (const part of inside.trim() === "" ? [] : inside.split(",")) {
      const item = this.#item(part.trim());
      if (item === undefined) return undefined;
      items.push(item);
    }
    return { kind: "list", items };
  }

  #map(inside: string): Tree | undefined {
    const entries: TreeEntry[] = [];
    if (inside.trim() === "") return { kind: "map", entries };
    const parts = partsOf(inside);
    for (let at = 0; at < parts.length; at += 1) {
      const entry = this.#entry(parts[at] ?? "");
      if (entry === undefined) return undefined;
      for (let before = 0; before < at; before += 1) if (entries[before]?.key === entry.key) return undefined;
      entries.push(entry);
    }
    return { kind: "map", entries };
  }

  /** A key of a flow map with its value, between two commas. */
  #entry(part: string): TreeEntry | undefined {
    const known = this.#entries.get(part);
    if (known !== undefined) return known;
    const colon = part.indexOf(": ");
    const key = part.slice(0, Math.max(colon, 0)).trimStart();
    const value = colon === -1 || !this.#isKey(key) ? undefined : this.#item(part.slice(colon + 2).trim());
    if (value === undefined) return undefined;
    const entry = { key, value };
    this.#entries.set(part, entry);
    return entry;
  }

  #isKey(key: string): boolean {
    if (this.#keys.has(key)) return true;
    if (!FLOW_KEY.test(key) || isSpecial(key)) return false;
    this.#keys.add(key);
    return true;
  }

  /** A value inside a flow collection. What was parted inside of quotes, or of a list, is left to YAML. */
  #item(text: string): Tree | undefined {
    const value = this.read(text);
    if (value?.kind === "list") return /^\[[^[\]{}"']*\]$/.test(text) ? value : undefined;
    return value?.kind === "scalar" ? value : undefined;
  }
}

/** What stands between two commas, or a list with the commas in it. */
const PART = /(?:[^,[]|\[[^[\]]*\])+/g;

/** What stands between the commas of a flow map, apart from those of lists inside of it. */
function partsOf(inside: string): readonly string[] {
  if (!inside.includes("[")) return inside.split(",");
  const parts = inside.match(PART) ?? [];
  // An empty part, or a list without its end, is nothing that is read here; as one part it is refused.
  return parts.join(",") === inside ? parts : [inside];
}

/** Whether a text means something else than itself; what begins with a dot may be `.inf` or `.nan`. */
export function isSpecial(text: string): boolean {
  return text.startsWith(".") || (text.length <= LONGEST_SPECIAL && SPECIAL.has(text.toLowerCase()));
}

function scalarOf(text: string): TreeScalar["value"] | undefined {
  if (PLAIN.test(text)) return isSpecial(text) || text.endsWith(" ") ? undefined : text;
  if (WHOLE_NUMBER.test(text)) return Number(text);
  const quoted = QUOTED.exec(text);
  return quoted === null ? undefined : (quoted[1] ?? quoted[2]);
}
