import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { SOURCE_ARGS, node24 } from "@slipway/local-runner/node24";
import {
  type Cluster,
  type Mariadb,
  debianPostgres,
  findProgram,
  missingForMariadb,
  missingForPgbouncer,
  startCluster,
  startMariadb,
  startPgbouncer,
} from "@slipway/stand-ins/databases";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { present } from "../../../packages/database/test/support/present.ts";
import { MARIADB_LIES, POSTGRES_CLIENT_LIES } from "./lies-clients.ts";
import { DRIZZLE_LIES } from "./lies-drizzle.ts";
import { MARIADB_DUMP_LIES, POSTGRES_RESTORE_LIES } from "./lies-dumps.ts";
import { DBMATE_LIES, KNEX_LIES } from "./lies-node-tools.ts";
import { PRISMA_LIES } from "./lies-prisma.ts";
import { type Lie, asking, inScene, noTools, row } from "./lies-scene.ts";
import { MARIADB_SESSION_LIES } from "./lies-sessions-mariadb.ts";
import { POSTGRES_SESSION_LIES, poolerLie } from "./lies-sessions.ts";
import { SQLX_LIES } from "./lies-sqlx.ts";

const SQLX = findProgram("sqlx") ?? join(homedir(), ".cargo", "bin", "sqlx");
const noSqlx = existsSync(SQLX) ? undefined : "sqlx is not installed here: cargo install sqlx-cli";
const noClients = debianPostgres(15) === undefined ? "PostgreSQL 15's clients are not installed here" : undefined;

// Each test asks the real tool and this action about the same database. The names are the table.
describe("what tools say of a database on PostgreSQL, and what is so", () => {
  let cluster: Cluster;
  let made = 0;
  beforeAll(async () => {
    const installed = debianPostgres(15);
    cluster = await startCluster(installed === undefined ? {} : { installed });
  });
  afterAll(() => cluster.stop());

  const test = (lie: Lie, missing: string | undefined): void => {
    it(row(lie), { timeout: 120_000 }, async (ctx) => {
      if (missing !== undefined) ctx.skip(missing);
      made += 1;
      await asking(cluster.url("postgres"), `CREATE DATABASE app_${made}`);
      await inScene(`${cluster.url(`app_${made}`)}?sslmode=disable`, lie.files, lie.show);
    });
  };
  for (const lie of [...DBMATE_LIES, ...DRIZZLE_LIES, ...KNEX_LIES, ...PRISMA_LIES]) test(lie, noTools);
  for (const lie of SQLX_LIES) test(lie, noSqlx);
  for (const lie of [...POSTGRES_CLIENT_LIES, ...POSTGRES_RESTORE_LIES, ...POSTGRES_SESSION_LIES]) test(lie, noClients);

  it(row(poolerLie("")), { timeout: 60_000 }, async (ctx) => {
    if (missingForPgbouncer() !== undefined) ctx.skip(missingForPgbouncer());
    const pooler = await startPgbouncer(cluster);
    try {
      await asking(cluster.url("postgres"), "CREATE DATABASE pooled");
      const { files, show } = poolerLie(cluster.url("pooled"));
      await inScene(pooler.url("pooled"), files, show);
    } finally {
      await pooler.stop();
    }
  });
});

describe("what tools say of a database on MariaDB, and what is so", () => {
  let mariadb: Mariadb | undefined;
  let made = 0;
  beforeAll(async () => {
    if (missingForMariadb() === undefined) mariadb = await startMariadb();
  });
  afterAll(() => mariadb?.stop());

  for (const lie of [...MARIADB_LIES, ...MARIADB_DUMP_LIES, ...MARIADB_SESSION_LIES])
    it(row(lie), { timeout: 120_000 }, async (ctx) => {
      const server = present(ctx, mariadb, missingForMariadb());
      if (lie.tool.startsWith("dbmate") && noTools !== undefined) ctx.skip(noTools);
      made += 1;
      await asking(server.url("mysql"), `CREATE DATABASE app_${made}`);
      // dbmate knows no other name for it.
      await inScene(server.url(`app_${made}`).replace("mariadb:", "mysql:"), lie.files, lie.show);
    });
});

describe("what tools say of a SQLite file, and what is so", () => {
  const theirs = "drops an empty table, or with --accept-data-loss a column, and says that all is in sync";
  it(`prisma db push | ${theirs} | ours: refuses before it pushes`, { timeout: 120_000 }, (ctx) => {
    if (noTools !== undefined) ctx.skip(noTools);
    const program = fileURLToPath(new URL("lies-prisma-push.ts", import.meta.url));
    const { stdout, stderr } = spawnSync(node24(), [...SOURCE_ARGS, program], { encoding: "utf8" });
    expect(stdout, stderr).toContain("passed");
  });
});
