import { httpUrl, parseDuration } from "@slipway/core";
import { safeParse } from "zod/mini";

import { type JsonPath, parseJsonPath } from "../check/json-path.ts";
import { type StatusSet, parseStatusSet } from "../check/status-set.ts";
import type { Read } from "./place.ts";

/** A text; numbers and booleans count as their text, because YAML reads `1.0` and `true` so. */
export const asText: Read<string> = (value, at) => {
  if (typeof value === "string" && value !== "") return value;
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  return at.problem("must be a text");
};

export const asBoolean: Read<boolean> = (value, at) =>
  typeof value === "boolean" ? value : at.problem("must be true or false");

export const asNumber: Read<number> = (value, at) =>
  typeof value === "number" && Number.isFinite(value) ? value : at.problem("must be a number");

/** Milliseconds. */
export const asDuration: Read<number> = (value, at) => {
  const milliseconds = typeof value === "string" ? parseDuration(value) : undefined;
  return milliseconds ?? at.problem("must be a duration with a unit, such as 500ms or 2s");
};

export const asUrl: Read<URL> = (value, at) => {
  const parsed = safeParse(httpUrl(), value);
  return parsed.success ? parsed.data : at.problem(parsed.error.issues[0]?.message ?? "must be an address");
};

/** `200`, `[200, 201]`, `2xx` or `200-299`. */
export const asStatuses: Read<StatusSet> = (value, at) => {
  const text = Array.isArray(value) ? value.join(",") : String(value);
  return parseStatusSet(text) ?? at.problem("must be statuses such as 200, [200, 201] or 2xx");
};

/** A pattern without flags, as JavaScript writes it. */
export const asPattern: Read<RegExp> = (value, at) => {
  if (typeof value !== "string" || value === "") return at.problem("must be a regular expression");
  try {
    return new RegExp(value, "u");
  } catch {
    return at.problem("is not a valid regular expression");
  }
};

/** Where in a JSON document. */
export const asPath: Read<JsonPath> = (value, at) =>
  (typeof value === "string" ? parseJsonPath(value) : undefined) ??
  at.problem("must be a path such as checks.database or items[0].id");

/** One of some words. */
export function oneOf<const T extends readonly string[]>(words: T): Read<T[number]> {
  return (value, at) => words.find((word) => word === value) ?? at.problem(`must be one of ${words.join(", ")}`);
}
