import { describe, expect, it } from "vitest";

import { type DeployArguments, deployArguments } from "./argv.ts";

const plan: DeployArguments = {
  app: "acme-api",
  config: undefined,
  image: undefined,
  strategy: undefined,
  waitTimeout: 300_000,
  env: {},
  releaseCommand: "run",
};

describe("deployArguments", () => {
  it("leaves to flyctl what is not given, and nothing to chance", () => {
    expect(deployArguments(plan).join(" ")).toBe(
      "deploy --app acme-api --remote-only --yes --wait-timeout 300s --deploy-retries 0 --dns-checks=false",
    );
  });

  it("passes everything that is given", () => {
    const full = deployArguments({
      ...plan,
      config: "fly.production.toml",
      image: "ghcr.io/acme/api@sha256:abc",
      strategy: "bluegreen",
      waitTimeout: 1_500,
      env: { GIT_SHA: "0123", GREETING: "hello world = yes" },
      releaseCommand: "skip",
    });
    expect(full.slice(0, 9).join(" ")).toBe(
      "deploy --app acme-api --config fly.production.toml --image ghcr.io/acme/api@sha256:abc --remote-only --yes",
    );
    expect(full).toContain("--skip-release-command");
    expect(full.join(" ")).toContain("--strategy bluegreen --wait-timeout 2s");
    expect(full.slice(-4)).toEqual(["--env", "GIT_SHA=0123", "--env", "GREETING=hello world = yes"]);
  });
});
