import { describe, expect, it } from "vitest";

import { buildArguments, pullArguments } from "./argv.ts";
import { buildEnvironment, pullEnvironment } from "./environment.ts";
import { PINNED_CLI, parseCliVersion } from "./version.ts";

const settings = { apiUrl: new URL("https://api.vercel.com"), configDir: "/tmp/config" };
const link = { orgId: "team_acme", projectId: "prj_demo" };
const SUM = `sha512-${"A".repeat(86)}==`;

describe("the CLI's arguments", () => {
  it.each([
    ["production", "topic", ["pull", "--yes", "--environment=production", "--global-config", "/tmp/config"]],
    [
      "preview",
      "topic",
      ["pull", "--yes", "--environment=preview", "--git-branch=topic", "--global-config", "/tmp/config"],
    ],
    ["qa", undefined, ["pull", "--yes", "--environment=qa", "--global-config", "/tmp/config"]],
  ])("pull the variables of %s", (target, branch, args) => {
    expect(pullArguments(target, branch, settings)).toEqual(args);
  });

  it.each([
    ["production", "--prod"],
    ["preview", "--target=preview"],
    ["qa", "--target=qa"],
  ])("build for %s", (target, flag) => {
    expect(buildArguments(target, settings)).toEqual(["build", "--yes", flag, "--global-config", "/tmp/config"]);
  });

  it("name another API only when there is one", () => {
    const elsewhere = { ...settings, apiUrl: new URL("http://127.0.0.1:8080/") };
    expect(buildArguments("production", elsewhere).slice(-2)).toEqual(["--api", "http://127.0.0.1:8080"]);
  });
});

describe("the CLI's environment", () => {
  const machine = {
    PATH: "/bin",
    HOME: "/root",
    VERCEL_TOKEN: "of_the_job",
    VERCEL_ORG_ID: "team_other",
    NOW_ORG_ID: "team_other",
    CLAUDECODE: "1",
    GITHUB_OUTPUT: "/tmp/output",
    ACTIONS_RUNTIME_TOKEN: "t",
    DATABASE_URL: "postgres://",
    NODE_OPTIONS: "--require ./x.js",
  };
  const quiet = { VERCEL_TELEMETRY_DISABLED: "1", NO_UPDATE_NOTIFIER: "1", NO_COLOR: "1", CI: "1" };
  const linked = { VERCEL_ORG_ID: "team_acme", VERCEL_PROJECT_ID: "prj_demo" };

  it("holds the token for pull", () => {
    const own = { PATH: "/bin", HOME: "/root", ...quiet, ...linked, VERCEL_TOKEN: "mine" };
    expect(pullEnvironment(machine, link, "mine")).toEqual(own);
  });

  it("holds no token for build, and what the caller adds cannot take the project's place", () => {
    const added = { NEXT_PUBLIC_A: "1", VERCEL_PROJECT_ID: "prj_other" };
    const own = { PATH: "/bin", HOME: "/root", NEXT_PUBLIC_A: "1", ...quiet, ...linked };
    expect(buildEnvironment(machine, link, added)).toEqual(own);
  });
});

describe("cli-version", () => {
  it.each([
    [PINNED_CLI, { version: PINNED_CLI, integrity: undefined }],
    [`v${PINNED_CLI}`, { version: PINNED_CLI, integrity: undefined }],
    [`61.0.0@${SUM}`, { version: "61.0.0", integrity: SUM }],
  ])("takes %s", (text, version) => {
    expect(parseCliVersion(text)).toEqual(version);
  });

  it.each(["latest", "61", "61.0.0", "61.0.0@sha256-abc", "61.0.0; rm -rf /", "61.0.0@sha512-AAAA=="])(
    "refuses %s and says how to name a version",
    (text) => {
      expect(() => parseCliVersion(text)).toThrow(/^cli-version: /);
    },
  );
});
