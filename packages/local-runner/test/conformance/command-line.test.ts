import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { SOURCE_ARGS, node24 } from "@slipway/local-runner/node24";
import { expect, test } from "vitest";

import { commit, folder, nodeAction } from "./scenario.ts";

const CLI = fileURLToPath(new URL("../../src/cli.ts", import.meta.url));

/** Runs the command line on Node 24 directly, without vite. */
async function cli(cwd: string, ...args: string[]): Promise<{ code: number | null; out: string; err: string }> {
  const child = spawn(node24(), [...SOURCE_ARGS, CLI, ...args], { cwd, stdio: ["ignore", "pipe", "pipe"] });
  let out = "";
  let err = "";
  child.stdout.on("data", (chunk: Buffer) => (out += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (err += chunk.toString()));
  const code = await new Promise<number | null>((resolve) => child.once("close", resolve));
  return { code, out, err };
}

function repository(): string {
  const path = folder({
    ".github/workflows/ci.yml": `
on: { workflow_dispatch: { inputs: { who: { type: string } } } }
jobs:
  a:
    runs-on: ubuntu-latest
    environment: prod
    steps:
      - uses: actions/checkout@v5
      - uses: other/repo/act@v1
        with: { token: "\${{ secrets.TOKEN }}" }
      - run: echo "\${{ inputs.who }} \${{ vars.V }} \${{ secrets.E }}"; test "\${{ inputs.who }}" = me
`,
  });
  commit(path);
  return path;
}

test("a run from the command line: inputs, variables, secrets, a mapped repository, events", async () => {
  const repo = repository();
  const other = folder({
    ...nodeAction("act", { main: "console.log('acting', process.env.INPUT_TOKEN)", more: "inputs: { token: {} }" }),
    secrets: "TOKEN='canary of the file'\n",
    prod: "E=canary-of-prod\n",
  });
  const args = [
    ".github/workflows/ci.yml",
    "--event",
    "workflow_dispatch",
    "--var",
    "V=v",
    "--map",
    `other/repo=${other}`,
  ];
  const files = [
    "--secret-file",
    join(other, "secrets"),
    "--environment",
    `prod=${join(other, "prod")}`,
    "--events",
    join(other, "events.jsonl"),
  ];
  const good = await cli(repo, ...args, ...files, "--input", "who=me", "--verbose");
  expect(good.err).toBe("");
  expect(good.code).toBe(0);
  expect(good.out).toContain("a | acting ***\n");
  expect(good.out).toContain("a | me v ***\n");
  expect(good.out).toMatch(/run success after /);
  const events = readFileSync(join(other, "events.jsonl"), "utf8");
  expect(
    events
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line).type)
      .at(-1),
  ).toBe("run-completed");
  expect(good.out + events).not.toContain("canary");
  const bad = await cli(repo, ...args, ...files, "--input", "who=you");
  expect(bad.code).toBe(1);
  expect(bad.out).toContain("    | ##[error]Process completed with exit code 1.");
});

test("all that is wrong is said at once, and nothing runs", async () => {
  const { code, out, err } = await cli(
    folder({}),
    "a",
    "b",
    "--nope",
    "--jobs",
    "0",
    "--input",
    "x",
    "--map",
    "o/r=nowhere",
    "--secret-file",
    "none",
    "--actor",
    "--event",
  );
  expect(code).toBe(2);
  expect(out).toBe("");
  for (const problem of [
    "unknown option --nope",
    "--actor needs a value",
    "one workflow file is needed, there are 2",
    "--input x: expected name=value",
    "--jobs 0: expected a whole number from 1",
    "--map o/r=nowhere: there is no such folder",
    "--repo .: it is no git repository with a commit",
    "--secret-file none: ENOENT",
  ]) {
    expect(err).toContain(problem);
  }
});

test("problems of the workflow end with exit code 2 too", async () => {
  const { code, err } = await cli(repository(), ".github/workflows/ci.yml", "--event", "push");
  expect(code).toBe(2);
  expect(err).toMatch(/error: .*ci\.yml:9: other\/repo@v1 is neither built in nor mapped/);
  expect(err).toMatch(/error: .*the event 'push' does not start it/);
});

test("--help says how to call it", async () => {
  const { code, out } = await cli(folder({}), "--help");
  expect(code).toBe(0);
  expect(out).toContain("--map <owner/repo[@ref]=folder>");
});
