import { describe, expect, it } from "vitest";

import { configSha256, diffConfigs, overlayConfig } from "./config-diff.ts";

const config = {
  app: "acme-api",
  env: { LOG_LEVEL: "info", PORT: "8080" },
  http_service: { internal_port: 8080, checks: [{ path: "/livez" }] },
};

describe("diffConfigs", () => {
  it("names each setting that differs, with both values", () => {
    const after = {
      ...config,
      env: { LOG_LEVEL: "debug" },
      http_service: { internal_port: 8080, checks: [{ path: "/readyz", interval: "5s" }] },
    };
    expect(diffConfigs(config, after)).toEqual([
      { path: "env.LOG_LEVEL", before: "info", after: "debug" },
      { path: "env.PORT", before: "8080", after: undefined },
      { path: "http_service.checks[0].interval", before: undefined, after: "5s" },
      { path: "http_service.checks[0].path", before: "/livez", after: "/readyz" },
    ]);
  });

  it("finds nothing where only the order of keys, or an empty table, differs", () => {
    expect(diffConfigs(config, { ...config, deploy: {}, env: { PORT: "8080", LOG_LEVEL: "info" } })).toEqual([]);
  });

  it("is not fooled by a type or by null", () => {
    expect(diffConfigs({ a: 1, b: null }, { a: "1" })).toEqual([{ path: "a", before: 1, after: "1" }]);
  });
});

describe("configSha256", () => {
  it("does not depend on the order of keys, and depends on everything else", () => {
    const turned = {
      http_service: { checks: [{ path: "/livez" }], internal_port: 8080 },
      env: config.env,
      app: "acme-api",
    };
    expect(configSha256(turned)).toBe(configSha256(config));
    expect(configSha256({ ...config, app: "other" })).not.toBe(configSha256(config));
  });
});

describe("overlayConfig", () => {
  const plain = { app: "acme-api", env: {}, strategy: undefined };

  it("puts what flyctl is given as arguments over the file's", () => {
    const file = { env: { A: "1", B: "2" }, deploy: { release_command: "x", strategy: "canary" } };
    expect(overlayConfig(file, { ...plain, env: { B: "3" }, strategy: "rolling" })).toEqual({
      app: "acme-api",
      env: { A: "1", B: "3" },
      deploy: { release_command: "x", strategy: "rolling" },
    });
  });

  it("adds no more than the app's name when nothing is given", () => {
    expect(overlayConfig({ env: { A: "1" } }, plain)).toEqual({ app: "acme-api", env: { A: "1" } });
  });
});
