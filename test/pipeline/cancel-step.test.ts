import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterEach, beforeEach, expect, test } from "vitest";

import { runScript, shippedScript } from "./support/shipped-step.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "slipway-cancel-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** The step where `gh` knows these runs, by their status, and cancels all but one. */
function cancel(runs: Readonly<Record<string, readonly number[]>>, stubborn = 0) {
  const lists = Object.entries(runs).map(
    ([status, ids]) => `*" --status ${status} "*) printf '%s\\n' ${ids.join(" ")} ;;`,
  );
  const script = `#!/bin/bash
echo "$*" >> ${folder}/calls
if [ "$2" = cancel ]; then [ "$3" != ${stubborn} ]; exit; fi
case " $* " in
${lists.join("\n")}
esac
`;
  writeFileSync(join(folder, "gh"), script);
  chmodSync(join(folder, "gh"), 0o755);
  const ended = runScript(shippedScript("cancel", "rollback.yml"), {
    PATH: `${folder}:${process.env["PATH"]}`,
    WORKFLOW: "deploy.yml",
  });
  const calls = readFileSync(join(folder, "calls"), "utf8").trim().split("\n");
  return { ...ended, calls, cancelled: calls.filter((call) => call.startsWith("run cancel")) };
}

test("cancels what runs and what waits, of the deploy workflow only", () => {
  const { status, calls, cancelled } = cancel({ in_progress: [11], queued: [12, 13] });
  expect(status).toBe(0);
  expect(cancelled).toEqual(["run cancel 11", "run cancel 12", "run cancel 13"]);
  for (const call of calls.filter((each) => each.startsWith("run list")))
    expect(call).toContain("--workflow deploy.yml");
});

test("goes on when a run cannot be cancelled, and says that the rollback waits for it", () => {
  const { status, stdout, cancelled } = cancel({ in_progress: [11, 12] }, 11);
  expect(status).toBe(0);
  expect(cancelled).toHaveLength(2);
  expect(stdout).toContain("::warning title=Not cancelled::Run 11 ");
});

test("does nothing when no deploy runs", () => {
  expect(cancel({})).toMatchObject({ status: 0, stdout: "", cancelled: [] });
});
