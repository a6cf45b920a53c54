import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";

import type { RunEvent } from "../../src/index.ts";
import { folder, nodeAction, runSteps, runText } from "./scenario.ts";

/** For a test that needs its process to have had its say between the signals. */
const PATIENT = { interruptMs: 1500, terminateMs: 1500, streamsMs: 100 };
const QUICK = { interruptMs: 150, terminateMs: 150, streamsMs: 100 };

/** Aborts when a log line appears: the process is then known to be where the test wants it. */
function abortAt(line: string): { signal: AbortSignal; on: (event: RunEvent) => void } {
  const controller = new AbortController();
  const on = (event: RunEvent): void => {
    if (event.type === "step-log" && event.line === line) controller.abort();
  };
  return { signal: controller.signal, on };
}

describe("cancelling a run", () => {
  test("a process that ends on SIGINT gets no more; its step and job are cancelled, posts run", async () => {
    const action = nodeAction("act", {
      main: "process.on('SIGINT', () => { console.log('interrupted'); process.exit(0); }); process.on('SIGTERM', () => console.log('terminated')); console.log('ready'); setInterval(() => {}, 1000);",
      post: "console.log('post')",
    });
    const ran = await runSteps(
      '- { id: s, uses: $/act }\n- { run: echo never }\n- { if: always(), run: "echo always ${{ job.status }}" }\n- { if: cancelled(), run: echo cancelled }',
      abortAt("ready"),
      action,
    );
    expect(ran.lines).toEqual(["ready", "interrupted", "always cancelled", "cancelled", "post"]);
    expect(ran.step("job", "s").outcome).toBe("cancelled");
    expect(ran.job("job").result).toBe("cancelled");
    expect(ran.conclusion).toBe("cancelled");
  });

  test("SIGINT, then SIGTERM, then the whole tree is killed", async () => {
    const alive = join(folder({}), "alive");
    const action = nodeAction("act", {
      main: `
const { spawn } = require("node:child_process");
process.on("SIGINT", () => console.log("SIGINT"));
process.on("SIGTERM", () => console.log("SIGTERM"));
const child = spawn(process.execPath, ["-e", "process.on('SIGINT', () => {}); process.on('SIGTERM', () => {}); console.log(process.pid); setInterval(() => {}, 1000)"], { stdio: ["ignore", "pipe", "inherit"], detached: true });
child.stdout.once("data", (pid) => { require("node:fs").writeFileSync(${JSON.stringify(alive)}, String(pid)); console.log("ready"); });
setInterval(() => {}, 1000);`,
    });
    const ran = await runSteps("- uses: $/act", { ...abortAt("ready"), cancelTimes: PATIENT }, action);
    expect(ran.lines).toEqual(["ready", "SIGINT", "SIGTERM"]);
    const pid = Number(readFileSync(alive, "utf8"));
    expect(isRunning(pid)).toBe(false);
  });

  test("a cancellation between a step's condition and its process stops the step", async () => {
    const controller = new AbortController();
    const on = (event: RunEvent): void => {
      if (event.type === "step-started" && event.id === "s") controller.abort();
    };
    const ran = await runSteps('- { id: s, run: "sleep 20; echo done" }\n- run: echo never', {
      signal: controller.signal,
      on,
    });
    expect(ran.lines).toEqual([]);
    expect(ran.step("job", "s").outcome).toBe("cancelled");
  });

  test("a step whose condition holds also now goes on", async () => {
    const ran = await runSteps('- { if: always(), run: "echo ready; sleep 0.3; echo done" }', abortAt("ready"));
    expect(ran.lines).toEqual(["ready", "done"]);
    expect(ran.conclusion).toBe("cancelled");
  });

  test("a job that asks for it goes on and later ones start; others do not", async () => {
    const job = (keys: string): string => `{ runs-on: x, ${keys} }`;
    const ran = await runText(
      `on: push
jobs:
  a: ${job('steps: [{ run: "echo ready; sleep 60" }]')}
  keeps: ${job('if: always(), steps: [{ run: "sleep 0.3; echo kept" }]')}
  b: ${job("needs: a, steps: [{ run: echo b }]")}
  c: ${job("needs: a, if: cancelled(), steps: [{ run: echo c }]")}
`,
      { ...abortAt("ready"), cancelTimes: QUICK, jobLimit: 2 },
    );
    expect(Object.fromEntries(ran.jobs.map(({ id, result }) => [id, result]))).toEqual({
      a: "cancelled",
      keeps: "success",
      b: "skipped",
      c: "success",
    });
    expect(ran.conclusion).toBe("cancelled");
  });

  test("a cancelled call cancels the jobs of the called workflow", async () => {
    const ran = await runText(
      "on: push\njobs:\n  call: { uses: $/.github/workflows/callee.yml }\n",
      { ...abortAt("ready"), cancelTimes: QUICK },
      {
        ".github/workflows/callee.yml":
          'on: workflow_call\njobs:\n  a: { runs-on: x, steps: [{ run: "echo ready; sleep 60" }] }\n',
      },
    );
    expect(ran.job("call/a").result).toBe("cancelled");
    expect(ran.conclusion).toBe("cancelled");
  });

  test("an inner step of a composite action gets the signal; its always() steps run", async () => {
    const files = {
      "c/action.yml":
        'name: c\ndescription: c\nruns:\n  using: composite\n  steps:\n    - { shell: bash, run: "echo ready; sleep 60" }\n    - { shell: bash, run: echo never }\n    - { if: always(), shell: bash, run: echo inner }\n',
    };
    const ran = await runSteps("- { id: c, uses: $/c }", { ...abortAt("ready"), cancelTimes: QUICK }, files);
    expect(ran.lines).toEqual(["ready", "inner"]);
    expect(ran.step("job", "c").outcome).toBe("cancelled");
  });

  test("when the time to end is over, everything is killed and nothing more runs", async () => {
    const ran = await runText(
      'on: push\njobs:\n  a:\n    runs-on: x\n    cancel-timeout-minutes: 0.005\n    steps:\n      - { if: always(), run: "echo ready; sleep 60" }\n      - { if: always(), run: echo never }\n',
      abortAt("ready"),
    );
    expect(ran.lines).toEqual(["ready"]);
    expect(ran.job("a").result).toBe("cancelled");
  });

  test("a run that is cancelled before it starts runs only what asks for it", async () => {
    const ran = await runText(
      "on: push\njobs:\n  a: { runs-on: x, steps: [{ run: echo a }] }\n  b: { if: always(), runs-on: x, steps: [{ run: echo b }, { if: always(), run: echo c }] }\n",
      { signal: AbortSignal.abort() },
    );
    expect(ran.job("a").result).toBe("skipped");
    expect(ran.lines).toEqual(["b", "c"]);
  });
});

describe("timeouts", () => {
  test("timeout-minutes of a step: the signals, a failure, and the message", async () => {
    const ran = await runSteps(
      '- { id: s, name: Slow, timeout-minutes: 0.005, run: "sleep 60" }\n- { if: failure(), run: echo after }',
      { cancelTimes: QUICK },
    );
    expect(ran.step("job", "s")).toMatchObject({
      outcome: "failure",
      annotations: [{ message: "The action 'Slow' has timed out after 0.005 minutes." }],
    });
    expect(ran.lines.at(-1)).toBe("after");
    expect(ran.conclusion).toBe("failure");
  });

  test("timeout-minutes of a composite step stops what is inside", async () => {
    const files = {
      "c/action.yml":
        "name: c\ndescription: c\nruns:\n  using: composite\n  steps:\n    - { shell: bash, run: sleep 60 }\n    - { if: always(), shell: bash, run: echo never }\n",
    };
    const ran = await runSteps("- { id: c, uses: $/c, timeout-minutes: 0.005 }", { cancelTimes: QUICK }, files);
    expect(ran.step("job", "c").outcome).toBe("failure");
    expect(ran.lines.filter((line) => !line.startsWith("##"))).toEqual([]);
  });

  test("timeout-minutes of a job cancels it, with an error; always() steps run", async () => {
    const ran = await runText(
      'on: push\njobs:\n  a:\n    runs-on: x\n    timeout-minutes: 0.005\n    steps:\n      - run: sleep 60\n      - { if: always(), run: "echo ${{ job.status }}" }\n',
      { cancelTimes: QUICK },
    );
    expect(ran.job("a").result).toBe("cancelled");
    expect(ran.lines).toContain("cancelled");
    expect(ran.job("a").annotations[0]?.message).toMatch(/maximum execution time/);
    expect(ran.conclusion).toBe("cancelled");
  });
});

describe("processes that a step leaves behind", () => {
  test("a step ends with its process, and the job's end kills what still runs", async () => {
    const file = join(folder({}), "pid");
    const ran = await runSteps(
      `- run: "sleep 300 > /dev/null 2>&1 & echo $! > ${file}"\n- run: kill -0 $(cat ${file}) && echo running`,
    );
    expect(ran.lines).toEqual(["running"]);
    const pid = Number(readFileSync(file, "utf8"));
    await expect.poll(() => isRunning(pid)).toBe(false);
  });
});

/** Whether a process runs; one that has ended and waits for its parent (a zombie) does not. */
function isRunning(pid: number): boolean {
  const state = execFileSync("sh", ["-c", `ps -o stat= -p ${pid} 2>/dev/null || true`], { encoding: "utf8" }).trim();
  return state !== "" && !state.startsWith("Z");
}
