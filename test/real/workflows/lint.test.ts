import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

import { afterAll, beforeAll, describe, expect, test } from "vitest";

const ROOT = fileURLToPath(new URL("../../..", import.meta.url));

/** A program of the path, or where `go install` and pip put theirs. */
function find(name: string): string | undefined {
  const folders = [
    ...(process.env["PATH"] ?? "").split(delimiter),
    join(homedir(), "go", "bin"),
    join(homedir(), ".local", "bin"),
  ];
  return folders.map((folder) => join(folder, name)).find((file) => existsSync(file));
}

/** Every workflow of this repository and of its examples, by its path. */
const WORKFLOWS: readonly string[] = [
  ".",
  ...readdirSync(join(ROOT, "examples")).map((name) => join("examples", name)),
].flatMap((folder) => {
  const workflows = join(folder, ".github", "workflows");
  return existsSync(join(ROOT, workflows))
    ? readdirSync(join(ROOT, workflows)).map((name) => join(workflows, name))
    : [];
});

describe("actionlint", () => {
  const program = find("actionlint");
  let copy: string;

  // actionlint does not know `$/`, the repository that a workflow is of, but `./`, which then means the same; so it
  // also holds the inputs of every action against its action.yml.
  beforeAll(() => {
    copy = mkdtempSync(join(tmpdir(), "slipway-lint-"));
    mkdirSync(join(copy, ".git"));
    cpSync(join(ROOT, ".github", "actionlint.yaml"), join(copy, ".github", "actionlint.yaml"));
    for (const id of readdirSync(join(ROOT, "actions"))) {
      const file = join("actions", id, "action.yml");
      if (existsSync(join(ROOT, file))) cpSync(join(ROOT, file), join(copy, file));
      // It looks for the bundle that action.yml names; whether that is right is not for here.
      mkdirSync(join(copy, "dist", id), { recursive: true });
      writeFileSync(join(copy, "dist", id, "index.js"), "");
    }
    for (const path of WORKFLOWS) {
      mkdirSync(dirname(join(copy, path)), { recursive: true });
      const text = readFileSync(join(ROOT, path), "utf8");
      const local = text
        .replaceAll("uses: $/", "uses: ./")
        .replaceAll(/uses: slipway-actions\/slipway\/(\S+)@v1/g, "uses: ./$1");
      writeFileSync(join(copy, path), local);
    }
  });
  afterAll(() => rmSync(copy, { recursive: true, force: true }));

  test("has nothing to say about any workflow, its actions' inputs included", ({ skip }) => {
    skip(program === undefined, "actionlint is not on this machine");
    const { status, stdout, stderr } = spawnSync(program ?? "", ["-no-color", ...WORKFLOWS], {
      cwd: copy,
      encoding: "utf8",
    });
    expect(`${stdout}${stderr}`).toBe("");
    expect(status).toBe(0);
  });

  test("would see an input that an action does not have", ({ skip }) => {
    skip(program === undefined, "actionlint is not on this machine");
    const broken = join(".github", "workflows", "broken.yml");
    const text = readFileSync(join(copy, ".github", "workflows", "pipeline.yml"), "utf8");
    writeFileSync(join(copy, broken), text.replace("phase: contract", "phases: contract"));
    const { stdout } = spawnSync(program ?? "", ["-no-color", broken], { cwd: copy, encoding: "utf8" });
    rmSync(join(copy, broken));
    expect(stdout).toContain('input "phases" is not defined in action');
  });
});

describe("zizmor", () => {
  test("finds no weakness in any workflow", ({ skip }) => {
    const program = find("zizmor");
    skip(program === undefined, "zizmor is not on this machine");
    const config = join(ROOT, ".github", "zizmor.yml");
    const args = [
      "--offline",
      "--no-progress",
      "--color",
      "never",
      "--config",
      config,
      "--format",
      "plain",
      ...WORKFLOWS,
    ];
    const { status, stdout, stderr } = spawnSync(program ?? "", args, { cwd: ROOT, encoding: "utf8" });
    expect(stdout, stderr).toContain("No findings to report");
    expect(status).toBe(0);
  });
});
