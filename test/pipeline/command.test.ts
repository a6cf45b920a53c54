import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { expect, test } from "vitest";

interface Ended {
  readonly code: number | null;
  readonly output: string;
}

const pipeline = (...options: readonly string[]): Promise<Ended> => command("pipeline", options);

function command(name: string, options: readonly string[]): Promise<Ended> {
  const child = spawn("npm", ["run", "--silent", name, "--", ...options], { stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk: Buffer) => (output += chunk.toString("utf8")));
  return new Promise((resolve) => child.on("close", (code) => resolve({ code, output })));
}

test(
  "npm run pipeline prints a release report, writes it as a page too, and exits 0",
  { timeout: 240_000 },
  async () => {
    const folder = mkdtempSync(join(tmpdir(), "slipway-command-"));
    const [events, page] = [join(folder, "events.jsonl"), join(folder, "report.html")];
    // A dry run takes the least time; what a release reports is tested with the report.
    const { code, output } = await pipeline("--dry-run", "--events", events, "--report", page);
    expect(output).toMatch(/Release report[\s\S]*Deploy to Fly +success/);
    expect(output).toMatch(/Pending +migrations\/004/);
    expect(output).toMatch(/Run +success/);
    expect(code).toBe(0);
    const lines = readFileSync(events, "utf8").trim().split("\n");
    expect(JSON.parse(lines.at(-1) ?? "")).toMatchObject({ type: "run-completed", conclusion: "success" });
    expect(readFileSync(page, "utf8")).toMatch(/^<!doctype html>[\s\S]*Deploy to Fly[\s\S]*<\/html>\s*$/);
  },
);

test.each([
  [[], "--environment and --reason must be given"],
  [["--environment", "production"], "--reason must be given"],
  [["--fast"], "Unknown option '--fast'"],
])("npm run rollback -- %s is refused before anything starts", async (options, message) => {
  const { code, output } = await command("rollback", options);
  expect(code).toBe(2);
  expect(output).toContain(message);
  expect(output).not.toContain("Starting");
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
