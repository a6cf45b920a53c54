import { UserError } from "@slipway/core";
import type { FakeEnding, FakePorts } from "@slipway/core/testing";
import { NEW, OLD, machineAnswer } from "@slipway/platforms/fly/testing";
import { describe, expect, it } from "vitest";

import { IMAGE, Platform, act, inputsOf, workspace } from "../test/scene.ts";
import type { definition } from "./definition.ts";

describe("run", () => {
  it("deploys, proves it on the machines, and says so", async () => {
    const { conclusion, ports, deploys } = await act({
      flyctl: (platform) => {
        platform.release("complete", machineAnswer(), machineAnswer({ id: "second" }));
        return { stdout: '{"id":"rel_42","version":42,"image_ref":"x"}' };
      },
    });
    expect(conclusion).toEqual({ ok: true });
    expect(deploys).toMatchObject([{ file: workspace("flyctl"), cwd: workspace() }]);
    expect(deploys[0]?.args).toContain(IMAGE);
    expect(deploys[0]?.env).toMatchObject({ FLY_API_TOKEN: "test-token" });
    expect(ports.written).toMatchObject({
      result: "deployed",
      "release-version": 42,
      digest: NEW,
      image: `registry.fly.io/acme-api:deployment-01@${NEW}`,
      url: "https://acme-api.fly.dev",
      "previous-release": 41,
      machines: [{ release: 42, digest: NEW, checks: "1/1", condition: "proven" }, { id: "second" }],
    });
    expect(ports.markdown()).toContain("**deployed**");
    expect(ports.markdown()).toContain("second");
  });

  it.each<[string, (platform: Platform) => FakeEnding]>([
    ["reverted", (platform) => (platform.release("complete", machineAnswer({ release: 41, digest: OLD })), {})],
    [
      "partial",
      (platform) => (
        platform.release("failed", machineAnswer(), machineAnswer({ release: 41, digest: OLD })),
        { exitCode: 1 }
      ),
    ],
    ["unverified", (platform) => (platform.release("complete", machineAnswer({ state: "suspended" })), {})],
    [
      "failed",
      (platform) => (platform.release("failed", machineAnswer({ release: 41, digest: OLD })), { exitCode: 1 }),
    ],
    ["failed", () => ({ exitCode: 1 })],
    ["failed", () => ({ exitCode: 0 })],
    ["interrupted", () => ({ exitCode: 127 })],
  ])("ends red with %s, an output, a reason and what to do", async (result, flyctl) => {
    const { conclusion, ports } = await act({ flyctl });
    expect(conclusion).toMatchObject({ ok: false, message: expect.stringContaining(`acme-api: ${result}: `) });
    expect(conclusion).toHaveProperty("hint");
    expect(ports.written).toMatchObject({ result, "previous-release": 41 });
    expect(ports.markdown()).toContain(`**${result}**`);
  });

  it("names in a failure no image that no machine has, and the secrets that are set already", async () => {
    const { conclusion, ports } = await act({
      inputs: { secrets: "TOKEN=canary-one" },
      flyctl: (platform) => (platform.release("complete", machineAnswer({ release: 41, digest: OLD })), {}),
    });
    expect(ports.written).toMatchObject({ result: "reverted", "release-version": 42 });
    expect(ports.written).not.toHaveProperty("digest");
    expect(ports.written).not.toHaveProperty("image");
    expect(conclusion).toMatchObject({ hint: expect.stringContaining("secrets may be set already") });
  });

  it("reports unverified, not deployed, when flyctl ends well and the platform answers no more", async () => {
    const { conclusion, ports } = await act({
      flyctl: (platform) => ((platform.refusal = { status: 503, body: "down" }), {}),
    });
    expect(ports.written.result).toBe("unverified");
    expect(conclusion).toMatchObject({ ok: false, message: expect.stringContaining("could not be asked") });
  });

  it("is interrupted by a cancellation and asks nobody any more", async () => {
    const controller = new AbortController();
    const asked: number[] = [];
    const platform = new Platform();
    const { conclusion, ports, http } = await act({
      platform,
      signal: controller.signal,
      flyctl: () => {
        controller.abort(new Error("cancelled"));
        asked.push(platform.asked);
        return { exitCode: 127, endedBy: "cancellation" };
      },
    });
    expect(conclusion).toMatchObject({ ok: false });
    expect(ports.written.result).toBe("interrupted");
    expect(asked).toEqual([http.requests.length]);
  });

  it("stages secrets exactly as given, masks each, and shows them nowhere", async () => {
    const { ports, http, exec } = await act({
      inputs: { secrets: "TOKEN='canary#one'\nPORT=3001\n", env: "GREETING=hello" },
      flyctl: (platform) => (platform.release("complete", machineAnswer()), {}),
    });
    expect(ports.log.masked).toEqual(expect.arrayContaining(["test-token", "canary#one"]));
    const posted = http.requests.find(({ url }) => url.pathname.endsWith("/secrets"));
    expect(JSON.parse(String(posted?.body))).toEqual({ values: { TOKEN: "canary#one", PORT: "3001" } });
    expect(ports.log.text("warning")).toContain("PORT");
    expect(JSON.stringify([exec.commands, ports.written, ports.markdown(), ports.log.entries])).not.toContain("canary");
  });

  it("refuses a secret in env before anything is asked or changed", async () => {
    const scene = act({ inputs: { secrets: "TOKEN=canary-one", env: "URL=https://x?t=canary-one" } });
    await expect(scene).rejects.toThrow("env: URL would show a secret");
  });

  it.each([
    ["config", { config: "fly.production.toml" }, "there is no file"],
    ["working-directory", { "working-directory": "backend" }, "is not a folder"],
    ["flyctl-path", { "flyctl-path": "fly.toml" }, "is not a program"],
  ])("refuses a wrong %s", async (_what, inputs, message) => {
    const scene = act({ inputs });
    await expect(scene).rejects.toThrow(UserError);
    await expect(scene).rejects.toThrow(message);
  });

  it.each([
    [401, "does not accept api-token"],
    [403, 'does not reach the app "acme-api"'],
    [404, 'no app "acme-api"'],
  ])("explains an answer of %i, and starts nothing", async (status, message) => {
    const platform = new Platform();
    platform.refusal = { status, body: { error: "no" } };
    const ports: FakePorts<typeof definition>[] = [];
    const scene = act({ platform, flyctl: () => expect.unreachable(), seen: (given) => ports.push(given) });
    await expect(scene).rejects.toThrow(message);
    expect(ports[0]?.written).toMatchObject({ result: "failed" });
  });

  it("shows in a dry run what it would do, without secrets, and does nothing", async () => {
    const { conclusion, ports, deploys, http } = await act({
      inputs: {
        "dry-run": "true",
        secrets: "TOKEN=canary-one",
        env: "GREETING=hello",
        record: "required",
        environment: "production",
      },
    });
    expect(conclusion).toEqual({ ok: true });
    expect(deploys).toEqual([]);
    expect(http.requests.every(({ method, url }) => method === "GET" || url.pathname === "/graphql")).toBe(true);
    expect(ports.markdown()).toContain("GREETING=hello");
    expect(ports.markdown()).toContain("`TOKEN`");
    expect(ports.markdown()).not.toContain("canary");
    expect(ports.written).not.toHaveProperty("result");
  });
});

describe("the definition", () => {
  it("asks for the environment unless nothing is recorded", () => {
    expect(() => inputsOf({ record: "required" })).toThrow(/environment.*is required/);
    expect(() => inputsOf({ record: "best-effort", environment: "staging" })).not.toThrow();
  });

  it.each([
    ["app", "Acme API"],
    ["image", "--flag"],
    ["config", "-c"],
    ["strategy", "fast"],
    ["wait-timeout", "5"],
    ["api-url", "http://fly.example"],
    ["dry-run", "yes"],
  ])("refuses %s: %s", (name, value) => {
    expect(() => inputsOf({ [name]: value })).toThrow(name);
  });
});
