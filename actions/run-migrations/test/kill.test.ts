import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { fileURLToPath } from "node:url";

import { SOURCE_ARGS, node24 } from "@slipway/local-runner/node24";
import {
  type Cluster,
  type Mariadb,
  debianPostgres,
  installedPostgres,
  missingForMariadb,
  startCluster,
  startMariadb,
} from "@slipway/stand-ins/databases";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { LEDGER_ROWS, STATEMENTS, type Truth, type Verdict, judge, tally } from "./kill-verdict.ts";
import { type Look, lookAt } from "./kill-truth.ts";
import { runProcess, startAction } from "./process.ts";

const TRUTH = fileURLToPath(new URL("kill-truth-main.ts", import.meta.url));
const FILES = 30;
/** The whole matrix is 200 for each server: SLIPWAY_KILLS=200. */
const KILLS = Number(process.env["SLIPWAY_KILLS"] ?? "3");
const SERVERS = { 14: () => installedPostgres(14), 15: () => debianPostgres(15), 18: () => installedPostgres(18) };
const MAJORS = [14, 15, 18] as const;
/** How long a dead run's lock may be there, in milliseconds. */
const PATIENCE = 2_000;

describe("kill -9 at any moment", () => {
  const clusters = new Map<number, Cluster>();
  let mariadb: Mariadb | undefined;
  let folder: string;
  let made = 0;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "slipway-kill-"));
    mkdirSync(join(folder, "migrations"));
    for (let index = 1; index <= FILES; index += 1) {
      const table = `t${String(index).padStart(2, "0")}`;
      writeFileSync(join(folder, "migrations", `${table}.sql`), fileFor(table));
    }
    for (const major of MAJORS) {
      const installed = SERVERS[major]();
      if (installed !== undefined) clusters.set(major, await startCluster({ installed }));
    }
    if (missingForMariadb() === undefined) mariadb = await startMariadb();
  });
  afterAll(async () => {
    await Promise.all([...Array.from(clusters.values(), (cluster) => cluster.stop()), mariadb?.stop()]);
    rmSync(folder, { recursive: true, force: true });
  });

  const urls: Readonly<Record<string, (name: string) => Promise<string | undefined>>> = {
    ...Object.fromEntries(MAJORS.map((major) => [`PostgreSQL ${major}`, (name: string) => inCluster(major, name)])),
    MariaDB: async (name) => {
      if (mariadb !== undefined) await statements(mariadb.url("mysql"), `CREATE DATABASE ${name}`);
      return mariadb?.url(name);
    },
    SQLite: (name) => Promise.resolve(`sqlite:${join(folder, `${name}.db`)}`),
  };

  for (const server of Object.keys(urls)) {
    it(
      `leaves ${server} in a state that the next run knows, ${KILLS} times`,
      { timeout: 30_000 + KILLS * 60_000 },
      async (ctx) => {
        const verdicts: Verdict[] = [];
        const locks: number[] = [];
        const inTime = () => verdicts.filter(({ moment }) => !moment.startsWith("after the")).length;
        // Some come when all is applied already; they are held against the database too, and do not count.
        for (let round = 0; inTime() < KILLS && round < 3 * KILLS; round += 1) {
          made += 1;
          const url = (await urls[server]?.(`kill_${made}`)) ?? ctx.skip(`${server} is not installed here`);
          await statements(url, ...LEDGER);
          // The moment: after so many files, and then so many milliseconds.
          await killed(url, Math.floor(Math.random() * FILES), Math.random() * 4);
          const found = await truth(url, PATIENCE);
          verdicts.push(judge(found, server === "MariaDB"));
          locks.push(found.lockMs);
          await goOn(url);
          const end = await truth(url);
          verdicts.push({ ...judge(end, false), moment: "after the next run" });
          expect(end.levels).toEqual(Array.from({ length: FILES }, () => STATEMENTS));
        }
        const kills = verdicts.filter(({ moment }) => moment !== "after the next run");
        console.log(`${server}: ${tally(kills, locks)}`);
        expect(inTime()).toBeGreaterThan(0);
        expect(verdicts.flatMap(({ wrong }) => wrong)).toEqual([]);
        expect(verdicts.filter(({ lostRows, stuckLock }) => lostRows !== 0 || stuckLock)).toEqual([]);
      },
    );
  }

  async function inCluster(major: number, name: string): Promise<string | undefined> {
    const cluster = clusters.get(major);
    if (cluster !== undefined) await statements(cluster.url("postgres"), `CREATE DATABASE ${name}`);
    return cluster?.url(name);
  }

  async function killed(url: string, after: number, wait: number): Promise<void> {
    const { child, said, ended } = startAction({ folder, url });
    let before = 0;
    child.stdout?.on("data", () => {
      const now = said().match(/^running /gm)?.length ?? 0;
      if (before <= after && now > after) void delay(wait).then(() => child.kill("SIGKILL"));
      before = now;
    });
    await ended();
  }

  /** Runs until all is applied, resolving what did not end by what the database shows. */
  async function goOn(url: string): Promise<void> {
    for (let tries = 0; tries < 3; tries += 1) {
      const { code, said } = await runProcess({ folder, url });
      if (code === 0) return;
      const [, id = ""] = /Nothing was run: (\S+) did not end/.exec(said) ?? [];
      expect(id, said).not.toBe("");
      const { rows, levels } = await truth(url);
      const open = rows.find((row) => row.id === id);
      const level = levels[Number(/t(\d+)/.exec(id)?.[1]) - 1] ?? 0;
      const as = level > (open?.done ?? 0) ? "resume-after" : "resume";
      const resolving = await runProcess({ folder, url, inputs: { mode: "resolve", resolve: `${id}: ${as}` } });
      expect(resolving.code, resolving.said).toBe(0);
    }
    throw new Error("never came to an end");
  }
});

/** A table that is there before the migrations, every row of which each of them counts. */
const LEDGER = [
  "CREATE TABLE ledger (id INT PRIMARY KEY, n INT NOT NULL, files VARCHAR(200) NOT NULL)",
  `INSERT INTO ledger VALUES ${Array.from({ length: LEDGER_ROWS }, (_, id) => `(${id}, 0, '')`).join(", ")}`,
];

function fileFor(table: string): string {
  return [
    `CREATE TABLE ${table} (id INT PRIMARY KEY);`,
    `INSERT INTO ${table} VALUES (1), (2), (3);`,
    `UPDATE ledger SET n = n + 1, files = CONCAT(files, '${table};') WHERE id >= 0;`,
    `ALTER TABLE ${table} ADD COLUMN x INT;`,
    "",
  ].join("\n");
}

async function statements(url: string, ...sql: readonly string[]): Promise<void> {
  await look(url, { files: 0, patience: 0, statements: sql });
}

function truth(url: string, patience = 0): Promise<Truth> {
  return look(url, { files: FILES, patience, statements: [] });
}

/** Here, or in a Node.js 24 where this one has no SQLite. */
async function look(url: string, { files, patience, statements: sql }: Look): Promise<Truth> {
  if (!url.startsWith("sqlite:") || Number.parseInt(process.versions.node, 10) >= 24)
    return lookAt(url, { files, patience, statements: sql });
  const args = [...SOURCE_ARGS, TRUTH, url, String(files), String(patience), ...sql];
  const child = spawn(node24(), args, { stdio: ["ignore", "pipe", "inherit"] });
  let text = "";
  child.stdout.on("data", (chunk: Buffer) => (text += String(chunk)));
  expect((await once(child, "close"))[0]).toBe(0);
  const found: Truth = JSON.parse(text);
  return found;
}
