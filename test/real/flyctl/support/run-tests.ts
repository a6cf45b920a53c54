import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { stepFolders } from "../../../contract/support/bundle.ts";
import { ISOLATED } from "./present.ts";

const ROOT = fileURLToPath(new URL("../../../../", import.meta.url));

/** How a test ended. */
export interface Ran {
  readonly file: string;
  readonly title: string;
  readonly status: string;
  readonly failures: readonly string[];
}

/** What vitest's reporter `json` writes, as far as it is read. */
interface JsonReport {
  readonly testResults: readonly {
    readonly name: string;
    readonly message: string;
    readonly assertionResults: readonly {
      readonly fullName: string;
      readonly status: string;
      readonly failureMessages?: readonly string[];
    }[];
  }[];
}

/** Runs a folder's tests in a vitest of their own, with the real flyctl and the bundle, where nothing but loopback is. */
export async function runTests(folder: string, flyctl: string): Promise<readonly Ran[]> {
  const temp = mkdtempSync(join(tmpdir(), "slipway-real-tests-"));
  const report = join(temp, "report.json");
  const { root, entry } = stepFolders("fly-deploy");
  try {
    const [file, ...rest] = ISOLATED;
    const vitest = join(ROOT, "node_modules/vitest/vitest.mjs");
    const args = [
      ...rest,
      process.execPath,
      vitest,
      "run",
      folder,
      "--maxWorkers=2",
      "--reporter=json",
      `--outputFile=${report}`,
    ];
    const env = { ...process.env, TMPDIR: temp, SLIPWAY_REAL_FLYCTL: flyctl, SLIPWAY_BUNDLE: entry };
    // A test that fails makes it end with 1; what counts is the report.
    const output = await new Promise<string>((resolve) => {
      const options = { cwd: ROOT, env, maxBuffer: 64 * 1024 * 1024 };
      execFile(file, args, options, (_error, stdout, stderr) => resolve(stdout + stderr));
    });
    return resultsIn(report, output);
  } finally {
    for (const each of [temp, root]) rmSync(each, { recursive: true, force: true });
  }
}

function resultsIn(report: string, output: string): readonly Ran[] {
  let text: string;
  try {
    text = readFileSync(report, "utf8");
  } catch {
    throw new Error(`vitest wrote no report:\n${output}`);
  }
  // Written by vitest.
  const { testResults } = JSON.parse(text) as JsonReport;
  return testResults.flatMap(({ name, message, assertionResults }) =>
    assertionResults.length === 0
      ? [{ file: name, title: "the file", status: "failed", failures: [message] }]
      : assertionResults.map(({ fullName: title, status, failureMessages: failures = [] }) => {
          return { file: name, title, status, failures };
        }),
  );
}
