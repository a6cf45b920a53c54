import type { PendingMigration } from "../engine.ts";
import type { Finding } from "../../sql/risk/finding.ts";

/** Work that no list of migrations describes, as if it were one: a command that changes the schema by itself. */
export function pseudoMigration(id: string, file: string, findings: readonly Finding[]): PendingMigration {
  const content = { text: "", checksum: "", rawChecksum: "", hasMark: false };
  const migration = { id, name: id, file, group: 0, content, checksums: [], lineEndChecksums: [] };
  return { migration, script: undefined, findings, phase: undefined, readable: false };
}
