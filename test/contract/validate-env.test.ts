import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { afterEach, beforeEach, expect, test } from "vitest";

import { type StepFolders, stepFolders } from "./support/bundle.ts";
import { type BundleResult, annotations, runBundle } from "./support/run-bundle.ts";

let folders: StepFolders;
beforeEach(() => {
  folders = stepFolders("validate-env");
});
afterEach(() => rmSync(folders.root, { recursive: true }));

function write(files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folders.workspace, name), text);
}

/** Everything that anybody can see of a run: all of its output but the lines that teach the runner a mask. */
function visible({ stdout, stderr, outputs, state, summary }: BundleResult): string {
  const lines = stdout.split("\n").filter((line) => !line.startsWith("::add-mask::"));
  return [...lines, stderr, JSON.stringify([outputs, state]), summary].join("\n");
}

test("a sound environment passes, with its outputs", async () => {
  write({ "env.schema.yml": "version: 1\nvars:\n  PORT: { type: port }\n  JWT_SECRET: { secret: true }\n" });
  const env = "PORT=3001\nJWT_SECRET='k8Qz2vXw7Lp4#Tn9'";
  const result = await runBundle({ name: "validate-env", folders, inputs: { env, environment: "production" } });
  expect(result).toMatchObject({
    exitCode: 0,
    stderr: "",
    outputs: { valid: "true", errors: "0", warnings: "0", missing: "[]", problems: "[]" },
  });
  expect(result.commands.filter(({ name }) => name === "add-mask").map(({ data }) => data)).toContain(
    "k8Qz2vXw7Lp4#Tn9",
  );
});

test("every problem is an annotation on its line, the report is written, and the step fails once", async () => {
  write({
    "env.schema.yml": "version: 1\nvars:\n  A:\n  PORT: { type: port }\n  API_KEY: { secret: true }\n",
    ".env": "PORT=http\nAPI_KEY=your_api_key\nEXTRA_NAME=1\n",
  });
  const result = await runBundle({
    name: "validate-env",
    folders,
    inputs: { "env-files": ".env", environment: "production", report: "out/env.sarif" },
  });
  expect(result.exitCode).toBe(1);
  expect(
    result.commands.filter(({ name }) => name === "error" || name === "warning").map(({ properties }) => properties),
  ).toEqual([
    { title: "EV001 missing", file: "env.schema.yml", line: "3" },
    { title: "EV010 wrong type", file: ".env", line: "1" },
    { title: "EV020 placeholder", file: ".env", line: "2" },
    { title: "EV090 unknown variable", file: ".env", line: "3" },
    {},
  ]);
  expect(annotations(result, "error").at(-1)).toContain(
    "the environment has 3 errors, 1 warning; 2 of 3 required variables set",
  );
  expect(result.outputs).toMatchObject({
    valid: "false",
    errors: "3",
    warnings: "1",
    missing: '["A"]',
    report: "out/env.sarif",
  });
  const sarif = JSON.parse(readFileSync(join(folders.workspace, "out/env.sarif"), "utf8")) as {
    runs: [{ results: unknown[] }];
  };
  expect(sarif.runs[0].results).toHaveLength(4);
  expect(result.summary).toContain("EV020");
});

test("planted canaries are seen nowhere: not from files, inputs, the process or GitHub's stores, whatever is wrong with them", async () => {
  const canary = "Kq7canaryZx3Wv9";
  write({
    "env.schema.yml":
      "version: 1\nvars:\n  A: { type: int }\n  B: { values: [x] }\n  C: { secret: true, min-length: 99 }\n  D: { pattern: '[a-z]' }\n  E: { type: url }\n  NEXT_PUBLIC_F:\n  G: { secret: true, distinct-from: C }\n",
    ".env": `A=${canary}\nB="${canary}\n${canary}=\nC=your_${canary}\nD=${canary}#${canary}\n${canary}!\n`,
    "compose.yml": `services: {a: {image: x, environment: {C: ${canary}, G: "\${G:-${canary}}"}}}`,
  });
  const result = await runBundle({
    name: "validate-env",
    folders,
    inputs: {
      "env-files": ".env",
      "compose-files": "compose.yml",
      env: `E=postgres://u:${canary}@x@localhost/db\nexport ${canary} y\n`,
      "secrets-json": JSON.stringify({ G: canary, UNASKED: `unasked-${canary}` }),
      "vars-json": JSON.stringify({ C: canary }),
      dialects: "dotenv compose docker",
      environment: "production",
      report: "env.sarif",
    },
    env: { NEXT_PUBLIC_F: `x${canary}` },
  });
  expect(result.exitCode).toBe(1);
  expect(Number(result.outputs["errors"])).toBeGreaterThan(8);
  expect(visible(result)).not.toContain("canary");
  expect(readFileSync(join(folders.workspace, "env.sarif"), "utf8")).not.toContain("canary");
  const masked = result.commands.filter(({ name }) => name === "add-mask").map(({ data }) => data);
  expect(masked).toEqual(expect.arrayContaining([canary, `x${canary}`, `your_${canary}`]));
});

test("text that is no JSON, and a compose file that is no YAML, are refused without a word of them", async () => {
  write({ ".env.example": "A=", "compose.yml": "a: [canary" });
  for (const inputs of [{ "vars-json": "canary" }, { "compose-files": "compose.yml" }] as const) {
    const result = await runBundle({ name: "validate-env", folders, inputs });
    expect(result.exitCode).toBe(1);
    expect(annotations(result, "error")).toHaveLength(1);
    expect(visible(result)).not.toContain("canary");
  }
});

test("bad inputs are told all at once, and nothing is read", async () => {
  const inputs = {
    required: "A b-c",
    dialects: "dotenv fish",
    "fail-on": "never",
    mode: "quick",
    "from-process-env": "all",
  };
  const result = await runBundle({ name: "validate-env", folders, inputs });
  expect(result.exitCode).toBe(1);
  const [message = ""] = annotations(result, "error");
  expect(message).toContain("5 inputs are wrong; nothing was changed");
  for (const input of Object.keys(inputs)) expect(message).toContain(`  ${input}: must be`);
});
