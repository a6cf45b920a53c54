import { parseDuration } from "@slipway/core";

/** A whole number that a double can hold. */
export function isInteger(value: string): boolean {
  return /^[+-]?\d{1,16}$/.test(value) && Number.isSafeInteger(Number(value));
}

/** A number in decimal notation, with or without an exponent. */
export function isNumber(value: string): boolean {
  return /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d{1,3})?$/i.test(value) && Number.isFinite(Number(value));
}

const BOOLEANS: ReadonlySet<string> = new Set("true false 1 0 yes no on off".split(" "));

/** The words that applications read as a boolean. */
export function isBoolean(value: string): boolean {
  return BOOLEANS.has(value) || (value.length <= 5 && BOOLEANS.has(value.toLowerCase()));
}

/** A port that something can listen on. */
export function isPort(value: string): boolean {
  return /^\d{1,5}$/.test(value) && Number(value) >= 1 && Number(value) <= 65_535;
}

/** A duration with a unit; a bare number is seconds to one program and milliseconds to the next. */
export function isDuration(value: string): boolean {
  return parseDuration(value) !== undefined;
}

/** A JSON text. */
export function isJson(value: string): boolean {
  try {
    JSON.parse(value);
    return true;
  } catch {
    return false;
  }
}

/** Items parted by commas. */
export function isList(value: string): boolean {
  return value.split(",").every((item) => item.trim() !== "");
}

/** A version by semver.org's grammar. */
export function isSemver(value: string): boolean {
  const core = /^(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)(.*)$/.exec(value);
  if (core === null || value.length > 256) return false;
  const [, prerelease, build] = /^(?:-([^+]*))?(?:\+(.*))?$/.exec(core[1] ?? "") ?? ["", "!"];
  const identifiers = (text: string, numeric: RegExp): boolean =>
    text.split(".").every((part) => /^[0-9A-Za-z-]+$/.test(part) && !numeric.test(part));
  return (
    (prerelease === undefined || identifiers(prerelease, /^0\d+$/)) && (build === undefined || identifiers(build, /^$/))
  );
}

/** A calendar date of ISO 8601 that exists, with or without a time. */
export function isDate(value: string): boolean {
  const day = /^(\d{4}-\d{2}-\d{2})(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/.exec(
    value,
  )?.[1];
  if (day === undefined) return false;
  const parsed = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(day) && !Number.isNaN(Date.parse(value));
}
