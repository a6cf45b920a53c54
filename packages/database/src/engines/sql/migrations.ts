import type { CollectedFile } from "../../plan/collect.ts";
import type { Migration } from "../../plan/migration.ts";

/** The migrations of plain SQL files: the path is the id, and the checksum does not see line ends. */
export function sqlMigrations(files: readonly CollectedFile[]): readonly Migration[] {
  return files.map(({ path, file, group, content }) => ({
    id: path,
    name: path,
    file,
    group,
    content,
    checksums: [content.checksum],
    lineEndChecksums: [],
  }));
}
