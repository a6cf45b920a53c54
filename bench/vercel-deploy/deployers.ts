import { spawn } from "node:child_process";
import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { execPath } from "node:process";

import { inputVariable } from "@slipway/core";

import { LINKED, PROGRAM } from "../../test/real/vercel/support/cli.ts";
import { PROJECT, TOKEN, type Way } from "./plan.ts";
import { watchTree } from "./tree.ts";

const PEAK = new URL("peak.mjs", import.meta.url).href;

/** How a program ended, how long it took, and the most memory that it had with all that it started, in MiB. */
export interface Run {
  readonly milliseconds: number;
  readonly peak: number;
  readonly stdout: string;
}

export interface Scene {
  readonly api: string;
  /** The project, with its output. */
  readonly folder: string;
  /** For files of the runs. */
  readonly temp: string;
}

/** The real CLI: what a workflow would call, told about nothing else of this machine. */
export async function deployWithCli(way: Way, scene: Scene): Promise<Run> {
  if (way === "preview") return await cli(scene, ["deploy", "--prebuilt", "--yes"]);
  if (way === "direct") return await cli(scene, ["deploy", "--prebuilt", "--yes", "--prod"]);
  const staged = await cli(scene, ["deploy", "--prebuilt", "--yes", "--prod", "--skip-domain"]);
  const promoted = await cli(scene, ["promote", staged.stdout.trim(), "--yes"]);
  return {
    milliseconds: staged.milliseconds + promoted.milliseconds,
    peak: Math.max(staged.peak, promoted.peak),
    stdout: promoted.stdout,
  };
}

async function cli({ api, folder, temp }: Scene, command: readonly string[]): Promise<Run> {
  const home = await mkdtemp(join(temp, "home-"));
  const quiet = { VERCEL_TELEMETRY_DISABLED: "1", NO_UPDATE_NOTIFIER: "1", NO_COLOR: "1", CI: "1" };
  const env = { ...quiet, ...LINKED, HOME: home, VERCEL_TOKEN: TOKEN };
  return await measure([PROGRAM, ...command, "--api", api, "--global-config", home], folder, env);
}

/** The bundle, as the runner spawns it; in production it stages, promotes and reads back. */
export async function deployWithBundle(bundle: string, way: Way, { api, folder, temp }: Scene): Promise<Run> {
  const runner = await mkdtemp(join(temp, "runner-"));
  const target = way === "preview" ? "preview" : "production";
  const inputs = { token: TOKEN, "project-id": PROJECT, "team-id": "team_acme", target, "api-url": api, record: "off" };
  const files = ["OUTPUT", "STATE", "STEP_SUMMARY", "ENV"].map(
    (name) => [`GITHUB_${name}`, join(runner, name)] as const,
  );
  for (const [, file] of files) await writeFile(file, "");
  return await measure([bundle], folder, {
    ...Object.fromEntries(Object.entries(inputs).map(([key, text]) => [inputVariable(key), text])),
    ...Object.fromEntries(files),
    HOME: runner,
    GITHUB_ACTIONS: "true",
    GITHUB_REPOSITORY: "acme/app",
    GITHUB_SHA: "0123456789abcdef0123456789abcdef01234567",
    GITHUB_RUN_ID: "42",
    GITHUB_WORKSPACE: folder,
    RUNNER_TEMP: runner,
  });
}

/** Both on the same Node, with the same loaded beside them. Throws for an exit code that is not 0. */
async function measure(args: readonly string[], cwd: string, env: Readonly<Record<string, string>>): Promise<Run> {
  const peakFile = join(env["HOME"] ?? "", "peak");
  const begin = performance.now();
  const child = spawn(execPath, ["--import", PEAK, ...args], {
    cwd,
    env: { PATH: process.env["PATH"] ?? "", ...env, SLIPWAY_BENCH_PEAK: peakFile },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const tree = watchTree(child.pid ?? 0);
  const printed = { stdout: "", stderr: "" };
  child.stdout.setEncoding("utf8").on("data", (text: string) => (printed.stdout += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => (printed.stderr += text));
  const exitCode = await new Promise<number | null>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  });
  const milliseconds = performance.now() - begin;
  const together = tree.end();
  const { stdout, stderr } = printed;
  if (exitCode !== 0) throw new Error(`${args.join(" ")} ended with ${exitCode}:\n${stdout}${stderr}`);
  // The process's own peak is exact; that of the tree is what was seen at a look.
  const own = Number(await readFile(peakFile, "utf8")) / 1024;
  return { milliseconds, peak: Math.max(own, together), stdout };
}
