import { hash } from "node:crypto";
import { basename } from "node:path/posix";

import type { CollectedFile } from "../../plan/collect.ts";
import { withCrLf, withLf } from "../../plan/file-content.ts";
import type { Migration } from "../../plan/migration.ts";
import { type FileProblem, refuseProblems } from "../../plan/problems.ts";

/** A migration of sqlx. */
export interface SqlxMigration extends Migration {
  readonly version: string;
  /** The rest of the file's name, with blanks for its underscores. */
  readonly description: string;
}

/**
 * Migrations by sqlx's rules: `<version>_<description>.sql` or `.up.sql` in one folder, the version an integer, the
 * checksum SHA-384 of the file as it is (sqlx-core 0.9, `migrate/source.rs`). What sqlx would pass over is refused.
 */
export function sqlxMigrations(files: readonly CollectedFile[]): readonly SqlxMigration[] {
  const problems: FileProblem[] = [];
  const migrations = files.flatMap((collected) => {
    const parsed = parseName(basename(collected.path));
    if (parsed !== undefined) return [migrationOf(collected, parsed)];
    problems.push({
      file: collected.file,
      message: "is no name for sqlx, which would pass it over: <integer>_<description>.sql",
    });
    return [];
  });
  const sorted = migrations.toSorted((left, right) => (BigInt(left.version) < BigInt(right.version) ? -1 : 1));
  for (const [index, { version, file }] of sorted.entries())
    if (sorted[index - 1]?.version === version)
      problems.push({ file, message: `has the same version as ${sorted[index - 1]?.file}` });
  refuseProblems(problems);
  return sorted;
}

function parseName(name: string): { readonly version: string; readonly description: string } | undefined {
  const [, digits, rest] = /^([+-]?\d+)_(.*\.sql)$/s.exec(name) ?? [];
  if (digits === undefined || rest === undefined || rest.endsWith(".down.sql")) return undefined;
  const suffix = rest.endsWith(".up.sql") ? ".up.sql" : ".sql";
  let description = rest;
  while (description.endsWith(suffix)) description = description.slice(0, -suffix.length);
  return { version: BigInt(digits.replace("+", "")).toString(), description: description.replaceAll("_", " ") };
}

function migrationOf(
  { file, group, content }: CollectedFile,
  { version, description }: { version: string; description: string },
): SqlxMigration {
  const mark = content.hasMark ? "\uFEFF" : "";
  const forms = [withLf(content.text), withCrLf(content.text)].map((text) => sha384(mark + text));
  return {
    id: version,
    name: `${version} ${description}`,
    version,
    description,
    file,
    group,
    content,
    checksums: [sha384(mark + content.text)],
    lineEndChecksums: forms,
  };
}

/** SHA-384 in hexadecimal digits. */
export function sha384(text: string): string {
  return hash("sha384", text, "hex");
}
