import { type Field, FieldProblem, field } from "@slipway/core";

import { type StatusSet, parseStatusSet } from "./status-set.ts";
import type { VersionSource } from "./version.ts";
import { parseVersionSource } from "./version-source.ts";

/** Statuses such as `200`, `200,204` or `2xx`. */
export function statuses(): Field<StatusSet> {
  return field((text) => {
    const set = parseStatusSet(text);
    if (set === undefined) throw new FieldProblem("must be statuses such as 200, 200,204, 200-299 or 2xx");
    return set;
  });
}

/** Where the version is. */
export function versionSource(): Field<VersionSource> {
  return field((text) => {
    const source = parseVersionSource(text);
    if (source === undefined)
      throw new FieldProblem("must be a JSON path such as version or build.sha, header:<name>, or meta:<name>");
    return source;
  });
}
