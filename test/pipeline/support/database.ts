import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";

import { Client } from "pg";
import { expect } from "vitest";

import { NAMES, type World } from "../../../scripts/pipeline/world.ts";

/** Asks the example's database itself. */
export async function ask(world: World, sql: string): Promise<readonly unknown[]> {
  const client = new Client({ connectionString: world.postgres.url(NAMES.database) });
  await client.connect();
  try {
    const { rows } = await client.query<Record<string, unknown>>(sql);
    return rows;
  } finally {
    await client.end();
  }
}

/** The newest four migrations that the database's history calls done, the newest first. */
export async function appliedIn(world: World): Promise<readonly string[]> {
  const rows = await ask(
    world,
    "SELECT id FROM _slipway_migrations WHERE state = 'done' ORDER BY position DESC LIMIT 4",
  );
  return rows.map((row) => (typeof row === "object" && row !== null && "id" in row ? String(row.id) : ""));
}

/**
 * A backup was made and is what the step says: its bytes by their hash, its content by pg_restore. A machine without a
 * pg_dump makes none, which is only accepted where tools may be absent.
 */
export function expectBackup(world: World, outputs: Readonly<Record<string, string>>): void {
  if (!world.postgres.canBackUp) {
    expect(process.env["SLIPWAY_REQUIRE_REAL"], "a pg_dump is required").not.toBe("1");
    expect(outputs["backup-path"]).toBeUndefined();
    console.log("no backup was made: this machine has no pg_dump for the server's version");
    return;
  }
  const path = outputs["backup-path"] ?? "";
  expect(outputs["backup-verified"]).toBe("read");
  expect(createHash("sha256").update(readFileSync(path)).digest("hex")).toBe(outputs["backup-sha256"]);
  const { stdout } = spawnSync("pg_restore", ["--list", path], { encoding: "utf8" });
  for (const table of ["projects", "api_keys", "analyses", "_slipway_migrations"])
    expect(stdout).toContain(`TABLE DATA public ${table} `);
}
