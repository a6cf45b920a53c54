import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";

import type { RunEvent, RunEventBody } from "../events.ts";
import { createProgress } from "./create-progress.ts";
import { duration } from "./duration.ts";
import { eventsFile } from "./events-file.ts";
import { liveProgress } from "./live.ts";
import { RunView } from "./run-view.ts";
import { drawTable } from "./table.ts";

const at = (ms: number, body: RunEventBody): RunEvent => ({ ...body, time: new Date(ms).toISOString(), ms });
const permissions = {};
const job = (id: string, ms: number): RunEvent =>
  at(ms, { type: "job-started", job: id, id, name: id, permissions, runsOn: [] });
const step = { job: "build", step: 1, name: "Run npm test", phase: "main" } as const;

/** A job with one step that prints and fails, a job that is skipped, and a warning. */
const EVENTS: readonly RunEvent[] = [
  at(0, { type: "run-started", workflow: "w.yml", name: "Deploy", event: "push", runId: 1 }),
  job("build", 0),
  at(1, { type: "step-started", ...step }),
  at(2, { type: "step-log", job: "build", step: 1, stream: "stdout", line: "one of many lines" }),
  at(3, { type: "step-log", job: "build", step: 1, stream: "runner", line: "##[error]exit code 1" }),
  at(1500, {
    type: "step-completed",
    ...step,
    outcome: "failure",
    conclusion: "failure",
    outputs: {},
    durationMs: 1499,
  }),
  at(1501, { type: "output-dropped", job: "build", output: "o", message: "Skip output 'o'" }),
  at(1600, {
    type: "job-completed",
    job: "build",
    name: "build",
    outcome: "failure",
    result: "failure",
    outputs: {},
    durationMs: 1600,
  }),
  at(1601, { type: "job-skipped", job: "deploy", id: "deploy", name: "deploy" }),
  at(1602, { type: "environment", job: "build", name: "prod", url: "https://x", deployment: false }),
  at(1700, { type: "run-completed", conclusion: "failure", outputs: { url: "https://x" }, durationMs: 1700 }),
];

function captured(): { text: string; write: (text: string) => void } {
  return {
    text: "",
    write(text) {
      this.text += text;
    },
  };
}

test("without a terminal: a line an event that matters, and the log of a failed step", () => {
  const stream = captured();
  const progress = createProgress({ stream });
  for (const event of EVENTS) progress.on(event);
  progress.close();
  expect(stream.text.split("\n")).toEqual([
    "run Deploy (w.yml), event push",
    "build: started",
    "build: Run npm test: failure after 1.5 s",
    "    | one of many lines",
    "    | ##[error]exit code 1",
    "build: warning: Skip output 'o'",
    "build: failure after 1.6 s",
    "deploy: skipped",
    "build: environment prod at https://x",
    "output url: https://x",
    "run failure after 1.7 s",
    "",
  ]);
});

test("verbose: every line of every log, once", () => {
  const stream = { ...captured(), isTTY: true };
  const progress = createProgress({ stream, verbose: true });
  for (const event of EVENTS) progress.on(event);
  expect(stream.text.match(/one of many lines/g)).toHaveLength(1);
  expect(stream.text).toContain("build | one of many lines\n");
});

test("in a terminal: a table that is redrawn in place, with what lasts above it", () => {
  const stream = { ...captured(), columns: 60, rows: 10 };
  const progress = liveProgress(stream, () => 0);
  for (const event of EVENTS) progress.on(event);
  progress.close();
  const before = stream.text;
  progress.close();
  expect(stream.text).toBe(before);
  const screen = redraw(stream.text);
  expect(screen).toEqual([
    "build: Run npm test failed",
    "    | one of many lines",
    "    | ##[error]exit code 1",
    "build: warning: Skip output 'o'",
    "build: environment prod at https://x",
    "output url: https://x",
    "run failure after 1.7 s",
    "failed    build       1.6 s",
    "skipped   deploy",
  ]);
});

/** What a terminal shows after the text: only "up n lines and clear" is used. */
function redraw(text: string): string[] {
  let lines: string[] = [];
  const [first = "", ...moved] = text.split("\u001B");
  for (const part of [first, ...moved]) {
    const move = /^\[(\d+)A/.exec(part);
    if (move) lines = lines.slice(0, lines.length - Number(move[1]));
    lines.push(
      ...part
        .replace(/^\[\d+[AJ]/, "")
        .split("\n")
        .slice(0, -1),
    );
  }
  return lines;
}

test("a table fits the terminal: names are cut, and jobs that are done are counted", () => {
  const view = new RunView();
  for (let number = 0; number < 30; number++)
    view.take(job(`job number ${number} with a name that is far too long`, 0));
  const lines = drawTable(view, { columns: 40, rows: 8, nowMs: 65_000 });
  expect(lines).toHaveLength(6);
  expect(lines.at(-1)).toBe("… and 25 more job(s)");
  for (const line of lines) expect(line.length).toBeLessThanOrEqual(40);
});

test("events go to a file, one a line", () => {
  const folder = mkdtempSync(join(tmpdir(), "slipway-events-"));
  const file = eventsFile(join(folder, "deep/events.jsonl"));
  for (const event of EVENTS) file.on(event);
  file.close();
  file.close();
  const lines = readFileSync(join(folder, "deep/events.jsonl"), "utf8").trim().split("\n");
  expect(lines.map((line) => JSON.parse(line))).toEqual(EVENTS);
  rmSync(folder, { recursive: true });
});

test.each([
  [0, "0.0 s"],
  [9949, "9.9 s"],
  [9950, "10 s"],
  [59_400, "59 s"],
  [185_000, "3 min 5 s"],
])("%d ms reads %s", (ms, text) => {
  expect(duration(ms)).toBe(text);
});
