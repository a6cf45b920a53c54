import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { expect, test } from "vitest";

interface Ended {
  readonly code: number | null;
  readonly output: string;
}

function pipeline(...options: readonly string[]): Promise<Ended> {
  const child = spawn("npm", ["run", "--silent", "pipeline", "--", ...options], { stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk: Buffer) => (output += chunk.toString("utf8")));
  return new Promise((resolve) => child.on("close", (code) => resolve({ code, output })));
}

test("npm run pipeline prints a release report and exits 0", { timeout: 240_000 }, async () => {
  const events = join(mkdtempSync(join(tmpdir(), "slipway-events-")), "events.jsonl");
  const { code, output } = await pipeline("--events", events);
  expect(output).toMatch(/Release report[\s\S]*Health gate +success/);
  expect(output).toMatch(/URL +http:\/\/127\.0\.0\.1:\d+/);
  expect(output).toMatch(/Version +[0-9a-f]{40}/);
  expect(output).toMatch(/Verdict +healthy/);
  expect(code).toBe(0);
  const lines = readFileSync(events, "utf8").trim().split("\n");
  expect(JSON.parse(lines.at(-1) ?? "")).toMatchObject({ type: "run-completed", conclusion: "success" });
});

test.each([
  [["--break", "everything"], "--break everything is not known"],
  [["--stale", "--break", "health"], "exclude each other"],
  [["--fast"], "Unknown option '--fast'"],
])("npm run pipeline -- %s is refused before anything starts", async (options, message) => {
  const { code, output } = await pipeline(...options);
  expect(code).toBe(2);
  expect(output).toContain(message);
  expect(output).not.toContain("Starting");
});

test("npm run pipeline -- --help says what it can do", async () => {
  const { code, output } = await pipeline("--help");
  expect(code).toBe(0);
  expect(output).toContain("--break health");
});
