import type { Tree, TreeMap } from "../tree/tree.ts";
import { type Issues, printable } from "./issues.ts";
import type { JsonSchema, Shape } from "./shape.ts";

/** One key of an object: its shape and the sentence that an editor shows. */
export interface Key<T> {
  readonly shape: Shape<T>;
  readonly description: string;
}

type Keys = Readonly<Record<string, Key<unknown>>>;
type ValuesOf<K extends Keys> = { readonly [N in keyof K]?: K[N] extends Key<infer T> ? T : never };

/** What was read of an object. The tree comes along, for what is checked across keys. */
export interface ReadObject<K extends Keys> {
  readonly values: ValuesOf<K>;
  readonly tree: TreeMap;
}

/** The line of a key, or of the whole when it was not written; none when both have that of what holds them. */
export function lineOfKey(tree: TreeMap, name: string): number | undefined {
  return tree.entries.find((entry) => entry.key === name)?.line ?? tree.line;
}

/** Whether a key was written at all, well or not. */
export function isGiven(tree: TreeMap, name: string): boolean {
  return tree.entries.some((entry) => entry.key === name);
}

/** A key of an object. */
export function key<T>(shape: Shape<T>, description: string): Key<T> {
  return { shape, description };
}

/** An object with these keys and no others. */
export function object<K extends Keys>(keys: K, requirement: JsonSchema = {}): Shape<ReadObject<K>> {
  let known: Known | undefined;
  return {
    get schema() {
      return { type: "object", properties: properties(keys), additionalProperties: false, ...requirement };
    },
    read(tree, issues) {
      if (tree.kind !== "map") return issues.note(tree.line, "must be a map of keys");
      // Most contracts have neither groups nor whatever else is an object.
      const { shapes, blank } = (known ??= knownOf(keys));
      const values: Record<string, unknown> = { ...blank };
      for (const entry of tree.entries) {
        const shape = shapes.get(entry.key);
        // Nothing is prepared for what might have to be noted, as long as nothing has: there may be thousands of keys.
        const taken = entry.value.kind === "scalar" ? shape?.take?.(entry.value.value) : undefined;
        if (taken !== undefined) values[entry.key] = taken;
        else if (shape === undefined) {
          issues.note(
            entry.line ?? tree.line,
            `has an unknown key ${printable(entry.key)}; known are ${[...shapes.keys()].join(", ")}`,
          );
        } else values[entry.key] = shape.read(entry.value, issues.under(entry.key, entry.line ?? tree.line));
      }
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- each value came from the shape of its own key
      return { values: values as ValuesOf<K>, tree };
    },
  };
}

interface Known {
  readonly shapes: ReadonlyMap<string, Shape<unknown>>;
  /** All keys, so that whatever is read has one form for the engine, in whichever order it was written. */
  readonly blank: Readonly<Record<string, undefined>>;
}

function knownOf(keys: Keys): Known {
  const names = Object.entries(keys);
  return {
    shapes: new Map(names.map(([name, { shape }]) => [name, shape])),
    blank: Object.fromEntries(names.map(([name]) => [name, undefined])),
  };
}

/** An entry of a map that was read. Entries that are written alike share their value. */
export interface ReadEntry<T> {
  readonly name: string;
  readonly line: number;
  readonly value: T;
}

/** The form of the keys of a map. */
interface Names {
  readonly pattern: RegExp;
  /** Completes the sentence "a map from …". */
  readonly form: string;
}

/** A map from names of a certain form to values of one shape. */
export function mapOf<T>(names: Names, value: Shape<T>): Shape<readonly ReadEntry<T>[]> {
  return entriesOf(names, value, (name, line, read) => ({ name, line, value: read }));
}

/** The same, of which each entry is made into something at once: there may be thousands. */
export function entriesOf<T, E>(
  names: Names,
  value: Shape<T>,
  make: (name: string, line: number, value: T) => E,
): Shape<readonly E[]> {
  return {
    get schema() {
      const patternProperties = { [names.pattern.source]: value.schema };
      return { type: "object", patternProperties, additionalProperties: false };
    },
    read(tree, issues) {
      if (tree.kind !== "map") return issues.note(tree.line, `must be a map from ${names.form} to what it is`);
      const found: E[] = [];
      const known = new Map<Tree, T>();
      tree.entries.forEach(({ key: name, line = tree.line ?? issues.line, value: below }) => {
        if (names.pattern.test(name)) {
          // A tree without lines may be held by several, and is read once.
          const before = below.line === undefined ? known.get(below) : undefined;
          const read = before ?? readAndKeep(below, value, issues.under(name, line), known);
          if (read !== undefined) found.push(make(name, line, read));
        } else issues.note(line, `has a key ${printable(name)} that is not ${names.form}`);
      });
      return found;
    },
  };
}

/** Reads a value, and keeps it, unless there are issues: then it is read in each place, for the line there. */
function readAndKeep<T>(tree: Tree, shape: Shape<T>, issues: Issues, known: Map<Tree, T>): T | undefined {
  const count = issues.found.length;
  const read = shape.read(tree, issues);
  if (read !== undefined && tree.line === undefined && issues.found.length === count) known.set(tree, read);
  return read;
}

/** A shape that is also checked as a whole. */
export function checked<T>(shape: Shape<T>, check: (value: T, issues: Issues) => void): Shape<T> {
  return {
    get schema() {
      return shape.schema;
    },
    read(tree, issues) {
      const value = shape.read(tree, issues);
      if (value !== undefined) check(value, issues);
      return value;
    },
  };
}

/** A shape whose value is turned into another one. */
export function mapped<T, U>(shape: Shape<T>, convert: (value: T) => U): Shape<U> {
  return {
    get schema() {
      return shape.schema;
    },
    read(tree, issues) {
      const value = shape.read(tree, issues);
      return value === undefined ? undefined : convert(value);
    },
  };
}

/** A shape whose missing value (`NAME:` with nothing behind it) is read as an empty map. */
export function orEmpty<T>(shape: Shape<T>): Shape<T> {
  return {
    get schema() {
      return { anyOf: [shape.schema, { type: "null" }] };
    },
    read: (tree, issues) => shape.read(isNothing(tree) ? { kind: "map", line: tree.line, entries: [] } : tree, issues),
  };
}

function isNothing(tree: Tree): boolean {
  return tree.kind === "scalar" && tree.value === null;
}

function properties(keys: Keys): JsonSchema {
  return Object.fromEntries(
    Object.entries(keys).map(([name, { shape, description }]) => [name, { description, ...shape.schema }]),
  );
}
