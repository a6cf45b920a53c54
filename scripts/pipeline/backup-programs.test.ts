import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { expect, test } from "vitest";

import { type DumpProgram, chooseServer, findDumpPrograms } from "./backup-programs.ts";

const client = (major: number): DumpProgram => ({ major, server: undefined });
const whole = (major: number): DumpProgram => ({ major, server: `/pg/${major}` });

test.each([
  ["no pg_dump", [], { installed: undefined, backup: false }],
  ["a new pg_dump", [client(16), client(18)], { installed: undefined, backup: true }],
  ["a newer pg_dump with its server", [whole(19)], { installed: undefined, backup: true }],
  ["older servers", [whole(14), whole(16), client(17)], { installed: "/pg/16", backup: true }],
  ["an older pg_dump without a server", [client(17)], { installed: undefined, backup: false }],
])("with %s the server is one that can be backed up, if there is any", (_what, dumps, choice) => {
  expect(chooseServer(dumps)).toEqual(choice);
});

test("a pg_dump counts only with its pg_restore, and when it says its version", () => {
  const root = mkdtempSync(join(tmpdir(), "slipway-dumps-"));
  try {
    const folder = (name: string, programs: Readonly<Record<string, string>>): string => {
      const bin = join(root, name, "bin");
      mkdirSync(bin, { recursive: true });
      for (const [program, says] of Object.entries(programs)) {
        writeFileSync(join(bin, program), `#!/bin/sh\necho '${says}'\n`);
        chmodSync(join(bin, program), 0o755);
      }
      return bin;
    };
    const found = (bin: string): readonly DumpProgram[] =>
      findDumpPrograms(bin).filter((one) => !findDumpPrograms("").some((other) => other.server === one.server));
    const says = "pg_dump (PostgreSQL) 77.1 (Somewhere)";
    expect(found(folder("whole", { pg_dump: says, pg_restore: "", postgres: "", initdb: "" }))).toEqual([
      { major: 77, server: join(root, "whole") },
    ]);
    expect(findDumpPrograms(folder("client", { pg_dump: says, pg_restore: "" }))).toContainEqual(client(77));
    expect(findDumpPrograms(folder("alone", { pg_dump: says }))).not.toContainEqual(client(77));
    expect(findDumpPrograms(folder("odd", { pg_dump: "hello", pg_restore: "" }))).not.toContainEqual(client(77));
  } finally {
    rmSync(root, { recursive: true });
  }
});
