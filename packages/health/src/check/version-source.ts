import { parseJsonPath } from "./json-path.ts";
import type { VersionSource } from "./version.ts";

const HEADER_NAME = /^[A-Za-z0-9!#$%&'*+.^_`|~-]+$/;

/** Parses where the version is: a JSON path, `header:<name>` or `meta:<name>`. Returns undefined for anything else. */
export function parseVersionSource(text: string): VersionSource | undefined {
  const [, kind, name = ""] = /^(header|meta):\s*(.*)$/.exec(text.trim()) ?? [];
  if (kind === "header") return HEADER_NAME.test(name) ? { kind, name } : undefined;
  if (kind === "meta") return name === "" ? undefined : { kind, name };
  const path = parseJsonPath(text);
  return path === undefined ? undefined : { kind: "json", path };
}

/** Where applications usually say their version, asked in this order when nobody says where. */
export const USUAL_VERSION_SOURCES: readonly VersionSource[] = [
  "version",
  "releaseId",
  "git_sha",
  "commit",
  "header:x-app-version",
  "meta:version",
].flatMap((text) => parseVersionSource(text) ?? []);
