// How long each bundle takes from spawn to the report of its bad inputs, against an empty script in the same run.
// Usage: npm run bench:startup -- [runs] [folder of bundles]      (after npm run build)
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

import { type ActionDefinition, inputVariable } from "@slipway/core";
import { node24 } from "@slipway/local-runner/node24";

import { ROOT, actionIds } from "../scripts/workspace.ts";

/** A bundle's time may be at most this many times the empty script's. */
const BUDGET = 1.5;
/** Runs before the measured ones, which fill the disk's cache. */
const WARM_UP = 2;
/** A text that no choice, boolean, number, duration or address accepts. */
const NONSENSE = "?!";

const EMPTY = "(an empty script)";

/** A script, and the environment in which it has nothing to do or finds its inputs wrong. */
interface Subject {
  readonly name: string;
  readonly file: string;
  readonly env: Readonly<Record<string, string>>;
  readonly times: number[];
  /** Whether it got past its inputs, because none of them can be wrong. */
  pastInputs: boolean;
}

/** Every input wrong: those that must be given are left out, the others hold nonsense. */
function wrongInputs(definition: ActionDefinition): Readonly<Record<string, string>> {
  const given = Object.entries(definition.inputs).filter(([, input]) => !input.required);
  return Object.fromEntries(given.map(([name]) => [inputVariable(name), NONSENSE]));
}

async function bundleOf(id: string, bundles: string): Promise<Subject> {
  const file = join(bundles, id, "index.js");
  if (!existsSync(file)) throw new Error(`${file} is not there; run npm run build first`);
  const source = pathToFileURL(join(ROOT, "actions", id, "src", "definition.ts")).href;
  const { definition } = (await import(source)) as { definition: ActionDefinition };
  return { name: id, file, env: wrongInputs(definition), times: [], pastInputs: false };
}

/** Runs a subject once, in an empty folder and with nothing but its inputs, and returns its milliseconds. */
function run(subject: Subject, cwd: string): number {
  const { name, file, env } = subject;
  const begin = performance.now();
  const { stdout, stderr, status } = spawnSync(node24(), [file], { cwd, env, encoding: "utf8", timeout: 60_000 });
  const milliseconds = performance.now() - begin;
  if (name === EMPTY && status === 0) return milliseconds;
  // A bundle that breaks would be measured as a fast one.
  if (status !== 1 || !stdout.includes("::error::"))
    throw new Error(`${name} ended with ${status} and did not refuse its inputs:\n${stdout}${stderr}`);
  subject.pastInputs = !stdout.includes("nothing was changed");
  return milliseconds;
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [low, high] = [sorted[sorted.length % 2 === 0 ? middle - 1 : middle], sorted[middle]];
  return ((low ?? Number.NaN) + (high ?? Number.NaN)) / 2;
}

/** The size of a folder's JavaScript that is read at the start, in KiB. */
function kibibytes(file: string): string {
  return (statSync(file).size / 1024).toFixed(0);
}

function print(subjects: readonly Subject[], empty: Subject): void {
  const unit = median(empty.times);
  const rows = subjects.map((subject) => {
    const middle = median(subject.times);
    const ratio = middle / unit;
    const verdict = subject === empty ? "" : subject.pastInputs ? "(work)" : ratio <= BUDGET ? "within" : "OVER";
    const times = [middle, Math.min(...subject.times)].map((time) => time.toFixed(1));
    return [subject.name, kibibytes(subject.file), ...times, ratio.toFixed(2), verdict];
  });
  const table = [["script", "KiB", "median ms", "best ms", "ratio", `${BUDGET} x`], ...rows];
  const widths = table[0]?.map((_cell, column) => Math.max(...table.map((row) => row[column]?.length ?? 0))) ?? [];
  for (const row of table)
    console.log(
      row
        .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
        .join("  "),
    );
}

const [, , count = "25", bundles = join(ROOT, "dist")] = process.argv;
const runs = Number(count);
if (!Number.isInteger(runs) || runs < 1) throw new Error(`the number of runs must be a whole number, not ${count}`);
const folder = mkdtempSync(join(tmpdir(), "slipway-bench-"));
try {
  const file = join(folder, "empty.mjs");
  writeFileSync(file, "");
  const empty: Subject = { name: EMPTY, file, env: {}, times: [], pastInputs: false };
  const subjects = [empty, ...(await Promise.all(actionIds().map((id) => bundleOf(id, bundles))))];
  // Interleaved, so that a busy moment of the machine falls on all of them.
  for (let round = -WARM_UP; round < runs; round += 1)
    for (const subject of subjects) {
      const milliseconds = run(subject, folder);
      if (round >= 0) subject.times.push(milliseconds);
    }
  console.log(`${runs} runs each on Node ${process.version}, bad inputs, spawn to exit`);
  print(subjects, empty);
  if (subjects.some((subject) => subject.pastInputs))
    console.log("(work): has no input that can be wrong, so its own work up to its refusal is in the time too");
} finally {
  rmSync(folder, { recursive: true, force: true });
}
