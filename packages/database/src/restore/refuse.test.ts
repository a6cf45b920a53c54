import { describe, expect, it } from "vitest";

import type { Manifest } from "../backup/manifest.ts";
import { parseDatabaseUrl } from "../connection/parse-url.ts";
import { refuseForeign, refuseServer } from "./refuse.ts";

const manifest: Manifest = {
  schema: "slipway/backup@1",
  dialect: "postgresql",
  database: "shop",
  createdAt: "2026-01-02T03:04:05.000Z",
  server: "16.2",
  tool: "pg_dump (PostgreSQL) 16.2",
  bytes: 1,
  sha256: "0".repeat(64),
  rows: {},
};

describe("a backup that is not one of this database", () => {
  it.each([
    ["mysql://root@127.0.0.1:1/shop", "is one of postgresql, and 127.0.0.1:1/shop is not"],
    ["sqlite:/x/shop", "is one of postgresql, and /x/shop is not"],
    ["postgresql://app@127.0.0.1:1/stage", "is one of the database shop, not of stage"],
  ])("is refused for %s before anybody is asked", async (url, message) => {
    await expect(refuseForeign(parseDatabaseUrl(url, "/"), manifest)).rejects.toThrow(message);
  });

  it.each([
    [{ dialect: "postgresql", version: "15.18", major: 15 }, "postgresql 16.2, which is newer than the server"],
    [{ dialect: "mariadb", version: "10.11.19", major: 10 }, "postgresql 16.2, and the server is mariadb 10.11.19"],
  ] as const)("is refused by the server's kind and version", (server, message) => {
    expect(() => refuseServer(server, manifest)).toThrow(message);
  });

  it("is taken by its own and by a newer server", () => {
    for (const major of [16, 18])
      expect(() => refuseServer({ dialect: "postgresql", version: `${major}.0`, major }, manifest)).not.toThrow();
  });
});
