import { describe, expect, it } from "vitest";

import { imageConfiguration, storedImage } from "../images/image.ts";
import { machineCommand, machineEnvironment } from "./environment.ts";
import { restartAfter } from "./restart-policy.ts";

const image = (configuration: Partial<Parameters<typeof imageConfiguration.parse>[0]> & object) =>
  storedImage.parse({
    digest: `sha256:${"b".repeat(64)}`,
    registry: "registry.fly.io",
    repository: "demo",
    tag: "v1",
    createdAt: "2026-01-01T00:00:00Z",
    bytes: 1,
    configuration: imageConfiguration.parse(configuration),
  });

describe("machineEnvironment", () => {
  it("lets secrets win over the configuration, that over the image, and Fly's own over all", () => {
    const parts = {
      app: "demo",
      machine: "m1",
      version: "v",
      region: "ams",
      privateIp: "fdaa::2",
      config: { env: { A: "config", B: "config", FLY_APP_NAME: "mine", PORT: "3001" }, guest: { memory_mb: 512 } },
      image: image({ env: { A: "image", C: "image" } }),
      secrets: { B: "secret" },
      port: 40_000,
      root: "/root",
      path: "/bin",
    };
    expect(machineEnvironment(parts)).toMatchObject({
      A: "config",
      B: "secret",
      C: "image",
      FLY_APP_NAME: "demo",
      FLY_MACHINE_ID: "m1",
      FLY_VM_MEMORY_MB: "512",
      FLY_IMAGE_REF: `registry.fly.io/demo:v1@sha256:${"b".repeat(64)}`,
      PORT: "40000",
      HOST: "127.0.0.1",
    });
  });
});

describe("machineCommand", () => {
  const made = image({ entrypoint: ["tini", "--"], cmd: ["node", "/srv/a.mjs"], workdir: "/srv" });
  it.each([
    ["the image's own", {}, ["tini", "--", "node", "./a.mjs"]],
    ["another command, the entrypoint kept", { cmd: ["node", "/srv/b.mjs"] }, ["tini", "--", "node", "./b.mjs"]],
    ["another entrypoint, the image's command dropped", { entrypoint: ["sh"] }, ["sh"]],
    ["exec alone", { exec: ["/bin/true"], cmd: ["x"] }, ["/bin/true"]],
  ])("is %s", (_, init, argv) => {
    expect(machineCommand({ init }, made)).toEqual(argv);
  });
});

describe("restartAfter", () => {
  it.each([
    [undefined, 1, 0, true],
    [undefined, 0, 0, false],
    [undefined, 1, 10, false],
    [{ policy: "on-failure", max_retries: 2 }, 1, 2, false],
    [{ policy: "always" }, 0, 50, true],
    [{ policy: "no" }, 1, 0, false],
  ])("under %j, exit code %i after %i restarts: %s", (restart, code, count, wanted) => {
    expect(restartAfter(restart === undefined ? {} : { restart }, code, count).restart).toBe(wanted);
  });
});
