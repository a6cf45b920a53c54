import type { Tree } from "../tree/tree.ts";
import { printable } from "./issues.ts";
import type { JsonSchema, Shape } from "./shape.ts";

/** One key of an object: its shape and the sentence that an editor shows. */
export interface Key<T> {
  readonly shape: Shape<T>;
  readonly description: string;
}

type Keys = Readonly<Record<string, Key<unknown>>>;
type ValuesOf<K extends Keys> = { readonly [N in keyof K]?: K[N] extends Key<infer T> ? T : never };

/** What was read of an object. Its lines come along, for what is checked across keys. */
export interface ReadObject<K extends Keys> {
  readonly values: ValuesOf<K>;
  readonly line: number;
  readonly lineOf: (name: string) => number;
  /** Whether the key was written at all, well or not. */
  readonly isGiven: (name: string) => boolean;
}

/** A key of an object. */
export function key<T>(shape: Shape<T>, description: string): Key<T> {
  return { shape, description };
}

/** An object with these keys and no others. */
export function object<K extends Keys>(keys: K, requirement: JsonSchema = {}): Shape<ReadObject<K>> {
  return {
    schema: { type: "object", properties: properties(keys), additionalProperties: false, ...requirement },
    read(tree, issues) {
      if (tree.kind !== "map") return issues.note(tree.line, "must be a map of keys");
      const values: Record<string, unknown> = {};
      const lines = new Map<string, number>();
      for (const entry of tree.entries) {
        lines.set(entry.key, entry.line);
        const known = Object.hasOwn(keys, entry.key) ? keys[entry.key] : undefined;
        if (known === undefined)
          issues.note(
            entry.line,
            `has an unknown key ${printable(entry.key)}; known are ${Object.keys(keys).join(", ")}`,
          );
        else values[entry.key] = known.shape.read(entry.value, issues.under(entry.key));
      }
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- each value came from the shape of its own key
      const result = { values: values as ValuesOf<K>, line: tree.line };
      return { ...result, lineOf: (name) => lines.get(name) ?? tree.line, isGiven: (name) => lines.has(name) };
    },
  };
}

/** A map from names of a certain form to values of one shape. */
export function mapOf<T>(
  names: { readonly pattern: RegExp; readonly form: string },
  value: Shape<T>,
): Shape<readonly { readonly name: string; readonly line: number; readonly value: T }[]> {
  return {
    schema: {
      type: "object",
      patternProperties: { [names.pattern.source]: value.schema },
      additionalProperties: false,
    },
    read(tree, issues) {
      if (tree.kind !== "map") return issues.note(tree.line, `must be a map from ${names.form} to what it is`);
      return tree.entries.flatMap((entry) => {
        if (!names.pattern.test(entry.key)) {
          issues.note(entry.line, `has a key ${printable(entry.key)} that is not ${names.form}`);
          return [];
        }
        const read = value.read(entry.value, issues.under(entry.key));
        return read === undefined ? [] : [{ name: entry.key, line: entry.line, value: read }];
      });
    },
  };
}

/** A shape whose missing value (`NAME:` with nothing behind it) is read as an empty map. */
export function orEmpty<T>(shape: Shape<T>): Shape<T> {
  return {
    schema: { anyOf: [shape.schema, { type: "null" }] },
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
