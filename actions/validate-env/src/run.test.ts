import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

import type { InputsOf } from "@slipway/core";
import { type FakePorts, fakePorts } from "@slipway/core/testing";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { definition } from "./definition.ts";
import { run } from "./run.ts";

type Inputs = InputsOf<typeof definition>;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "validate-env-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function write(files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
}

const DEFAULTS: Inputs = {
  schema: undefined,
  "env-files": undefined,
  env: undefined,
  "from-process-env": "contract",
  required: undefined,
  "working-directory": ".",
};

interface Outcome {
  readonly ports: FakePorts<typeof definition>;
  readonly ok: boolean;
  /** `EV001 NAME file:line`, one for each problem. */
  readonly found: readonly string[];
}

async function check(inputs: Partial<Inputs>, env: Readonly<Record<string, string>> = {}): Promise<Outcome> {
  const base = fakePorts(definition);
  const ports = fakePorts(definition, { env, context: { ...base.context, workspace: folder } });
  const { ok } = await run({ ...DEFAULTS, ...inputs }, ports);
  const found = (ports.written.problems ?? []).map(({ rule, name, file, line }) =>
    [rule, name, file === undefined ? "" : `${file}:${line}`].join(" ").trim(),
  );
  return { ports, ok, found };
}

describe("validate-env", () => {
  it("passes when everything of the example is set, from file, process and inline block", async () => {
    write({ ".env.example": "A=\nB=\nC=\n", ".env": "A=1\n" });
    const { ok, ports } = await check({ "env-files": [".env"], env: "B=2" }, { C: "3", OTHER: "x" });
    expect(ok).toBe(true);
    expect(ports.written).toEqual({ valid: true, errors: 0, warnings: 0, missing: [], problems: [] });
    expect(ports.log.text("info")).toBe("the environment has no problems; 3 of 3 required variables set");
  });

  it("reports missing, empty and blank all at once, each on its line", async () => {
    write({ ".env.example": "# App\nA=\nB=\nC=\nD=\n# E=\n", ".env": "\nB=\nC='  '\nD=1\n" });
    const { ok, found, ports } = await check({ "env-files": [".env"] });
    expect(ok).toBe(false);
    expect(found).toEqual(["EV001 A .env.example:2", "EV002 B .env:2", "EV003 C .env:3"]);
    expect(ports.written).toMatchObject({ valid: false, errors: 3, warnings: 0, missing: ["A", "B", "C"] });
    expect(ports.log.entries[0]).toEqual({
      level: "error",
      message: "A is required and is not set (EV001)",
      place: { file: ".env.example", line: 2, title: "EV001 missing" },
    });
    expect(ports.markdown()).toContain("| App | 1 of 5 | 3 errors |");
  });

  it.each([
    ["a later file wins", { files: { a: "X=1", b: "X=" }, env: "" }, {}, ["EV002 X b:1"]],
    ["the process wins over files", { files: { a: "X=" }, env: "" }, { X: "1" }, []],
    ["an empty variable of the process wins over nothing", { files: { a: "X=1" }, env: "" }, { X: "" }, []],
    [
      "an empty variable of the process is still found empty",
      { files: {}, env: "" },
      { X: "" },
      ["EV002 X .env.example:1"],
    ],
    ["the inline block wins over all", { files: { a: "X=1" }, env: "X=" }, { X: "1" }, ["EV002 X .env.example:1"]],
    ["the last of two lines wins", { files: { a: "X=\nX=1" }, env: "" }, {}, []],
  ])("%s", async (_name, given, env, expected) => {
    write({ ".env.example": "X=", ...given.files });
    const { found } = await check({ "env-files": Object.keys(given.files), env: given.env || undefined }, env);
    expect(found).toEqual(expected);
  });

  it("reads nothing from the process when it is told not to", async () => {
    write({ ".env.example": "X=" });
    const { found } = await check({ "from-process-env": "none" }, { X: "1" });
    expect(found).toEqual(["EV001 X .env.example:1"]);
  });

  it("needs no schema when names are given, and adds them to one", async () => {
    expect((await check({ required: ["A", "B"] }, { A: "1" })).found).toEqual(["EV001 B"]);
    write({ ".env.example": "# C=\nD=" });
    expect((await check({ required: ["A", "C"] }, { A: "1", D: "1" })).found).toEqual(["EV001 C .env.example:1"]);
  });

  it("works below another folder, and names files from the workspace", async () => {
    write({ "app/.env.example": "X=\nY=", "app/.env": "Y=" });
    const { found } = await check({ "working-directory": "app", "env-files": [".env"] });
    expect(found).toEqual(["EV001 X app/.env.example:1", "EV002 Y app/.env:1"]);
  });

  it("says what to look at when nothing is set", async () => {
    write({ ".env.example": "A=\nB=" });
    const base = fakePorts(definition);
    const ports = fakePorts(definition, { context: { ...base.context, workspace: folder } });
    const conclusion = await run(DEFAULTS, ports);
    expect(conclusion).toMatchObject({
      ok: false,
      message: "the environment has 2 errors; 0 of 2 required variables set",
      hint: expect.stringContaining("`environment:`"),
    });
  });

  it("refuses to check nothing, and names every file that it cannot read", async () => {
    await expect(check({})).rejects.toThrow("no contract was found: there is no .env.example in .");
    await expect(check({ schema: "x.example" })).rejects.toThrow("the contract x.example cannot be read (ENOENT)");
    await expect(check({ required: ["A"], "env-files": ["a", "b"] })).rejects.toThrow(
      "these files of env-files cannot be read: a (ENOENT), b (ENOENT)",
    );
  });

  it("masks every value before it prints, and shows none", async () => {
    write({ ".env.example": "A_KEY=\nB=\nSHORT_KEY=\nEMPTY=\n", ".env": "A_KEY='one-canary\ntwo-canary'\n" });
    const env = "B=three-canary\nUNKNOWN=four-canary\nSHORT_KEY=pin\nEMPTY=";
    const { ports, found } = await check({ "env-files": [".env"], env });
    expect(ports.log.masked).toEqual(["one-canary\ntwo-canary", "three-canary", "four-canary"]);
    expect(found).toEqual(["EV002 EMPTY .env.example:4", "EV100 SHORT_KEY .env.example:3"]);
    const printed = JSON.stringify([ports.log.entries, ports.written, ports.markdown()]);
    expect(printed).not.toMatch(/canary|pin\b/);
  });
});
