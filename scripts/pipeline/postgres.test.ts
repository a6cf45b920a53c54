import { existsSync } from "node:fs";
import { chmod, chown, cp, mkdtemp, readFile, rm, unlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { Client } from "pg";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";

import { installedPostgres, postgresBinaries, startCluster, unprivilegedAccount } from "@slipway/stand-ins/databases";
import { startPostgres, type Postgres } from "./postgres.ts";

async function ask(url: string, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<Record<string, unknown>>(sql);
    return rows.flatMap((row) => Object.values(row));
  } finally {
    await client.end();
  }
}

describe("a PostgreSQL for a run on this machine", () => {
  let postgres: Postgres;
  beforeAll(async () => {
    postgres = await startPostgres({});
  });
  afterAll(() => postgres.stop());

  it("listens on loopback only, and asks for its password", async () => {
    const url = new URL(postgres.url("postgres"));
    expect(url.hostname).toBe("127.0.0.1");
    expect(await ask(url.href, "SHOW listen_addresses")).toEqual(["127.0.0.1"]);
    url.password = "guessed";
    await expect(ask(url.href, "SELECT 1")).rejects.toThrow("password authentication failed");
  });

  it("makes databases, and refuses names that would be read as something else", async () => {
    await postgres.createDatabase("structra_1");
    expect(await ask(postgres.url("structra_1"), "SELECT current_database()")).toEqual(["structra_1"]);
    for (const name of ["", "Structra", "a/b", "a?host=b", "a; DROP DATABASE structra_1", "a".repeat(64)]) {
      await expect(postgres.createDatabase(name)).rejects.toThrow("cannot be a database's name");
      expect(() => postgres.url(name)).toThrow("cannot be a database's name");
    }
  });

  it("as somebody else's server keeps nothing of ours after stop", async () => {
    const own = postgres.url("postgres");
    const guest = await startPostgres({ SLIPWAY_POSTGRES_URL: own });
    await guest.createDatabase("guest");
    expect(await ask(guest.url("guest"), "SELECT current_database()")).toEqual(["guest"]);
    const names = "SELECT datname FROM pg_database WHERE datname IN ('guest', 'postgres')";
    await guest.stop();
    await guest.stop();
    expect(await ask(own, names)).toEqual(["postgres"]);
  });

  it("refuses an address that is none, without showing it", async () => {
    for (const SLIPWAY_POSTGRES_URL of ["canary", "mysql://canary@127.0.0.1/x"])
      await expect(startPostgres({ SLIPWAY_POSTGRES_URL })).rejects.toThrow(/^SLIPWAY_POSTGRES_URL (?!.*canary)/);
  });
});

describe("a cluster", () => {
  it("leaves no server and no files after stop", async () => {
    const cluster = await startCluster();
    const url = `postgresql://postgres:${cluster.password}@127.0.0.1:${cluster.port}/postgres`;
    const [pidLine] = (await readFile(join(cluster.directory, "data", "postmaster.pid"), "utf8")).split("\n");
    expect(await ask(url, "SELECT 1")).toEqual([1]);
    await cluster.stop();
    await cluster.stop();
    expect(() => process.kill(Number(pidLine), 0)).toThrow("ESRCH");
    expect(existsSync(cluster.directory)).toBe(false);
  });
});

describe("the binaries", () => {
  const account = unprivilegedAccount();
  let folder: string;
  let scratch: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "slipway-installed-"));
    scratch = await mkdtemp(join(tmpdir(), "slipway-scratch-"));
    if (account) await chown(scratch, account.uid, account.gid);
    await cp(installedPostgres(), folder, { recursive: true, verbatimSymlinks: true });
  });
  afterEach(async () => {
    for (const path of [folder, scratch]) await rm(path, { recursive: true, force: true });
  });

  it("are the installed ones when those run", async () => {
    await chmod(folder, 0o755);
    expect(await postgresBinaries(folder, scratch, account)).toBe(folder);
  });

  it("are copied, with the links that an install without scripts leaves out", async () => {
    await chmod(folder, 0o755);
    await unlink(join(folder, "lib", "libicuuc.so.60"));
    expect(await postgresBinaries(folder, scratch, account)).toBe(join(scratch, "native"));
  });

  it.runIf(account !== undefined)("are copied when the account cannot enter their folder", async () => {
    await chmod(folder, 0o700);
    expect(await postgresBinaries(folder, scratch, account)).toBe(join(scratch, "native"));
  });

  it("that cannot run at all are an error that says so", async () => {
    await chmod(folder, 0o755);
    await rm(join(folder, "bin", "initdb"));
    await expect(postgresBinaries(folder, scratch, account)).rejects.toThrow(/does not run: .*ENOENT/);
  });
});
