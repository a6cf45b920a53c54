import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";

import { type FaultServer, faultServer, sendJson } from "@slipway/health/testing";
import { SOURCE_ARGS, node24 } from "@slipway/local-runner/node24";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

/** The runner asks again 7.5 s after its first signal, and ends the process 2.5 s later; the gate is done before that. */
const MOST_TIME = 5_000;

const MAIN = fileURLToPath(new URL("../src/main.ts", import.meta.url));

let server: FaultServer;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "gate-"));
  server = await faultServer((request, response) => {
    // A functional check that never ends, so that there is a smoke phase to interrupt.
    if (request.method === "GET") sendJson(response, 200, { status: "ok" });
  });
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

/** Runs the action as the runner does, and interrupts it when it says a certain thing. */
async function interrupted(name: string, inputs: Readonly<Record<string, string>>, when: string) {
  const file = (kind: string): string => path.join(folder, `${name}.${kind}`);
  await Promise.all(["output", "summary"].map((kind) => writeFile(file(kind), "")));
  const child = spawn(node24(), [...SOURCE_ARGS, MAIN], {
    env: {
      ...Object.fromEntries(Object.entries(inputs).map(([key, value]) => [`INPUT_${key.toUpperCase()}`, value])),
      GITHUB_OUTPUT: file("output"),
      GITHUB_STEP_SUMMARY: file("summary"),
      GITHUB_WORKSPACE: folder,
      GITHUB_RUN_ID: "42",
    },
    stdio: ["ignore", "pipe", "inherit"],
  });
  let text = "";
  let signalled = Number.NaN;
  child.stdout.setEncoding("utf8").on("data", (chunk: string) => {
    if (!text.includes(when) && (text + chunk).includes(when)) {
      signalled = performance.now();
      child.kill("SIGINT");
    }
    text += chunk;
  });
  const ended = await new Promise<{ code: number | null; signal: string | null }>((resolve) => {
    child.once("close", (code, signal) => resolve({ code, signal }));
  });
  const took = performance.now() - signalled;
  const [output, summary] = await Promise.all([file("output"), file("summary")].map((from) => readFile(from, "utf8")));
  return { ...ended, took, text, output, summary };
}

describe("an interruption of the job", () => {
  const url = (): string => server.url.href;
  const smoke = (): string => `- { name: job, phase: smoke, method: POST, url: "${url()}", body: {} }`;
  test.each<[string, () => Record<string, string>, string]>([
    ["the delay", () => ({ url: url(), "initial-delay": "1m" }), "waiting 1 min"],
    ["the converge phase", () => ({ url: url(), "success-threshold": "50" }), "(1 of 50)"],
    ["the functional checks", () => ({ url: url(), checks: smoke(), interval: "100ms" }), "functional checks"],
    ["the soak", () => ({ url: url(), interval: "100ms" }), "watching for 45 s"],
  ])("during %s ends in outputs, a summary and the verdict cancelled", async (name, inputs, when) => {
    const result = await interrupted(name.replaceAll(" ", "-"), inputs(), when);
    expect(result.text).toContain("::error::cancelled: the job was cancelled");
    expect(result).toMatchObject({ code: 1, signal: null });
    expect(result.output).toMatch(/^verdict<<(\S+)\ncancelled\n\1$/m);
    expect(result.output).toMatch(/^should-rollback<<(\S+)\nfalse\n\1$/m);
    expect(result.summary).toContain("The health gate was cancelled");
    expect(result.took).toBeLessThan(MOST_TIME);
  });
});
