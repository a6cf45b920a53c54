import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

import { node24 } from "@slipway/local-runner/node24";
import { onTestFinished } from "vitest";

import type { JobResult, RunEvent, RunOptions, RunResult, StepResult } from "../../src/index.ts";
import { ConcurrencyGroups, runWorkflow } from "../../src/index.ts";

/** Files of a repository: path → content. */
export type Files = Readonly<Record<string, string>>;

/** What a test may say about a run; the rest has plain defaults. */
export type Options = Partial<Omit<RunOptions, "workflow" | "repository" | "on" | "event">> & {
  readonly event?: string;
  readonly payload?: object;
  readonly on?: (event: RunEvent) => void;
};

/** A run and all its events. */
export interface Ran extends RunResult {
  readonly events: readonly RunEvent[];
  /** The log lines of all steps, in order. */
  readonly lines: readonly string[];
  /** Everything that can be seen of the run, as one text. */
  readonly everything: string;
  job(path: string): JobResult;
  step(job: string, name: string): StepResult;
}

/** A temporary folder with files, removed at the end of the test. */
export function folder(files: Files): string {
  const path = realpathSync(mkdtempSync(join(tmpdir(), "slipway-conformance-")));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(path, name)), { recursive: true });
    writeFileSync(join(path, name), content);
  }
  return path;
}

/** Makes a git repository of a folder; returns its commit. */
export function commit(path: string): string {
  const git = (...args: string[]): string => execFileSync("git", ["-C", path, ...args], { encoding: "utf8" }).trim();
  git("init", "--quiet", "--initial-branch=main");
  git("add", "--all");
  git("-c", "user.name=Test", "-c", "user.email=test@example.com", "commit", "--quiet", "--message=Test");
  return git("rev-parse", "HEAD");
}

/** Runs the workflow `.github/workflows/ci.yml` of the given files on a push. */
export async function runFiles(files: Files, options: Options = {}): Promise<Ran> {
  const path = folder(files);
  const { event = "push", payload = {}, on, ...rest } = options;
  const needsGit = Object.values(files).some((content) => content.includes("actions/checkout"));
  const events: RunEvent[] = [];
  const result = await runWorkflow({
    workflow: ".github/workflows/ci.yml",
    repository: { path, name: "acme/app", sha: needsGit ? commit(path) : "0".repeat(40), ref: "refs/heads/main" },
    repositories: {},
    event: { name: event, payload },
    token: "ghs_test_token_0000",
    node24: node24(),
    concurrency: new ConcurrencyGroups(),
    on: (seen) => {
      events.push(seen);
      on?.(seen);
    },
    ...rest,
  });
  return describeRun(result, events);
}

/** Runs one workflow text. */
export async function runText(workflow: string, options: Options = {}, files: Files = {}): Promise<Ran> {
  return runFiles({ ...files, ".github/workflows/ci.yml": workflow }, options);
}

/** Runs the steps (YAML list items) of one job called `job`. */
export async function runSteps(steps: string, options: Options = {}, files: Files = {}): Promise<Ran> {
  const body = steps.trim().replaceAll("\n", "\n      ");
  return runText(`on: push\njobs:\n  job:\n    runs-on: ubuntu-latest\n    steps:\n      ${body}\n`, options, files);
}

function describeRun(result: RunResult, events: readonly RunEvent[]): Ran {
  const lines = events.flatMap((event) => (event.type === "step-log" ? [event.line] : []));
  const job = (path: string): JobResult => {
    const found = result.jobs.find((candidate) => candidate.path === path);
    if (!found) throw new Error(`no job ${path}; there are ${result.jobs.map((other) => other.path).join(", ")}`);
    return found;
  };
  const step = (path: string, name: string): StepResult => {
    const { steps } = job(path);
    const found = steps.find((candidate) => candidate.name === name || candidate.id === name);
    if (!found) throw new Error(`no step ${name}; there are ${steps.map((other) => other.name).join(", ")}`);
    return found;
  };
  return { ...result, events, lines, everything: JSON.stringify([result, events]), job, step };
}

/** A JavaScript action (files under `path`) whose phases run the given CommonJS code. */
export function nodeAction(path: string, code: { main: string; pre?: string; post?: string; more?: string }): Files {
  const { main, pre, post, more = "" } = code;
  const phases = [pre === undefined ? "" : "pre: pre.js", post === undefined ? "" : "post: post.js"].filter(Boolean);
  const runs = ["using: node24", "main: main.js", ...phases].map((line) => `  ${line}`).join("\n");
  return {
    [`${path}/action.yml`]: `name: ${path}\ndescription: Test\n${more}\nruns:\n${runs}\n`,
    [`${path}/main.js`]: main,
    ...(pre === undefined ? {} : { [`${path}/pre.js`]: pre }),
    ...(post === undefined ? {} : { [`${path}/post.js`]: post }),
  };
}
