import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { type CheckedFolder, checkedFolder } from "../test/checked-folder.ts";

interface Given {
  readonly files?: Readonly<Record<string, string>>;
  readonly env?: string;
  readonly process?: Readonly<Record<string, string>>;
}

let folder: CheckedFolder;
beforeEach(() => {
  folder = checkedFolder();
});
afterEach(() => folder.remove());

describe("validate-env", () => {
  it("passes when everything of the example is set, from file, process and inline block", async () => {
    folder.write({ ".env.example": "A=\nB=\nC=\n", ".env": "A=1\n" });
    const { ok, ports } = await folder.check({ "env-files": [".env"], env: "B=2" }, { C: "3", OTHER: "x" });
    expect(ok).toBe(true);
    expect(ports.written).toEqual({ valid: true, errors: 0, warnings: 0, missing: [], problems: [] });
    expect(ports.log.text("info")).toBe("the environment has no problems; 3 of 3 required variables set");
  });

  it("reports missing, empty and blank all at once, each on its line", async () => {
    folder.write({ ".env.example": "# App\nA=\nB=\nC=\nD=\n# E=\n", ".env": "\nB=\nC='  '\nD=1\n" });
    const { ok, found, ports } = await folder.check({ "env-files": [".env"] });
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
    ["a later file wins", { files: { a: "X=1", b: "X=" } }, ["EV002 X b:1"]],
    ["the process wins over files", { files: { a: "X=" }, process: { X: "1" } }, []],
    ["an empty variable of the process wins over nothing", { files: { a: "X=1" }, process: { X: "" } }, []],
    ["an empty variable of the process is found empty", { process: { X: "" } }, ["EV002 X .env.example:1"]],
    [
      "the inline block wins over all",
      { files: { a: "X=1" }, env: "X=", process: { X: "1" } },
      ["EV002 X .env.example:1"],
    ],
    ["the last of two lines wins", { files: { a: "X=\nX=1" } }, ["EV072 X a:2"]],
  ] satisfies [string, Given, string[]][])("%s", async (_name, { files = {}, env, process = {} }: Given, expected) => {
    folder.write({ ".env.example": "X=", ...files });
    const { found } = await folder.check({ "env-files": Object.keys(files), env }, process);
    expect(found).toEqual(expected);
  });

  it("reads nothing from the process when it is told not to", async () => {
    folder.write({ ".env.example": "X=" });
    const { found } = await folder.check({ "from-process-env": "none" }, { X: "1" });
    expect(found).toEqual(["EV001 X .env.example:1"]);
  });

  it("reads the contract's names from GitHub's stores, and lets go of everything else", async () => {
    folder.write({ ".env.example": "A=\nB=\nC=" });
    const { ok, ports } = await folder.check(
      {
        "secrets-json": JSON.stringify({ A: "value-of-a", B: "secret-of-b", github_token: "not-asked-for" }),
        "vars-json": JSON.stringify({ B: "variable-of-b", C: "1" }),
      },
      { B: "" },
    );
    expect(ok).toBe(true);
    expect(ports.log.masked.toSorted()).toEqual(["secret-of-b", "value-of-a", "variable-of-b"]);
  });

  it.each(["not json: canary", '["canary"]', '"canary"'])(
    "refuses %s for GitHub's stores without quoting it",
    async (text) => {
      folder.write({ ".env.example": "A=" });
      const failure = folder.check({ "secrets-json": text });
      await expect(failure).rejects.toThrow("the input secrets-json is not a JSON object");
      await expect(failure).rejects.not.toThrow("canary");
    },
  );

  it("needs no schema when names are given, and adds them to one", async () => {
    expect((await folder.check({ required: ["A", "B"] }, { A: "1" })).found).toEqual(["EV001 B"]);
    folder.write({ ".env.example": "# C=\nD=" });
    const { found } = await folder.check({ required: ["A", "C"] }, { A: "1", D: "1" });
    expect(found).toEqual(["EV001 C .env.example:1"]);
  });

  it("works below another folder, and names files from the workspace", async () => {
    folder.write({ "app/.env.example": "X=\nY=", "app/.env": "Y=" });
    const { found } = await folder.check({ "working-directory": "app", "env-files": [".env"] });
    expect(found).toEqual(["EV001 X app/.env.example:1", "EV002 Y app/.env:1"]);
  });

  it("asks for the job's environment when nothing is set", async () => {
    folder.write({ ".env.example": Array.from({ length: 15 }, (_, index) => `V${index}=`).join("\n") });
    const { conclusion } = await folder.check({ environment: "staging" });
    expect(conclusion).toMatchObject({
      ok: false,
      message: "the environment has 15 errors; 0 of 15 required variables set",
      hint: "0 of 15 set: does this job declare `environment: staging`, and does the step pass the secrets on?",
    });
  });

  it("refuses to check nothing, and names every file that it cannot read", async () => {
    await expect(folder.check({})).rejects.toThrow(
      "no contract was found: there is no env.schema.yml, .env.schema, .env.example in .",
    );
    await expect(folder.check({ schema: "x.example" })).rejects.toThrow(
      "the contract x.example cannot be read (ENOENT)",
    );
    await expect(folder.check({ required: ["A"], "env-files": ["a", "b"] })).rejects.toThrow(
      "the file a cannot be read (ENOENT); the file b cannot be read (ENOENT)",
    );
  });

  it("masks every value before it prints, and shows none", async () => {
    folder.write({ ".env.example": "A_KEY=\nB=\nSHORT_KEY=\nEMPTY=\n", ".env": "A_KEY='one-canary\ntwo-canary'\n" });
    const env = "B=three-canary\nUNKNOWN=four-canary\nSHORT_KEY=p1n\nEMPTY=";
    const { ports, found } = await folder.check({ "env-files": [".env"], env, environment: "staging" });
    expect(ports.log.masked).toEqual(["one-canary\ntwo-canary", "three-canary", "four-canary"]);
    expect(found).toEqual(["EV100 SHORT_KEY .env.example:3", "EV002 EMPTY .env.example:4", "EV090 UNKNOWN"]);
    const printed = JSON.stringify([ports.log.entries, ports.written, ports.markdown()]);
    expect(printed).not.toMatch(/canary|p1n/);
  });

  it("takes the first contract that is there", async () => {
    folder.write({ ".env.example": "A=", ".env.schema": "# @defaultRequired=true\n# ---\nA=\nB=\n" });
    expect((await folder.check({ "fail-on": "error" })).rules).toEqual(["EV001 A", "EV001 B", "EV092 B"]);
    folder.write({ "env.schema.yml": "version: 1\nvars:\n  A:\n  C:\n" });
    expect((await folder.check({})).rules).toEqual(["EV001 A", "EV001 C", "EV092 C"]);
  });

  it("fails on warnings when it is told to", async () => {
    folder.write({ ".env.example": "A=", ".env": "A=1\nOTHER=2" });
    expect((await folder.check({ "env-files": [".env"] })).ok).toBe(true);
    const { ok, ports } = await folder.check({ "env-files": [".env"], "fail-on": "warning" });
    expect(ok).toBe(false);
    expect(ports.written).toMatchObject({ valid: false, errors: 0, warnings: 1 });
  });

  it("tells everything that is wrong with a contract, by line, and holds nothing against it", async () => {
    const vars = "  A: { typ: int }\n  B:\n    min-length: -1\n    ignore: { EV999: x }\n  c-d: {}\n";
    folder.write({ "env.schema.yml": `version: 2\nvars:\n${vars}` });
    const { found, ports } = await folder.check({});
    expect(found).toEqual([1, 3, 5, 6, 7].map((line) => `EV110 env.schema.yml:${line}`));
    expect(ports.log.text("error")).toContain(
      'env.schema.yml: vars: A: has an unknown key "typ"; known are description,',
    );
  });
});
