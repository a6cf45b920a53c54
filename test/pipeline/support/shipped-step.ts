import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { parse } from "yaml";

interface Workflow {
  readonly jobs: Readonly<Record<string, { readonly steps?: readonly Step[] }>>;
}
interface Step {
  readonly id?: string;
  readonly run?: string;
}

/** What a script left behind. */
export interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  /** The text of its output file. */
  readonly output: string;
  readonly summary: string;
}

/** The script of a step of a shipped workflow, by the step's id. Throws when there is none. */
export function shippedScript(id: string, name = "pipeline.yml"): string {
  const file = new URL(`../../../.github/workflows/${name}`, import.meta.url);
  // The file's form is GitHub's; a step that is not there fails below.
  const workflow = parse(readFileSync(file, "utf8")) as Workflow;
  const steps = Object.values(workflow.jobs).flatMap((job) => job.steps ?? []);
  const run = steps.find((step) => step.id === id)?.run;
  if (run === undefined) throw new Error(`${name} has no step ${id} with a script`);
  return run;
}

/** Runs a script as GitHub's runner does: bash with `-eo pipefail`, an output file and a summary file. */
export function runScript(script: string, env: Readonly<Record<string, string>>): Ended {
  const folder = mkdtempSync(join(tmpdir(), "slipway-step-"));
  try {
    const [output, summary] = [join(folder, "output"), join(folder, "summary")];
    for (const file of [output, summary]) writeFileSync(file, "");
    const { status, stdout } = spawnSync("/bin/bash", ["--noprofile", "--norc", "-eo", "pipefail", "-c", script], {
      encoding: "utf8",
      env: { PATH: process.env["PATH"], ...env, GITHUB_OUTPUT: output, GITHUB_STEP_SUMMARY: summary },
    });
    return { status, stdout, output: readFileSync(output, "utf8"), summary: readFileSync(summary, "utf8") };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
