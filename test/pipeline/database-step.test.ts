import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { expect, test } from "vitest";
import { parse } from "yaml";

interface Workflow {
  readonly jobs: Readonly<Record<string, { readonly steps?: readonly Step[] }>>;
}
interface Step {
  readonly id?: string;
  readonly run?: string;
}

/** The script of pipeline.yml that decides whether migrations run, as it is shipped. */
function script(): string {
  const file = new URL("../../.github/workflows/pipeline.yml", import.meta.url);
  // The file's form is GitHub's; a step that is not there fails below.
  const workflow = parse(readFileSync(file, "utf8")) as Workflow;
  const run = workflow.jobs["deploy"]?.steps?.find(({ id }) => id === "database")?.run;
  if (run === undefined) throw new Error("pipeline.yml has no step database");
  return run;
}

interface Given {
  readonly ENGINE?: string;
  readonly ASKED?: "true";
  readonly GIVEN?: "true";
  readonly IN_APP_ENV?: "true";
}

function decide(given: Given) {
  const folder = mkdtempSync(join(tmpdir(), "slipway-step-"));
  try {
    const [output, summary] = [join(folder, "output"), join(folder, "summary")];
    for (const file of [output, summary]) writeFileSync(file, "");
    const { status, stdout } = spawnSync("bash", ["--noprofile", "--norc", "-eo", "pipefail", "-c", script()], {
      encoding: "utf8",
      env: {
        PATH: process.env["PATH"],
        GITHUB_OUTPUT: output,
        GITHUB_STEP_SUMMARY: summary,
        ENGINE: "",
        ASKED: "false",
        GIVEN: "false",
        IN_APP_ENV: "false",
        ...given,
      },
    });
    return { status, stdout, output: readFileSync(output, "utf8"), summary: readFileSync(summary, "utf8") };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test.each<[string, Given]>([
  ["the secret is given", { GIVEN: "true" }],
  ["the secret is given, and an engine", { GIVEN: "true", ASKED: "true", ENGINE: "sqlx" }],
  ["APP_ENV has the address, and an input asks for migrations", { IN_APP_ENV: "true", ASKED: "true" }],
])("migrations run when %s", (_when, given) => {
  expect(decide(given)).toEqual({ status: 0, stdout: "", output: "migrate=true\n", summary: "" });
});

test.each<[string, Given, RegExp]>([
  ["nothing is given", {}, /DATABASE_URL is not given\./],
  ["nobody asks for them, although APP_ENV has an address", { IN_APP_ENV: "true" }, /APP_ENV has one/],
  ["they are left out", { GIVEN: "true", ASKED: "true", ENGINE: "none" }, /migrations-engine is none/],
])("migrations do not run when %s, and the reason is seen", (_when, given, reason) => {
  const { status, stdout, output, summary } = decide(given);
  expect({ status, output }).toEqual({ status: 0, output: "migrate=false\n" });
  expect(stdout).toMatch(/^::notice title=No migrations::/);
  expect(stdout).toMatch(reason);
  expect(summary).toMatch(reason);
});

test("migrations that are asked for without a database stop the release", () => {
  const { status, stdout, output } = decide({ ASKED: "true" });
  expect({ status, output }).toEqual({ status: 1, output: "" });
  expect(stdout).toMatch(/^::error title=No database::/);
});
