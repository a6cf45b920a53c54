import { fakeLog, fakePorts } from "@slipway/core/testing";
import { describe, expect, it } from "vitest";

import { childEnvironment } from "./child-environment.ts";
import { definition } from "./definition.ts";

const LIMITS = { "lock-timeout": 5_000, "statement-timeout": 60_000 };
const URL = "postgresql://app:pw@db:6543/shop?pgbouncer=true";
const context = { ...fakePorts(definition).context, workspace: "/work" };

describe("the environment of the project's own command", () => {
  it("has the address and the limits", () => {
    const env = { PATH: "/bin", PGOPTIONS: "-c search_path=app" };
    const ports = { env, context, log: fakeLog() };
    expect(childEnvironment({ ...LIMITS, "database-url": ` ${URL}\n` }, ports)).toEqual({
      PATH: "/bin",
      DATABASE_URL: URL,
      PGOPTIONS: "-c search_path=app -c lock_timeout=5000 -c statement_timeout=60000",
    });
  });

  it("has a SQLite file's absolute path, which every tool finds", () => {
    const ports = { env: {}, context, log: fakeLog() };
    const { DATABASE_URL } = childEnvironment({ ...LIMITS, "database-url": "file:./dev.db" }, ports);
    expect(DATABASE_URL).toBe("file:/work/dev.db");
  });

  it("leads every way to the real database to the copy of a rehearsal, and tells which", () => {
    const env = {
      DIRECT_URL: "postgres://app:pw@direct.db/shop",
      PGDATABASE: "shop",
      POSTGRES_DB: "shop",
      CRM_URL: "postgres://app:pw@db/crm",
      REDIS_URL: "redis://h/0",
      NAME: "shop",
    };
    const log = fakeLog();
    const copy = {
      protocol: "postgresql",
      host: "db",
      port: 6543,
      user: "app",
      database: "shop_rehearse_1",
      tls: { mode: "prefer" },
    } as const;
    const url = "postgresql://app:pw@db:6543/shop_rehearse_1?pgbouncer=true";
    expect(childEnvironment({ ...LIMITS, "database-url": URL }, { env, context, log }, copy)).toMatchObject({
      DATABASE_URL: url,
      DIRECT_URL: url,
      PGDATABASE: "shop_rehearse_1",
      POSTGRES_DB: "shop_rehearse_1",
      CRM_URL: env.CRM_URL,
      REDIS_URL: env.REDIS_URL,
      NAME: "shop",
    });
    expect(log.text("info")).toContain("DIRECT_URL, PGDATABASE, POSTGRES_DB");
  });
});
