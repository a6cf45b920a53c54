import { describe, expect, it } from "vitest";

import { flyctlEnvironment } from "./environment.ts";

const settings = {
  token: "test-token",
  apiUrl: new URL("https://api.fly.io"),
  machinesUrl: new URL("http://127.0.0.1:4280/some/path"),
  configDir: "/tmp/fly",
};

describe("flyctlEnvironment", () => {
  it("lets the runner find what flyctl leaves in the background", () => {
    expect(flyctlEnvironment({ RUNNER_TRACKING_ID: "github_1" }, settings)["RUNNER_TRACKING_ID"]).toBe("github_1");
  });

  it("takes over what a program needs from the machine, and labels for images", () => {
    const env = flyctlEnvironment({ PATH: "/bin", HTTPS_PROXY: "http://proxy:1", GITHUB_SHA: "0123" }, settings);
    expect(env).toMatchObject({ PATH: "/bin", HTTPS_PROXY: "http://proxy:1", GITHUB_SHA: "0123" });
  });

  it.each([
    ["FLY_APP", "would deploy another app"],
    ["FLY_ACCESS_TOKEN", "hides FLY_API_TOKEN even when it is empty"],
    ["FLY_REGISTRY_HOST", "is a setting of the job"],
    ["FLYCTL_OUTPUT_HAR", "writes every request to a file"],
    ["LOG_LEVEL", "prints request bodies"],
    ["FLY_METRICS_TOKEN", "would send metrics"],
    ["OTEL_EXPORTER_OTLP_ENDPOINT", "would send traces elsewhere"],
    ["DOCKER_HOST", "would find other images"],
    ["DATABASE_URL", "is none of its business"],
  ])("drops %s, which %s", (name) => {
    expect(flyctlEnvironment({ [name]: "" }, settings)).not.toHaveProperty(name);
    expect(flyctlEnvironment({ [name]: "x" }, settings)).not.toHaveProperty(name);
  });

  it("sets token, addresses and folder itself, whatever the job has", () => {
    const job = { FLY_API_TOKEN: "other", FLY_API_BASE_URL: "https://evil.example", FLY_CONFIG_DIR: "/home/x/.fly" };
    expect(flyctlEnvironment(job, settings)).toMatchObject({
      FLY_API_TOKEN: "test-token",
      FLY_API_BASE_URL: "https://api.fly.io",
      FLY_UIEX_BASE_URL: "https://api.fly.io",
      // Without a path or a slash at the end: flyctl puts absolute paths behind it.
      FLY_FLAPS_BASE_URL: "http://127.0.0.1:4280",
      FLY_CONFIG_DIR: "/tmp/fly",
      FLY_TRACE_COLLECTOR_URL: "127.0.0.1",
      OTEL_TRACES_SAMPLER: "always_off",
      FLY_SEND_METRICS: "0",
      FLY_EMIT_RELEASE_JSON: "1",
      CI: "1",
      NO_COLOR: "1",
    });
  });
});
