// How long validate-env takes for 1,000 variables against a contract of 1,000 entries, beside the same run with one
// variable of each kind, which is what the bundle needs by itself: Node's start, all code that the run goes through,
// inputs, contract, outputs and summary. Both are started as GitHub's runner starts a step, with every input and the
// runner's own variables. Beside them dotenv-linter on the same file, where that is installed.
// Usage: node scripts/node24.mjs bench/validate-env.ts [runs] [folder of bundles]      (after npm run build)
import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { delimiter, join } from "node:path";

import { node24 } from "@slipway/local-runner/node24";

import { ROOT } from "../scripts/workspace.ts";
import { stepEnvironment } from "../test/contract/support/environment.ts";

const VARIABLES = 1_000;
/** A run with a thousand variables may take at most this many times as long as one with a variable of each kind. */
const BUDGET = 1.2;
/** Rounds before the measured ones, which fill the disk's cache. */
const WARM_UP = 2;

// Of fewer runs, medians differ from time to time by a hundredth of the ratio or two.
const runs = Number(process.argv[2] ?? 301);
const bundle = join(process.argv[3] ?? join(ROOT, "dist"), "validate-env", "index.js");
if (!existsSync(bundle)) throw new Error(`${bundle} is not there; run npm run build first`);

/** How many kinds of variables there are. */
const KINDS = 5;

/** One of the kinds of variables, as a contract and a file have them: a secret, a switch, a port, an address, a word. */
function variable(index: number): { readonly contract: string; readonly line: string } {
  const name = `VAR_${index}`;
  const kinds = [
    [`{ section: Secrets, secret: true, min-length: 32 }`, randomBytes(24).toString("hex")],
    [`{ section: Switches, type: bool }`, "true"],
    [`{ section: Ports, type: port }`, String(1_024 + index)],
    [`{ section: Addresses, type: url, protocols: [https] }`, `https://service-${index}.internal/v1`],
    [`{ section: Words, values: [debug, info, warn, error] }`, "info"],
  ] as const;
  const [contract, value] = kinds[index % KINDS] ?? kinds[0];
  return { contract: `  ${name}: ${contract}\n`, line: `${name}=${value}\n` };
}

/** What a contract says of a variable, with a description that no other has. */
function described(contract: string, index: number): string {
  return contract.replace(" }", `, description: What the part of the application with the number ${index} needs }`);
}

function write(
  folder: string,
  name: string,
  count: number,
  extend = (contract: string, _index: number) => contract,
): void {
  const variables = Array.from({ length: count }, (_, index) => variable(index));
  const contract = variables.map((each, index) => extend(each.contract, index)).join("");
  writeFileSync(join(folder, `${name}.schema.yml`), `version: 1\nvars:\n${contract}`);
  writeFileSync(join(folder, `${name}.env`), variables.map((each) => each.line).join(""));
}

interface Subject {
  readonly name: string;
  /** Runs once; returns milliseconds. */
  readonly run: () => number;
  readonly times: number[];
}

function checkOf(folder: string, file: string, count: number, name: string): Subject {
  const inputs = { schema: `${file}.schema.yml`, "env-files": `${file}.env`, environment: "production" };
  const { files, env } = stepIn(folder, inputs);
  return {
    name,
    times: [],
    run() {
      // The runner makes an empty file for each step.
      for (const path of files) writeFileSync(path, "");
      const begin = performance.now();
      const { status, stdout } = spawnSync(node24(), [bundle], { cwd: folder, env, encoding: "utf8" });
      const milliseconds = performance.now() - begin;
      // A run that found something else, or nothing to check, would be measured as a fast one.
      if (status !== 0 || !stdout.includes(`${count} of ${count} required`))
        throw new Error(`unexpected end (${status}):\n${stdout}`);
      return milliseconds;
    },
  };
}

/** A step of the action as the runner starts it, and the files that the runner makes for it. */
function stepIn(folder: string, inputs: Readonly<Record<string, string>>) {
  const file = (name: string): string => join(folder, name);
  const files = {
    output: file("output"),
    state: file("state"),
    env: file("env"),
    path: file("path"),
    step_summary: file("summary"),
  };
  const env = stepEnvironment({ name: "validate-env", inputs }, { workspace: folder, temp: folder, files });
  return { files: Object.values(files), env };
}

/** The bundle from its start to the report of an input that is wrong. */
function startOf(folder: string): Subject {
  const { env } = stepIn(folder, { mode: "?!" });
  return {
    name: "validate-env, an input that is wrong",
    times: [],
    run() {
      const begin = performance.now();
      const { status, stdout } = spawnSync(node24(), [bundle], { cwd: folder, env, encoding: "utf8" });
      const milliseconds = performance.now() - begin;
      if (status !== 1 || !stdout.includes("::error::")) throw new Error(`unexpected end (${status}):\n${stdout}`);
      return milliseconds;
    },
  };
}

function linterOf(folder: string): Subject | undefined {
  const folders = [...(process.env["PATH"] ?? "").split(delimiter), join(homedir(), ".cargo", "bin")];
  const program = folders.map((each) => join(each, "dotenv-linter")).find((file) => existsSync(file));
  if (program === undefined) return undefined;
  const entries = Object.fromEntries(
    Array.from({ length: VARIABLES }, (_, index) => [`VAR_${index}`, { required: true, type: "String" }]),
  );
  writeFileSync(join(folder, "linter.json"), JSON.stringify({ version: "1.0", allow_other_keys: false, entries }));
  return {
    name: `dotenv-linter, ${VARIABLES} variables`,
    times: [],
    run() {
      const args = ["--schema", "linter.json", "thousand.env"];
      const begin = performance.now();
      const { error } = spawnSync(program, ["check", ...args], { cwd: folder, encoding: "utf8" });
      if (error !== undefined) throw error;
      return performance.now() - begin;
    },
  };
}

function median(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;
}

const folder = mkdtempSync(join(tmpdir(), "bench-validate-env-"));
try {
  write(folder, "one", 1);
  write(folder, "kinds", KINDS);
  write(folder, "thousand", VARIABLES);
  write(folder, "described", VARIABLES, described);
  const one = checkOf(folder, "one", 1, "validate-env, 1 variable");
  const kinds = checkOf(folder, "kinds", KINDS, "validate-env, a variable of each kind");
  const thousand = checkOf(folder, "thousand", VARIABLES, `validate-env, ${VARIABLES} variables`);
  const each = checkOf(folder, "described", VARIABLES, `the same, each with its own description`);
  const linter = linterOf(folder);
  const subjects = [startOf(folder), one, kinds, thousand, each, ...(linter === undefined ? [] : [linter])];
  // Interleaved, so that a busy moment of the machine falls on all of them.
  for (let round = -WARM_UP; round < runs; round += 1)
    for (const subject of subjects) {
      const milliseconds = subject.run();
      if (round >= 0) subject.times.push(milliseconds);
    }
  console.log(`${runs} runs each, interleaved, spawn to exit`);
  for (const { name, times } of subjects) {
    const fastest = Math.min(...times).toFixed(1);
    const ratio = (median(times) / median(kinds.times)).toFixed(2);
    const [middle, best] = [median(times).toFixed(1).padStart(6), fastest.padStart(6)];
    console.log(`${name.padEnd(40)} median ${middle} ms, fastest ${best} ms, ${ratio} x`);
  }
  if (linter === undefined) console.log("dotenv-linter is not on this machine");
  const ratio = median(thousand.times) / median(kinds.times);
  const verdict = ratio <= BUDGET ? "within" : "OVER";
  console.log(`1,000 variables take ${ratio.toFixed(2)} x as long as one of each kind: ${verdict} ${BUDGET} x`);
  if (ratio > BUDGET) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true });
}
