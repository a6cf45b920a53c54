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
  missingForMariadb,
  startCluster,
  startMariadb,
} from "@slipway/stand-ins/databases";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const MAIN = fileURLToPath(new URL("../src/main.ts", import.meta.url));
const TRUTH = fileURLToPath(new URL("kill-truth.ts", import.meta.url));
const FILES = 30;
/** The whole matrix is 200 for each server: SLIPWAY_KILLS=200. */
const KILLS = Number(process.env["SLIPWAY_KILLS"] ?? "8");

/** How the database is after a kill, as `kill-truth.ts` finds it. */
interface Truth {
  /** How many of its three statements each file has done. */
  readonly levels: readonly number[];
  readonly rows: readonly {
    readonly id: string;
    readonly state: string;
    readonly started: number;
    readonly done: number;
  }[];
}

describe("kill -9 at any moment", () => {
  let postgres: Cluster | undefined;
  let mariadb: Mariadb | undefined;
  let folder: string;
  let made = 0;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "slipway-kill-"));
    mkdirSync(join(folder, "migrations"));
    for (let index = 1; index <= FILES; index += 1) {
      const table = `t${String(index).padStart(2, "0")}`;
      const text = `CREATE TABLE ${table} (id INT PRIMARY KEY);\nINSERT INTO ${table} VALUES (1), (2), (3);\nALTER TABLE ${table} ADD COLUMN x INT;\n`;
      writeFileSync(join(folder, "migrations", `${table}.sql`), text);
    }
    const installed = debianPostgres(15);
    if (installed !== undefined) postgres = await startCluster({ installed });
    if (missingForMariadb() === undefined) mariadb = await startMariadb();
  });
  afterAll(async () => {
    await Promise.all([postgres?.stop(), mariadb?.stop()]);
    rmSync(folder, { recursive: true, force: true });
  });

  const urls: Readonly<Record<string, (name: string) => Promise<string | undefined>>> = {
    PostgreSQL: async (name) => {
      if (postgres !== undefined) await truth(postgres.url("postgres"), `CREATE DATABASE ${name}`);
      return postgres?.url(name);
    },
    MariaDB: async (name) => {
      if (mariadb !== undefined) await truth(mariadb.url("mysql"), `CREATE DATABASE ${name}`);
      return mariadb?.url(name);
    },
    SQLite: async (name) => {
      const url = `sqlite:${join(folder, `${name}.db`)}`;
      await truth(url, "VACUUM");
      return url;
    },
  };

  for (const server of Object.keys(urls)) {
    it(
      `leaves ${server} in a state that the next run knows, ${KILLS} times`,
      { timeout: 30_000 + KILLS * 15_000 },
      async (ctx) => {
        const moments: string[] = [];
        for (let round = 0; round < KILLS; round += 1) {
          made += 1;
          const url = (await urls[server]?.(`kill_${made}`)) ?? ctx.skip(`${server} is not installed here`);
          // The moment: after so many files, and then so many milliseconds.
          await killed(url, Math.floor(Math.random() * FILES), Math.random() * 4);
          moments.push(judge(await truth(url), server));
          await goOn(url);
          const end = await truth(url);
          expect(end.levels).toEqual(Array.from({ length: FILES }, () => 3));
          expect(end.rows.every(({ state }) => state === "done")).toBe(true);
        }
        console.log(`${server}: ${tally(moments)}`);
      },
    );
  }

  function start(url: string, inputs: Readonly<Record<string, string>> = {}) {
    const given = { "DATABASE-URL": url, ENGINE: "sql", BACKUP: "off", "LOCK-WAIT": "10s", ...inputs };
    const env = {
      PATH: process.env["PATH"],
      GITHUB_WORKSPACE: folder,
      RUNNER_TEMP: folder,
      ...Object.fromEntries(Object.entries(given).map(([name, value]) => [`INPUT_${name}`, value])),
    };
    return spawn(node24(), [...SOURCE_ARGS, MAIN], { cwd: folder, env, stdio: ["ignore", "pipe", "pipe"] });
  }

  async function killed(url: string, after: number, wait: number): Promise<void> {
    const child = start(url);
    const closed = once(child, "close");
    let seen = "";
    child.stdout.on("data", (chunk: Buffer) => {
      const before = count(seen);
      seen += String(chunk);
      if (before <= after && count(seen) > after) void delay(wait).then(() => child.kill("SIGKILL"));
    });
    await closed;
  }

  /** Runs until all is applied, resolving what did not end by what the database shows. */
  async function goOn(url: string): Promise<void> {
    for (let tries = 0; tries < 3; tries += 1) {
      const child = start(url);
      let said = "";
      for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk: Buffer) => (said += String(chunk)));
      const [code] = await once(child, "close");
      if (code === 0) return;
      const [, id = ""] = /Nothing was run: (\S+) did not end/.exec(said) ?? [];
      expect(id, said).not.toBe("");
      const { rows, levels } = await truth(url);
      const open = rows.find((row) => row.id === id);
      const level = levels[Number(/t(\d+)/.exec(id)?.[1]) - 1] ?? 0;
      const as = level > (open?.done ?? 0) ? "resume-after" : "resume";
      const resolving = start(url, { MODE: "resolve", RESOLVE: `${id}: ${as}` });
      expect((await once(resolving, "close"))[0]).toBe(0);
    }
    throw new Error("never came to an end");
  }
});

/** Holds what the history says against what is there; answers what kind of moment it was. */
function judge({ levels, rows }: Truth, server: string): string {
  const open = rows.filter(({ state }) => state !== "done");
  expect(open.length).toBeLessThanOrEqual(server === "MariaDB" ? 1 : 0);
  for (const [index, level] of levels.entries()) {
    const row = rows.find(({ id }) => id === `migrations/t${String(index + 1).padStart(2, "0")}.sql`);
    if (row === undefined) expect(level).toBe(0);
    else if (row.state === "done") expect(level).toBe(3);
    // Between what is surely done and what was begun.
    else expect([level >= row.done, level <= Math.max(row.started, row.done + 1)]).toEqual([true, true]);
  }
  if (open[0] === undefined) return rows.length === levels.length ? "after the end" : "between files";
  return open[0].started > open[0].done ? "inside a statement" : "between statements";
}

async function truth(url: string, statement = ""): Promise<Truth> {
  const child = spawn(node24(), [...SOURCE_ARGS, TRUTH, url, String(FILES), statement], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let text = "";
  child.stdout.on("data", (chunk: Buffer) => (text += String(chunk)));
  expect((await once(child, "close"))[0]).toBe(0);
  const found: Truth = JSON.parse(text);
  return found;
}

function count(text: string): number {
  return text.match(/^running /gm)?.length ?? 0;
}

function tally(moments: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const moment of moments) counts.set(moment, (counts.get(moment) ?? 0) + 1);
  return [...counts].map(([moment, times]) => `${times} ${moment}`).join(", ");
}
