import type { Tree, TreeEntry, TreeScalar } from "./tree.ts";

/** Plain texts that mean themselves in YAML: no indicator, no comment, no colon, no number that needs thinking about. */
const PLAIN = /^[A-Za-z_/^$.][A-Za-z0-9_/^$.+()\\=~ -]*$/;
const WHOLE_NUMBER = /^(?:0|[1-9]\d{0,14})$/;
const QUOTED = /^(?:"([^"\\]*)"|'([^']*)')$/;
/** Words that YAML's core schema gives another meaning, and what begins with a dot (`.inf`, `.nan`). */
const SPECIAL = /^(?:null|true|false|~|\..*)$/i;
const FLAGS: ReadonlyMap<string, boolean> = new Map([
  ["true", true],
  ["false", false],
]);

/** Reads a scalar, or a list or map on one line. `undefined` for whatever is not surely plain. */
export function quickValue(text: string, line: number): Tree | undefined {
  if (text.startsWith("{")) return text.endsWith("}") ? quickMap(text.slice(1, -1), line) : undefined;
  if (text.startsWith("[")) return text.endsWith("]") ? quickList(text.slice(1, -1), line) : undefined;
  const value = quickScalar(text);
  return value === undefined ? undefined : { kind: "scalar", line, value };
}

function quickScalar(text: string): TreeScalar["value"] | undefined {
  const flag = FLAGS.get(text);
  if (flag !== undefined) return flag;
  if (WHOLE_NUMBER.test(text)) return Number(text);
  const quoted = QUOTED.exec(text);
  if (quoted !== null) return quoted[1] ?? quoted[2];
  return PLAIN.test(text) && !SPECIAL.test(text) && !text.endsWith(" ") ? text : undefined;
}

function quickList(inside: string, line: number): Tree | undefined {
  const items = inside.trim() === "" ? [] : inside.split(",").map((part) => quickFlow(part.trim(), line));
  return items.every((item) => item !== undefined) ? { kind: "list", line, items } : undefined;
}

function quickMap(inside: string, line: number): Tree | undefined {
  const entries: TreeEntry[] = [];
  const seen = new Set<string>();
  // A list inside a flow map has commas of its own.
  for (const part of inside.trim() === "" ? [] : inside.split(/,(?![^[]*\])/)) {
    const [, key, text] = /^\s*([A-Za-z_][\w-]*): +(.*?)\s*$/.exec(part) ?? [];
    const value = key === undefined || text === undefined || seen.has(key) ? undefined : quickFlow(text, line);
    if (key === undefined || value === undefined || SPECIAL.test(key)) return undefined;
    seen.add(key);
    entries.push({ key, line, value });
  }
  return { kind: "map", line, entries };
}

/** A value inside a flow collection, where quotes could hold the marks that we split at, so that they are left to YAML. */
function quickFlow(text: string, line: number): Tree | undefined {
  if (/["'{}]/.test(text) || (text.includes("[") && !/^\[[^[\]]*\]$/.test(text))) return undefined;
  return quickValue(text, line);
}
