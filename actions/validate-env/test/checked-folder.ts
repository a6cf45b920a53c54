import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

import type { Conclusion, InputsOf } from "@slipway/core";
import { type FakePorts, fakePorts } from "@slipway/core/testing";

import { definition } from "../src/definition.ts";
import { run } from "../src/run.ts";

type Inputs = InputsOf<typeof definition>;

/** The inputs of a step that gives none. */
export const DEFAULTS: Inputs = {
  schema: undefined,
  "env-files": undefined,
  env: undefined,
  "from-process-env": "contract",
  "secrets-json": undefined,
  "vars-json": undefined,
  environment: undefined,
  required: undefined,
  dialects: ["dotenv"],
  "compose-files": undefined,
  "fail-on": "error",
  mode: "full",
  report: undefined,
  "working-directory": ".",
};

/** What a run of validate-env left behind. */
export interface Outcome {
  readonly ports: FakePorts<typeof definition>;
  readonly ok: boolean;
  readonly conclusion: Conclusion;
  /** `EV001 NAME file:line`, one for each problem. */
  readonly found: readonly string[];
  /** `EV001 NAME`, one for each problem. */
  readonly rules: readonly string[];
}

/** A folder of a test, in which validate-env runs with fakes for everything but the disk. */
export interface CheckedFolder {
  readonly path: string;
  write(files: Readonly<Record<string, string>>): void;
  read(file: string): string;
  check(inputs: Partial<Inputs>, env?: Readonly<Record<string, string>>): Promise<Outcome>;
  remove(): void;
}

/** Makes an empty folder; the test removes it. */
export function checkedFolder(): CheckedFolder {
  const path = mkdtempSync(join(tmpdir(), "validate-env-"));
  return {
    path,
    write(files) {
      for (const [name, text] of Object.entries(files)) {
        mkdirSync(dirname(join(path, name)), { recursive: true });
        writeFileSync(join(path, name), text);
      }
    },
    read: (file) => readFileSync(join(path, file), "utf8"),
    check: async (inputs, env = {}) => checkIn(path, inputs, env),
    remove: () => rmSync(path, { recursive: true }),
  };
}

/** Runs validate-env in any folder. */
export async function checkIn(
  workspace: string,
  inputs: Partial<Inputs>,
  env: Readonly<Record<string, string>> = {},
): Promise<Outcome> {
  const base = fakePorts(definition);
  const ports = fakePorts(definition, { env, context: { ...base.context, workspace } });
  const conclusion = await run({ ...DEFAULTS, ...inputs }, ports);
  const problems = ports.written.problems ?? [];
  const place = (file: string | undefined, line: number | undefined): string =>
    file === undefined ? "" : `${file}:${line}`;
  return {
    ports,
    ok: conclusion.ok,
    conclusion,
    found: problems.map(({ rule, name, file, line }) =>
      `${rule} ${name} ${place(file, line)}`.replaceAll(/ +/g, " ").trim(),
    ),
    rules: problems.map(({ rule, name }) => `${rule} ${name}`.trim()),
  };
}
