import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

import { expect, test } from "vitest";
import { parse } from "yaml";

import { annotations, runBundle } from "./support/run-bundle.ts";

const NAMES = readdirSync("dist");

/** Inputs with which each action gets as far as its own code: it loads everything, and has nothing to work on. */
const INPUTS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "build-image": { image: "127.0.0.1:9/acme/api", file: "nothing-here" },
  "fly-deploy": {
    app: "acme-api",
    "api-token": "token",
    record: "off",
    "flyctl-path": "/nowhere/flyctl",
    "machines-api-url": "http://127.0.0.1:9",
    "api-url": "http://127.0.0.1:9",
  },
  "health-gate": {
    url: "http://127.0.0.1:9/health",
    "converge-timeout": "1s",
    soak: "0s",
    "control-url": "http://127.0.0.1:9",
  },
  "project-commands": {},
  rollback: {
    environment: "staging",
    to: "previous",
    reason: "nothing answers",
    "github-token": "token",
    "fly-api-token": "token",
    "fly-api-url": "http://127.0.0.1:9",
    "fly-machines-api-url": "http://127.0.0.1:9",
  },
  "run-migrations": {
    "database-url": "postgresql://nobody:secret@127.0.0.1:9/none",
    "wait-timeout": "0s",
    engine: "sql",
  },
  "vercel-deploy": {
    token: "token",
    "project-id": "prj_1",
    "api-url": "http://127.0.0.1:9",
    record: "off",
  },
  "validate-env": { required: "NOT_SET_ANYWHERE" },
};

test.each(NAMES)("%s runs alone, outside the repository, with nothing but the runner's variables", async (name) => {
  const inputs = INPUTS[name];
  expect(inputs, `${name} has no row in this table`).toBeDefined();
  const result = await runBundle({ name, inputs: inputs ?? {} });
  expect(result.stderr).toBe("");
  // Whatever it says, it is the action that says it: a missing module or chunk would be reported as a bug.
  expect(result.stdout).not.toMatch(/Cannot find|ERR_MODULE|looks like a bug/);
  if (name === "project-commands") expect(result.exitCode).toBe(0);
  else expect(annotations(result, "error").length).toBeGreaterThan(0);
});

test.each(NAMES)("%s: action.yml names the bundle, Node 24, and what the definition says", (name) => {
  const manifest = parse(readFileSync(join("actions", name, "action.yml"), "utf8")) as {
    readonly runs: Record<string, string>;
  };
  expect(manifest.runs).toMatchObject({ using: "node24", main: `../../dist/${name}/index.js` });
});
