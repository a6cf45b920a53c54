import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

import { SOURCE_ARGS, node24 } from "@slipway/local-runner/node24";

import type { Plan, Report } from "./plan.ts";
import { ISOLATED } from "./present.ts";

const WORLD = fileURLToPath(new URL("world.ts", import.meta.url));

/** Runs a plan where nothing but loopback is, and returns what was seen there. */
export async function isolated(plan: Plan): Promise<Report> {
  const folder = mkdtempSync(join(tmpdir(), "slipway-real-flyctl-"));
  const [planFile, reportFile] = [join(folder, "plan.json"), join(folder, "report.json")];
  try {
    writeFileSync(planFile, JSON.stringify(plan));
    const [file, ...rest] = ISOLATED;
    const args = [...rest, node24(), ...SOURCE_ARGS, WORLD, planFile, reportFile];
    // Everything that is made there goes with this folder.
    const env = { ...process.env, TMPDIR: folder };
    await promisify(execFile)(file, args, { env, maxBuffer: 64 * 1024 * 1024 });
    // Written by the world.
    return JSON.parse(readFileSync(reportFile, "utf8")) as Report;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
