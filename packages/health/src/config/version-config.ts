import { USUAL_VERSION_SOURCES, parseVersionSource } from "../check/version-source.ts";
import type { VersionSource } from "../check/version.ts";
import { type Read, isObject, members } from "./place.ts";
import { asText } from "./scalars.ts";

/** Which version a check expects, if it says so itself, and where it looks for it. */
export interface VersionConfig {
  readonly expected: string | undefined;
  readonly sources: readonly VersionSource[];
}

const asSource: Read<VersionSource> = (value, at) => {
  const text = asText(value, at);
  if (text === undefined) return undefined;
  return parseVersionSource(text) ?? at.problem("must be a JSON path, header:<name>, or meta:<name>");
};

/** `true` (the input's version, in the usual places), a version, or `{path, equals}`. */
export const readVersion: Read<VersionConfig> = (value, at) => {
  if (value === true) return { expected: undefined, sources: USUAL_VERSION_SOURCES };
  if (!isObject(value)) {
    const expected = asText(value, at);
    if (expected !== undefined && /^(?:header|meta):/.test(expected))
      return at.problem(`must be {path: "${expected}"}`);
    return expected === undefined ? undefined : { expected, sources: USUAL_VERSION_SOURCES };
  }
  const given = members({ path: asSource, equals: asText })(value, at);
  if (given === undefined) return undefined;
  return { expected: given.equals, sources: given.path === undefined ? USUAL_VERSION_SOURCES : [given.path] };
};
