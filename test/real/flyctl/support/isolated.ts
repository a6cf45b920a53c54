import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

import { SOURCE_ARGS, node24 } from "@slipway/local-runner/node24";

import type { InstallReport, Plan, Report } from "./plan.ts";
import { ISOLATED } from "./present.ts";

const WORLD = fileURLToPath(new URL("world.ts", import.meta.url));

const INSTALL_WORLD = fileURLToPath(new URL("install-world.ts", import.meta.url));

/** Runs a plan where nothing but loopback is, and returns what was seen there. */
export async function isolated(plan: Plan): Promise<Report> {
  // Written by the world.
  return (await reported(WORLD, (folder) => {
    const file = join(folder, "plan.json");
    writeFileSync(file, JSON.stringify(plan));
    return file;
  })) as Report;
}

/** Lets the action get this flyctl from its usual places where nothing but loopback is, and returns what was seen there. */
export async function installed(flyctl: string): Promise<InstallReport> {
  // Written by the world.
  return (await reported(INSTALL_WORLD, () => flyctl)) as InstallReport;
}

/** Runs a program with an argument and a file for its report, and returns the report. */
async function reported(program: string, argument: (folder: string) => string): Promise<unknown> {
  const folder = mkdtempSync(join(tmpdir(), "slipway-real-flyctl-"));
  const reportFile = join(folder, "report.json");
  try {
    const [file, ...rest] = ISOLATED;
    const args = [...rest, node24(), ...SOURCE_ARGS, program, argument(folder), reportFile];
    // Everything that is made there goes with this folder.
    const env = { ...process.env, TMPDIR: folder };
    await promisify(execFile)(file, args, { env, maxBuffer: 64 * 1024 * 1024 });
    return JSON.parse(readFileSync(reportFile, "utf8"));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
