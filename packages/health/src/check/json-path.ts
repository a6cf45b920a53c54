/** One step into a document: a key (or an index, as text), or every member. */
type Step = { readonly key: string } | { readonly every: true };

/** A parsed path such as `version`, `checks.database`, `items[0].id`, `checks.*` or `a["key.with.dots"]`. */
export interface JsonPath {
  readonly text: string;
  readonly steps: readonly Step[];
}

/** One value that a path leads to, and where it is. */
export interface Found {
  readonly path: string;
  readonly value: unknown;
}

const STEP = /^(?:\.?([A-Za-z0-9_$@:-]+)|\.?(\*)|\[(\d+)\]|\["((?:[^"\\]|\\.)*)"\]|\['([^']*)'\]|\[(\*)\])/;

/** Parses a path; a leading `$.` is allowed. Returns undefined when the text is not a path. */
export function parseJsonPath(text: string): JsonPath | undefined {
  const steps: Step[] = [];
  let rest = text.trim().replace(/^\$\.?(?=.)/, "");
  while (rest !== "") {
    const match = STEP.exec(rest);
    if (match === null || (steps.length > 0 && !/^[.[]/.test(rest)) || (steps.length === 0 && rest.startsWith(".")))
      return undefined;
    steps.push(toStep(match));
    rest = rest.slice(match[0].length);
  }
  return steps.length === 0 || text.trim() === "$" ? undefined : { text: text.trim(), steps };
}

function toStep([, word, star, index, quoted, single, starred]: RegExpExecArray): Step {
  if (star !== undefined || starred !== undefined) return { every: true };
  if (quoted !== undefined) return { key: quoted.replaceAll(/\\(.)/g, "$1") };
  return { key: word ?? index ?? single ?? "" };
}

/** Every value that the path leads to; none when it is missing. Only a document's own members count, so `__proto__` is never followed. */
export function findAll(document: unknown, path: JsonPath): readonly Found[] {
  let found: readonly Found[] = [{ path: "", value: document }];
  for (const step of path.steps) found = found.flatMap((item) => children(item, step));
  return found;
}

/** The first value that the path leads to. */
export function findFirst(document: unknown, path: JsonPath): unknown {
  return findAll(document, path)[0]?.value;
}

function children({ path, value }: Found, step: Step): readonly Found[] {
  if (typeof value !== "object" || value === null) return [];
  const members = new Map<string, unknown>(Object.entries(value));
  const at = (key: string): Found => ({ path: path === "" ? key : `${path}.${key}`, value: members.get(key) });
  if ("every" in step) return [...members.keys()].map(at);
  return members.has(step.key) ? [at(step.key)] : [];
}
