import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
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

import { type Pace, type Victim, killAt, measure, randomMoment, runOn } from "./kill-round.ts";
import { type Look, lookAt } from "./kill-truth.ts";
import { LEDGER_ROWS, STATEMENTS, type Truth, type Verdict, judge, judgeNext, tally } from "./kill-verdict.ts";

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
      { timeout: 60_000 + KILLS * 60_000 },
      async (ctx) => {
        const fresh = async (): Promise<Victim> => {
          made += 1;
          const url = (await urls[server]?.(`kill_${made}`)) ?? ctx.skip(`${server} is not installed here`);
          await statements(url, ...LEDGER);
          // A pg_dump 18 is nowhere to be had here.
          const backup = server === "PostgreSQL 18" ? "off" : "auto";
          return { folder, url, inputs: { backup, "backup-dir": join(folder, `backups-${made}`) } };
        };
        const paced = async (): Promise<Pace> => {
          const victim = await fresh();
          const found = await measure(victim);
          await remove(server, victim);
          return found;
        };
        let pace = await paced();
        const kills: Verdict[] = [];
        const ends: Verdict[] = [];
        const locks: number[] = [];
        // A run may have ended before its moment comes, when the machine is less busy than it was.
        for (let round = 0; kills.length < KILLS && round < 3 * KILLS; round += 1) {
          const victim = await fresh();
          const phase = await killAt(victim, randomMoment(round, pace));
          if (phase === undefined) {
            await remove(server, victim);
            pace = await paced();
            continue;
          }
          const found = await truth(victim, PATIENCE);
          const verdict = judge(found, server === "MariaDB", phase);
          locks.push(found.lockMs);
          const { first } = await runOn(victim, (id) => resolution(victim, id));
          kills.push({ ...verdict, wrong: [...verdict.wrong, ...judgeNext(found, first)] });
          const end = await truth(victim);
          ends.push(judge(end, false, "after the next run"));
          expect(end.levels).toEqual(Array.from({ length: FILES }, () => STATEMENTS));
          await remove(server, victim);
        }
        console.log(`${server}: ${tally(kills, locks)}`);
        expect(kills).toHaveLength(KILLS);
        expect([...kills, ...ends].flatMap(({ wrong }) => wrong)).toEqual([]);
        expect(kills.filter(({ lostRows, stuckLock }) => lostRows !== 0 || stuckLock)).toEqual([]);
      },
    );
  }

  async function inCluster(major: number, name: string): Promise<string | undefined> {
    const cluster = clusters.get(major);
    if (cluster !== undefined) await statements(cluster.url("postgres"), `CREATE DATABASE ${name}`);
    return cluster?.url(name);
  }

  /** Two hundred databases with their backups would fill the disk. */
  async function remove(server: string, { url, inputs }: Victim): Promise<void> {
    rmSync(inputs["backup-dir"] ?? "", { recursive: true, force: true });
    const name = `kill_${made}`;
    if (server === "SQLite") rmSync(join(folder, `${name}.db`));
    else if (server === "MariaDB") await statements(url, `DROP DATABASE ${name}`);
    else await statements(url.replace(name, "postgres"), `DROP DATABASE ${name} WITH (FORCE)`);
  }

  /** How a migration that did not end is to be resolved, by what the database shows. */
  async function resolution(victim: Victim, id: string): Promise<string> {
    const { rows, levels } = await truth(victim);
    const open = rows.find((row) => row.id === id);
    const level = levels[Number(/t(\d+)/.exec(id)?.[1]) - 1] ?? 0;
    return `${id}: ${level > (open?.done ?? 0) ? "resume-after" : "resume"}`;
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

function truth({ url, inputs }: Victim, patience = 0): Promise<Truth> {
  const backups = inputs["backup-dir"];
  return look(url, { files: FILES, patience, statements: [], ...(backups === undefined ? {} : { backups }) });
}

/** Here, or in a Node.js 24 where this one has no SQLite. */
async function look(url: string, what: Look): Promise<Truth> {
  if (!url.startsWith("sqlite:") || Number.parseInt(process.versions.node, 10) >= 24) return lookAt(url, what);
  const child = spawn(node24(), [...SOURCE_ARGS, TRUTH, url, JSON.stringify(what)], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let text = "";
  child.stdout.on("data", (chunk: Buffer) => (text += String(chunk)));
  expect((await once(child, "close"))[0]).toBe(0);
  const found: Truth = JSON.parse(text);
  return found;
}
