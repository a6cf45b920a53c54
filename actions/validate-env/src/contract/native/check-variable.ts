import { isPattern } from "../pattern.ts";
import { checkSilences } from "./silences.ts";
import type { Issues } from "./issues.ts";
import type { ReadOf, VARIABLE_KEYS } from "./keys.ts";
import { lineOfKey } from "./object.ts";

const NUMERIC: ReadonlySet<string> = new Set(["int", "number", "port"]);

/** What no single key of a variable can tell. */
export function checkVariable({ values, tree }: ReadOf<typeof VARIABLE_KEYS>, issues: Issues): void {
  const say = (key: string, message: string): undefined => issues.note(lineOfKey(tree, key), `${key}: ${message}`);
  if (values.pattern !== undefined && !isPattern(values.pattern)) say("pattern", "is no regular expression");
  if (values.type === "enum" && values.values === undefined) say("type", "an enum needs its values");
  if (values.values !== undefined && (values.type ?? "enum") !== "enum") say("values", "are for the type enum only");
  if (values.protocols !== undefined && values.type !== "url") say("protocols", "are for the type url only");
  const numeric = NUMERIC.has(values.type ?? "");
  if (values.min !== undefined && !numeric) say("min", "is for numbers only");
  if (values.max !== undefined && !numeric) say("max", "is for numbers only");
  if ((values.min ?? -Infinity) > (values.max ?? Infinity)) say("min", "is greater than max");
  if ((values["min-length"] ?? 0) > (values["max-length"] ?? Infinity)) say("min-length", "is greater than max-length");
  if (values.secret === true && values.public === true) say("public", "contradicts secret");
  if (values.required === false) {
    if (values["required-in"] !== undefined) say("required-in", "contradicts `required: false`");
    if (values.when !== undefined) say("when", "contradicts `required: false`");
  }
  if (values.ignore !== undefined) checkSilences(values.ignore, issues);
}
