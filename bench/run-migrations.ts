// How long run-migrations' bundle takes for a thousand small files on a real PostgreSQL, from spawn to exit, beside
// dbmate and sqlx-cli, in turns, each time on a new database of the same server.
// Usage: npm run bench:run-migrations -- [--runs 9] [--files 1000] [--disk] [--durable] [--bundles <folder>]
// The server's data is in memory, so that the programs are measured and not the disk, which costs all of them the same
// and another time each time; --disk puts it on the disk, and with --durable the server waits for that disk as well.
// Without --bundles the bundle is built anew in a temporary folder.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";

import { debianPostgres, startCluster } from "@slipway/stand-ins/databases";
import { Client } from "pg";

import { bundle } from "../scripts/bundling/bundle.ts";
import { ROOT } from "../scripts/workspace.ts";
import { median, printTable } from "./health-gate/table.ts";
import { type Contender, contenders } from "./run-migrations/contenders.ts";
import { childrenCpu } from "./run-migrations/cpu.ts";
import { writeProjects } from "./run-migrations/files.ts";

/** Ours may take at most this many times the faster peer's time. */
const BUDGET = 1;
/** As a server has them that must not lose what it has promised. */
const DURABLE = ["fsync=on", "synchronous_commit=on", "full_page_writes=on"];

const { values } = parseArgs({
  options: {
    runs: { type: "string", default: "9" },
    files: { type: "string", default: "1000" },
    disk: { type: "boolean", default: false },
    durable: { type: "boolean", default: false },
    bundles: { type: "string" },
  },
});
const runs = Number(values.runs);
const files = Number(values.files);
if (!Number.isInteger(runs) || runs < 1) throw new Error(`--runs must be a whole number, not ${values.runs}`);
if (!Number.isInteger(files) || files < 1) throw new Error(`--files must be a whole number, not ${values.files}`);

async function build(folder: string): Promise<string> {
  const tsc = join(ROOT, "node_modules", "typescript", "bin", "tsc");
  const { status, stdout } = spawnSync(process.execPath, [tsc, "-b", join(ROOT, "actions", "run-migrations")]);
  if (status !== 0) throw new Error(stdout.toString());
  await bundle(ROOT, "run-migrations", folder);
  return folder;
}

async function ask(url: string, sql: string): Promise<unknown> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<Record<string, unknown>>(sql);
    return Object.values(rows[0] ?? {})[0];
  } finally {
    await client.end();
  }
}

/** What one run took: on the clock, and of processors, in milliseconds. */
interface Run {
  readonly wall: number;
  readonly cpu: number;
}

/** Runs a contender once, from spawn to exit. Throws when it did not apply every file. */
async function once(contender: Contender, url: string, scratch: string): Promise<Run> {
  for (const name of ["output", "summary", "state"]) writeFileSync(join(scratch, name), "");
  const { name, file, args, cwd, env, count } = contender;
  const before = childrenCpu("self");
  const begin = performance.now();
  const { status, stdout, stderr } = spawnSync(file, [...args], {
    cwd,
    env: { PATH: process.env["PATH"] ?? "", ...env(url) },
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
    timeout: 300_000,
  });
  const wall = performance.now() - begin;
  const cpu = childrenCpu("self") - before;
  const applied = Number(await ask(url, `SELECT count(*) FROM ${count}`));
  if (status !== 0 || applied !== files)
    throw new Error(`${name} ended with ${status} and ${applied} of ${files} applied:\n${stdout}${stderr}`);
  return { wall, cpu };
}

const MEMORY = "/dev/shm";
const inMemory = !values.disk && !values.durable && existsSync(MEMORY);
// The cluster puts its data into the system's temporary folder.
if (inMemory) process.env["TMPDIR"] = MEMORY;

function shuffled<T>(items: readonly T[]): readonly T[] {
  const keyed = items.map((value) => ({ value, key: Math.random() }));
  return keyed.toSorted((left, right) => left.key - right.key).map(({ value }) => value);
}

const scratch = mkdtempSync(join(tmpdir(), "slipway-bench-"));
const installed = debianPostgres(15);
const cluster = await startCluster({
  ...(installed === undefined ? {} : { installed }),
  settings: values.durable ? DURABLE : [],
});
try {
  const folder = values.bundles === undefined ? await build(join(scratch, "bundles")) : values.bundles;
  mkdirSync(join(scratch, "runner"));
  const projects = writeProjects(scratch, files);
  const all = contenders(projects, join(folder, "run-migrations"), join(scratch, "runner"));
  const times = new Map<string, Run[]>(all.map(({ name }) => [name, []]));
  const postmaster = Number(readFileSync(join(cluster.directory, "data", "postmaster.pid"), "utf8").split("\n", 1)[0]);
  const postgres = cluster.url("postgres");
  // In turns, so that a busy moment of the machine falls on all of them, and each time in another order, since what one
  // leaves the disk to do slows down the next. The first round fills the caches.
  for (let round = -1; round < runs; round += 1)
    for (const contender of shuffled(all)) {
      await ask(postgres, "CREATE DATABASE bench");
      const before = childrenCpu(postmaster);
      const { wall, cpu } = await once(contender, `${cluster.url("bench")}?sslmode=disable`, join(scratch, "runner"));
      const server = childrenCpu(postmaster) - before;
      await ask(postgres, "DROP DATABASE bench");
      if (round >= 0) times.get(contender.name)?.push({ wall, cpu: cpu + server });
    }
  const of = ({ name }: Contender, what: keyof Run): readonly number[] =>
    (times.get(name) ?? []).map((run) => run[what]);
  const middle = (contender: Contender): number => median(of(contender, "wall"));
  const peers = all.filter(({ own }) => !own);
  const fastest = Math.min(...peers.map(middle));
  const version = String(await ask(postgres, "SHOW server_version"));
  console.log(
    `${files} files, ${runs} runs each, PostgreSQL ${version}, data ${inMemory ? "in memory" : "on disk"}, fsync ${values.durable ? "on" : "off"}`,
  );
  printTable([
    ["program", "median ms", "best ms", "CPU ms, with the server's", "x the faster peer", `${BUDGET.toFixed(1)} x`],
    ...all.map((contender) => {
      const ratio = middle(contender) / fastest;
      const best = Math.min(...of(contender, "wall"));
      const cpu = median(of(contender, "cpu"));
      const verdict = contender.own && peers.length > 0 ? (ratio <= BUDGET ? "within" : "OVER") : "";
      return [contender.name, middle(contender).toFixed(0), best.toFixed(0), cpu.toFixed(0), ratio.toFixed(2), verdict];
    }),
  ]);
  if (peers.length === 0) console.log("neither dbmate nor sqlx is installed here: there is nothing to compare with");
} finally {
  await cluster.stop();
  rmSync(scratch, { recursive: true, force: true });
}
