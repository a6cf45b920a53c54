import type { Tree, TreeScalar } from "../tree/tree.ts";
import type { Issues } from "./issues.ts";

/** A JSON Schema, or a part of one. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/**
 * What a part of the contract has to look like: one description from which both the reader and the published JSON
 * Schema come, so that an editor and the action cannot disagree.
 */
export interface Shape<T> {
  /** Made when it is asked for, which is when the schema is published: a run that reads a contract needs none. */
  readonly schema: JsonSchema;
  /** The value, or `undefined` after noting what is wrong, with its line. */
  read(tree: Tree, issues: Issues): T | undefined;
  /** Of a shape of scalars: the value, or `undefined` when there is something to note, which is left to `read`. */
  take?(value: TreeScalar["value"]): T | undefined;
}

/** `true` or `false`. */
export const flag: Shape<boolean> = scalarShape({ type: "boolean" }, "must be true or false", (value) =>
  typeof value === "boolean" ? value : undefined,
);

/** A text that is not empty. Numbers are taken as they are written, because nobody quotes `version: 1`. */
export const text: Shape<string> = scalarShape(
  { anyOf: [{ type: "string", pattern: "\\S" }, { type: "number" }] },
  "must be a text",
  (value) => {
    if (typeof value === "number") return String(value);
    return typeof value === "string" && value.trim() !== "" ? value : undefined;
  },
);

/** A whole number of zero or more. */
export const count: Shape<number> = scalarShape(
  { type: "integer", minimum: 0 },
  "must be a whole number, 0 or more",
  (value) => (typeof value === "number" && Number.isSafeInteger(value) && value >= 0 ? value : undefined),
);

/** Any number. */
export const number: Shape<number> = scalarShape({ type: "number" }, "must be a number", (value) =>
  typeof value === "number" && Number.isFinite(value) ? value : undefined,
);

/** A text of a given form; `form` completes the sentence "must be …". */
export function textLike(pattern: RegExp, form: string): Shape<string> {
  return scalarShape({ type: "string", pattern: pattern.source }, `must be ${form}`, (value) =>
    typeof value === "string" && pattern.test(value) ? value : undefined,
  );
}

/** One of a closed list of words. */
export function choice<const T extends readonly string[]>(words: T): Shape<T[number]> {
  return scalarShape({ enum: words }, `must be one of ${words.join(", ")}`, (value) =>
    words.find((word): word is T[number] => word === value),
  );
}

/** Exactly one value. */
export function constant(wanted: number): Shape<number> {
  return scalarShape({ const: wanted }, `must be ${wanted}`, (value) => (value === wanted ? wanted : undefined));
}

/** A list with at least one item, or one item alone. */
export function oneOrMore<T>(item: Shape<T>): Shape<readonly T[]> {
  return {
    get schema() {
      return { anyOf: [item.schema, { type: "array", items: item.schema, minItems: 1 }] };
    },
    read: (tree, issues) => (tree.kind === "list" ? readItems(tree, item, issues) : single(item.read(tree, issues))),
  };
}

/** A list of at least so many items. */
export function listOf<T>(item: Shape<T>, atLeast: number): Shape<readonly T[]> {
  return {
    get schema() {
      return { type: "array", items: item.schema, minItems: atLeast };
    },
    read(tree, issues) {
      if (tree.kind === "list" && tree.items.length >= atLeast) return readItems(tree, item, issues);
      return issues.note(tree.line, `must be a list${atLeast === 0 ? "" : ` of ${atLeast} or more`}`);
    },
  };
}

function readItems<T>(tree: Extract<Tree, { kind: "list" }>, item: Shape<T>, issues: Issues): readonly T[] | undefined {
  if (tree.items.length === 0) return issues.note(tree.line, "must not be an empty list");
  const items = tree.items.map((each) => item.read(each, issues));
  return items.every((each) => each !== undefined) ? items : undefined;
}

function single<T>(value: T | undefined): readonly T[] | undefined {
  return value === undefined ? undefined : [value];
}

function scalarShape<T>(
  schema: JsonSchema,
  message: string,
  take: (value: TreeScalar["value"]) => T | undefined,
): Shape<T> {
  return {
    schema,
    read: (tree, issues) => (tree.kind === "scalar" ? take(tree.value) : undefined) ?? issues.note(tree.line, message),
    take,
  };
}
