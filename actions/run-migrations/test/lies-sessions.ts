import { setTimeout as delay } from "node:timers/promises";

import { Client } from "pg";
import { expect } from "vitest";

import type { Lie } from "./lies-scene.ts";
import { startAction } from "./process.ts";

const SQL = { engine: "sql" };
const KEY = 4_711;

async function client(url: string): Promise<Client> {
  const opened = new Client({ connectionString: url });
  opened.on("error", () => undefined);
  await opened.connect();
  return opened;
}

/** What becomes of transactions, indexes and sessions on PostgreSQL. */
export const POSTGRES_SESSION_LIES: readonly Lie[] = [
  {
    tool: "psql --single-transaction",
    theirs: "leaves what stands in front of a COMMIT of the file's own, when a later statement fails",
    ours: "refuses the file, on the line of its COMMIT",
    files: {
      "migrations/1.sql": "CREATE TABLE a (id int);\nCOMMIT;\nCREATE TABLE b (id int);\nSELECT * FROM nowhere;\n",
    },
    async show({ url, own, step, ask }) {
      const ours = await step(SQL);
      expect(ours.problem).toMatch(/^migrations\/1.sql:2: begins or ends a transaction itself/);
      const left = "SELECT count(*)::int AS n FROM pg_tables WHERE tablename IN ('a', 'b')";
      expect(await ask(left)).toEqual([{ n: 0 }]);
      const theirs = own("psql", "-1", "-v", "ON_ERROR_STOP=1", "-f", "migrations/1.sql", url);
      expect(theirs.code).toBe(3);
      expect((await ask(left))[0]?.["n"]).toBeGreaterThan(0);
    },
  },
  {
    tool: "psql, CREATE INDEX CONCURRENTLY",
    theirs: "fails, and leaves an invalid index of which it says nothing",
    ours: "names the statement that removes it",
    files: { "migrations/1.sql": "-- no-transaction\nCREATE UNIQUE INDEX CONCURRENTLY twice ON orders (id);\n" },
    async show({ url, own, step, ask }) {
      await ask("CREATE TABLE orders AS SELECT 1 AS id FROM generate_series(1, 2)");
      const theirs = own("psql", "-v", "ON_ERROR_STOP=1", "-f", "migrations/1.sql", url);
      expect([theirs.code, theirs.said]).toEqual([3, expect.not.stringMatching(/invalid|DROP INDEX/i)]);
      expect(await ask("SELECT indisvalid AS valid FROM pg_index WHERE indrelid = 'orders'::regclass")).toEqual([
        { valid: false },
      ]);
      await ask("DROP INDEX twice");
      const ours = await step(SQL);
      expect(ours.written.failure).toMatchObject({ leftovers: ["DROP INDEX CONCURRENTLY public.twice;"] });
    },
  },
  {
    tool: "pg_advisory_lock, waited for in the server",
    theirs: "is a deadlock with CREATE INDEX CONCURRENTLY of the one who holds it",
    ours: "asks again and again, and the index is built meanwhile",
    files: { "migrations/1.sql": "-- no-transaction\nCREATE INDEX CONCURRENTLY orders_id ON orders (id);\n" },
    async show({ url, step, ask }) {
      await ask("CREATE TABLE orders AS SELECT 1 AS id");
      const [holder, waiter] = [await client(url), await client(url)];
      await holder.query("SELECT pg_advisory_lock($1)", [KEY]);
      const waits = waiter.query("SELECT pg_advisory_lock($1)", [KEY]).then(
        () => "got it",
        (error: unknown) => error,
      );
      const waiting = `SELECT count(*)::int AS n FROM pg_locks WHERE locktype = 'advisory' AND objid = ${KEY} AND NOT granted`;
      for (let n: unknown; n !== 1; [{ n } = { n: 0 }] = await ask(waiting)) await delay(20);
      const builds = holder.query("CREATE INDEX CONCURRENTLY theirs ON orders (id)").then(
        () => "built",
        (error: unknown) => error,
      );
      // One of the two is ended for it.
      const ended = await Promise.race([waits, builds]);
      expect(ended).toMatchObject({ code: "40P01" });
      await Promise.all([waiter.end(), holder.end()]);
      await ask("DROP INDEX IF EXISTS theirs");
      const ours = await Promise.all([step(SQL), step(SQL)]);
      expect(ours.map(({ problem }) => problem)).toEqual(["", ""]);
      expect(ours.flatMap(({ written }) => written.applied ?? [])).toHaveLength(1);
    },
  },
  {
    tool: "psql, killed",
    theirs: "its statement runs on in the server, and holds its lock for as long",
    ours: "the lock of a killed run is free within two seconds",
    files: { "migrations/1.sql": "SELECT pg_sleep(20);\n" },
    async show({ url, folder, start, step, ask, write }) {
      const free = async (): Promise<unknown> =>
        (await ask(`SELECT pg_try_advisory_xact_lock(${KEY}) AS free`))[0]?.["free"];
      const theirs = start(
        "sh",
        "-c",
        `psql -qc 'SELECT pg_advisory_lock(${KEY}), pg_sleep(4)' '${url}' & pid=$!
        until psql -Atc "SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND objid = ${KEY}" '${url}' | grep -q 1; do sleep 0.05; done
        kill -9 $pid`,
      );
      expect((await theirs).code).toBe(0);
      await delay(2_000);
      expect(await free()).toBe(false);
      const ours = startAction({ folder, url });
      const runs = "SELECT pid FROM pg_stat_activity WHERE query LIKE '%pg_sleep(20)%' AND pid <> pg_backend_pid()";
      while (ours.child.exitCode === null && (await ask(runs)).length === 0) await delay(20);
      ours.child.kill("SIGKILL");
      await ours.ended();
      await write({ "migrations/1.sql": "SELECT 1;\n" });
      const next = await step({ ...SQL, "lock-wait": "2s" });
      expect([next.problem, next.written.state]).toEqual(["", "clean"]);
    },
  },
];

/** Behind PgBouncer in transaction mode. @param direct the server's own address */
export const poolerLie = (direct: string): Lie => ({
  tool: "pg_advisory_lock through PgBouncer",
  theirs: "two sessions hold the exclusive lock at once, and it is still held when both have gone",
  ours: "one of two runs applies, the other waits, and nothing stays behind",
  files: { "migrations/1.sql": "SELECT pg_sleep(0.3);\nCREATE TABLE a (id int);\n" },
  async show({ url, step, ask }) {
    const sessions = [await client(url), await client(url)];
    const taken: unknown[] = [];
    for (const session of sessions)
      taken.push((await session.query(`SELECT pg_try_advisory_lock(${KEY}) AS taken`)).rows[0]);
    expect(taken).toEqual([{ taken: true }, { taken: true }]);
    await Promise.all(sessions.map((session) => session.end()));
    const server = await client(direct);
    // pg_locks shows the whole cluster, where a killed session of another test may still end.
    const here =
      "FROM pg_locks WHERE locktype = 'advisory' AND database = (SELECT oid FROM pg_database WHERE datname = 'pooled')";
    const held = `SELECT count(*)::int AS n ${here}`;
    expect((await server.query(held)).rows).toEqual([{ n: 1 }]);
    await server.query(`SELECT pg_terminate_backend(pid) ${here}`);
    // It ends a moment later; a session that PgBouncer still lent out would fail for whoever gets it.
    while (((await server.query(held)).rows as readonly { n: number }[])[0]?.n !== 0) await delay(20);
    await delay(200);
    const ours = await Promise.all([step(SQL), step(SQL)]);
    expect(ours.map(({ problem }) => problem)).toEqual(["", ""]);
    expect(ours.flatMap(({ written }) => written.applied ?? [])).toMatchObject([{ id: "migrations/1.sql" }]);
    expect((await server.query(held)).rows).toEqual([{ n: 0 }]);
    await server.end();
    expect(await ask("SELECT to_regclass('a')::text AS a")).toEqual([{ a: "a" }]);
  },
});
