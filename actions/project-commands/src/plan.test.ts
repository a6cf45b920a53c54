import { expect, test } from "vitest";

import { planCommands } from "./plan.ts";
import type { Project } from "./project.ts";

const project = (given: Partial<Project> & { readonly lock?: readonly string[] } = {}): Project => ({
  hasPackageJson: true,
  packageManager: undefined,
  scripts: { lint: "x", typecheck: "x", build: "x", test: "x" },
  files: new Set(given.lock ?? ["package-lock.json"]),
  ...given,
});

test.each([
  ["npm with a lockfile", project(), ["npm", "", "npm ci", "npm run test"]],
  ["npm without one", project({ lock: [] }), ["npm", "", "npm install", "npm run test"]],
  [
    "pnpm",
    project({ lock: ["pnpm-lock.yaml"] }),
    ["pnpm", "corepack enable", "pnpm install --frozen-lockfile", "pnpm run test"],
  ],
  [
    "yarn 1",
    project({ lock: ["yarn.lock"] }),
    ["yarn", "corepack enable", "yarn install --frozen-lockfile", "yarn run test"],
  ],
  [
    "yarn 4",
    project({ lock: ["yarn.lock", ".yarnrc.yml"] }),
    ["yarn", "corepack enable", "yarn install --immutable", "yarn run test"],
  ],
  [
    "yarn 4 by name",
    project({ lock: ["yarn.lock"], packageManager: "yarn@4.1.0+sha512.ab" }),
    ["yarn", "corepack enable", "yarn install --immutable", "yarn run test"],
  ],
  [
    "bun",
    project({ lock: ["bun.lock"] }),
    ["bun", "npm install --global bun@1.4.5", "bun install --frozen-lockfile", "bun run test"],
  ],
  [
    "bun of the project's version",
    project({ lock: ["bun.lockb"], packageManager: "bun@1.2.0" }),
    ["bun", "npm install --global bun@1.2.0", "bun install --frozen-lockfile", "bun run test"],
  ],
  [
    "the named one of two lockfiles",
    project({ lock: ["package-lock.json", "pnpm-lock.yaml"], packageManager: "pnpm@10.1.0" }),
    ["pnpm", "corepack enable", "pnpm install --frozen-lockfile", "pnpm run test"],
  ],
])("%s", (_name, given, expected) => {
  const commands = planCommands(given, {});
  expect([commands["package-manager"], commands.setup, commands.install, commands.test]).toEqual(expected);
});

test("two lockfiles and no name are a mistake that names both", () => {
  expect(() => planCommands(project({ lock: ["package-lock.json", "yarn.lock"] }), {})).toThrow(
    "lockfiles of yarn and npm",
  );
});

test("a script that is not there, and npm's own placeholder, are no command", () => {
  const commands = planCommands(
    project({ scripts: { test: 'echo "Error: no test specified" && exit 1', "type-check": "tsc" } }),
    {},
  );
  expect(commands).toMatchObject({ lint: "", typecheck: "npm run type-check", build: "", test: "" });
});

test("given commands win, and none leaves a step out", () => {
  const commands = planCommands(project(), { install: "make deps", lint: "none", test: "go test ./..." });
  expect(commands).toMatchObject({ install: "make deps", lint: "", test: "go test ./...", build: "npm run build" });
});

test("a project without package.json has just what is given", () => {
  const commands = planCommands(project({ hasPackageJson: false, scripts: {}, lock: [] }), {
    build: "cargo build --release",
  });
  expect(commands).toEqual({
    "package-manager": "",
    setup: "",
    install: "",
    lint: "",
    typecheck: "",
    build: "cargo build --release",
    test: "",
  });
});
