import { data } from "@actions/expressions";

import type { Json } from "../json.ts";
import { isJsonList } from "../json.ts";

/** A value inside expressions. */
export type ExpressionData = data.ExpressionData;

/**
 * The expression package's dictionary on a Map: theirs loses keys such as `constructor`, and knows no dictionary
 * whose names are told apart by case, which `env` is on Linux and macOS.
 */
export class ContextDictionary extends data.Dictionary {
  readonly #members = new Map<string, data.ExpressionData>();
  readonly #names = new Map<string, string>();
  readonly #caseSensitive: boolean;

  constructor(members: Iterable<readonly [string, data.ExpressionData]>, caseSensitive = false) {
    super();
    this.#caseSensitive = caseSensitive;
    for (const [key, value] of members) this.add(key, value);
  }

  override add(key: string, value: data.ExpressionData): void {
    const folded = this.#fold(key);
    if (this.#members.has(folded)) return;
    this.#members.set(folded, value);
    this.#names.set(folded, key);
  }

  override get(key: string): data.ExpressionData | undefined {
    return this.#members.get(this.#fold(key));
  }

  override values(): data.ExpressionData[] {
    return [...this.#members.values()];
  }

  override pairs(): { key: string; value: data.ExpressionData }[] {
    return [...this.#members].map(([folded, value]) => ({ key: this.#names.get(folded) ?? folded, value }));
  }

  #fold(key: string): string {
    return this.#caseSensitive ? key : key.toLowerCase();
  }
}

/** JSON as expression data. `caseSensitive` is for the members of the outermost object only. */
export function toData(value: Json, caseSensitive = false): ExpressionData {
  if (value === null) return new data.Null();
  if (typeof value === "string") return new data.StringData(value);
  if (typeof value === "number") return new data.NumberData(value);
  if (typeof value === "boolean") return new data.BooleanData(value);
  if (isJsonList(value)) return new data.Array(...value.map((item) => toData(item)));
  return new ContextDictionary(
    Object.entries(value).map(([key, item]) => [key, toData(item)] as const),
    caseSensitive,
  );
}

/** Expression data as JSON. */
export function toJson(value: ExpressionData): Json {
  if (value instanceof data.StringData || value instanceof data.BooleanData || value instanceof data.NumberData) {
    return value.value;
  }
  if (value instanceof data.Array) return value.values().map(toJson);
  if (value instanceof data.Dictionary) {
    return Object.fromEntries(value.pairs().map((pair) => [pair.key, toJson(pair.value)]));
  }
  return null;
}
