import { writeFileSync } from "node:fs";
import { join } from "node:path";

import { expect, test } from "vitest";

import { stepFolders } from "./support/bundle.ts";
import { annotations, runBundle } from "./support/run-bundle.ts";

test("a project's commands are set as outputs", async () => {
  const folders = stepFolders("project-commands");
  writeFileSync(join(folders.workspace, "package.json"), JSON.stringify({ scripts: { build: "tsc", test: "vitest" } }));
  writeFileSync(join(folders.workspace, "pnpm-lock.yaml"), "");
  const result = await runBundle({ name: "project-commands", folders, inputs: { "test-command": "none" } });
  expect(result).toMatchObject({
    exitCode: 0,
    stderr: "",
    outputs: {
      "package-manager": "pnpm",
      install: "pnpm install --frozen-lockfile",
      build: "pnpm run build",
      test: "",
      lint: "",
    },
  });
});

test("a folder that is not there is one error with what to do, and exit 1", async () => {
  const result = await runBundle({ name: "project-commands", inputs: { "working-directory": "api" } });
  expect(result.exitCode).toBe(1);
  expect(annotations(result, "error")).toHaveLength(1);
  expect(annotations(result, "error")[0]).toContain("Is the repository checked out");
});
