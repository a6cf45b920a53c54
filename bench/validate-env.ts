// How long validate-env takes for 1,000 variables against a contract of 1,000 entries, beside its own start, and beside
// dotenv-linter on the same file where that is installed.
// Usage: node scripts/node24.mjs bench/validate-env.ts [runs] [folder of bundles]      (after npm run build)
import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { delimiter, join } from "node:path";

import { node24 } from "@slipway/local-runner/node24";

import { ROOT } from "../scripts/workspace.ts";

const VARIABLES = 1_000;
/** The check of a thousand variables may take at most this many times as long as the bundle's own start. */
const BUDGET = 1.2;

const runs = Number(process.argv[2] ?? 15);
const bundle = join(process.argv[3] ?? join(ROOT, "dist"), "validate-env", "index.js");
if (!existsSync(bundle)) throw new Error(`${bundle} is not there; run npm run build first`);

/** One of five kinds of variables, as a contract and a file have them: a secret, a switch, a port, an address, a word. */
function variable(index: number): { readonly contract: string; readonly line: string } {
  const name = `VAR_${index}`;
  const kinds = [
    [`{ section: Secrets, secret: true, min-length: 32 }`, randomBytes(24).toString("hex")],
    [`{ section: Switches, type: bool }`, "true"],
    [`{ section: Ports, type: port }`, String(1_024 + index)],
    [`{ section: Addresses, type: url, protocols: [https] }`, `https://service-${index}.internal/v1`],
    [`{ section: Words, values: [debug, info, warn, error] }`, "info"],
  ] as const;
  const [contract, value] = kinds[index % kinds.length] ?? kinds[0];
  return { contract: `  ${name}: ${contract}\n`, line: `${name}=${value}\n` };
}

function write(folder: string, name: string, count: number): void {
  const variables = Array.from({ length: count }, (_, index) => variable(index));
  const contract = variables.map((each) => each.contract).join("");
  writeFileSync(join(folder, `${name}.schema.yml`), `version: 1\nvars:\n${contract}`);
  writeFileSync(join(folder, `${name}.env`), variables.map((each) => each.line).join(""));
}

interface Subject {
  readonly name: string;
  readonly run: () => void;
  readonly times: number[];
}

function checkOf(folder: string, name: string, count: number): Subject {
  const env = { INPUT_SCHEMA: `${name}.schema.yml`, "INPUT_ENV-FILES": `${name}.env`, INPUT_ENVIRONMENT: "production" };
  return {
    name: `validate-env, ${count} variables`,
    times: [],
    run() {
      const { status, stdout } = spawnSync(node24(), [bundle], {
        cwd: folder,
        env: { ...env, GITHUB_WORKSPACE: folder },
        encoding: "utf8",
      });
      // A run that found something else, or nothing to check, would be measured as a fast one.
      if (status !== 0 || !stdout.includes(`${count} of ${count} required`))
        throw new Error(`unexpected end (${status}):\n${stdout}`);
    },
  };
}

/** The bundle from its start to the report of an input that is wrong. */
function startOf(folder: string): Subject {
  return {
    name: "validate-env's own start",
    times: [],
    run() {
      const { status, stdout } = spawnSync(node24(), [bundle], {
        cwd: folder,
        env: { INPUT_MODE: "?!" },
        encoding: "utf8",
      });
      if (status !== 1 || !stdout.includes("::error::")) throw new Error(`unexpected end (${status}):\n${stdout}`);
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
      const { error } = spawnSync(program, ["check", ...args], { cwd: folder, encoding: "utf8" });
      if (error !== undefined) throw error;
    },
  };
}

function median(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;
}

const folder = mkdtempSync(join(tmpdir(), "bench-validate-env-"));
try {
  write(folder, "one", 1);
  write(folder, "thousand", VARIABLES);
  const [start, one, thousand] = [startOf(folder), checkOf(folder, "one", 1), checkOf(folder, "thousand", VARIABLES)];
  const linter = linterOf(folder);
  const subjects = [start, one, thousand, ...(linter === undefined ? [] : [linter])];
  for (const { run } of subjects) run();
  for (let round = 0; round < runs; round += 1) {
    for (const { run, times } of subjects) {
      const begin = performance.now();
      run();
      times.push(performance.now() - begin);
    }
  }
  for (const { name, times } of subjects) {
    const fastest = Math.min(...times).toFixed(1);
    console.log(
      `${name.padEnd(34)} median ${median(times).toFixed(1).padStart(6)} ms, fastest ${fastest.padStart(6)} ms`,
    );
  }
  if (linter === undefined) console.log("dotenv-linter is not on this machine");
  const whole = median(thousand.times) / median(one.times);
  const check = (median(thousand.times) - median(one.times)) / median(one.times);
  console.log(`a run with 1,000 variables takes ${whole.toFixed(2)} x as long as one with a single variable;`);
  console.log(`checking them takes ${check.toFixed(2)} x the bundle's own time (budget ${BUDGET} x)`);
  if (check > BUDGET) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true });
}
