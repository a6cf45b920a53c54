import { UserError } from "@slipway/core";
import type { FakeEnding } from "@slipway/core/testing";
import { NEW, OLD, graphRelease, machineAnswer } from "@slipway/platforms/fly/testing";
import { PINNED_FLYCTL } from "@slipway/platforms/fly";
import { describe, expect, it } from "vitest";

import { IMAGE, Platform, act, inputsOf } from "../test/scene.ts";

const deploying = (platform: Platform): FakeEnding => (platform.release("complete", machineAnswer()), {});
const never = (): FakeEnding => expect.unreachable();

describe("before anything moves", () => {
  it("refuses a configuration that flyctl calls wrong", async () => {
    const validation = { exitCode: 1, tail: "Error: invalid app configuration: services" };
    await expect(act({ validation, flyctl: never })).rejects.toThrow("invalid app configuration: services");
  });

  it("refuses while somebody holds a lease, and names who", async () => {
    const platform = new Platform();
    platform.holder = "flyctl of alice@acme.test";
    await expect(act({ platform, flyctl: never })).rejects.toThrow("is held by flyctl of alice@acme.test");
  });

  it("refuses an image that Fly does not find", async () => {
    const platform = new Platform();
    platform.found = undefined;
    await expect(act({ platform, flyctl: never })).rejects.toThrow(UserError);
  });

  it("refuses bluegreen over machines of different images", async () => {
    const platform = new Platform();
    platform.machines = [
      machineAnswer({ release: 41, digest: OLD }),
      machineAnswer({ id: "m2", release: 40, digest: NEW }),
    ];
    const scene = act({ platform, inputs: { strategy: "bluegreen" }, flyctl: never });
    await expect(scene).rejects.toThrow("run 2 different images, and bluegreen needs one");
  });

  it("deploys a tag by the digest that it has now", async () => {
    const { deploys, ports } = await act({ inputs: { image: "ghcr.io/acme/api:v1.2" }, flyctl: deploying });
    expect(deploys[0]?.args).toContain(IMAGE);
    expect(ports.written).toMatchObject({ result: "deployed", digest: NEW });
  });

  it("saves the configuration that is live", async () => {
    const { ports } = await act({ flyctl: deploying });
    expect(ports.written["previous-config"]).toMatch(/acme-api-v41\.json$/);
  });
});

describe("what is live already", () => {
  function same(): Platform {
    const platform = new Platform();
    platform.releases = [graphRelease(41, "complete")];
    platform.machines = [machineAnswer({ release: 41 })];
    return platform;
  }
  const local = { env: { LOG_LEVEL: "info" } };

  it("is unchanged, and flyctl is not started", async () => {
    const { conclusion, ports, deploys } = await act({ platform: same(), local, flyctl: never });
    expect(conclusion).toEqual({ ok: true });
    expect(deploys).toEqual([]);
    expect(ports.written).toMatchObject({ result: "unchanged", "release-version": 41, digest: NEW });
  });

  it.each([
    ["the configuration differs", { local: {} }, {}],
    ["a setting of the run differs", { local }, { env: "LOG_LEVEL=debug" }],
    ["there are secrets, whose values nobody can compare", { local }, { secrets: "TOKEN=canary-one" }],
  ])("is deployed all the same when %s", async (_what, scene, inputs) => {
    const { deploys } = await act({ platform: same(), ...scene, inputs, flyctl: deploying });
    expect(deploys).toHaveLength(1);
  });
});

describe("a dry run", () => {
  it("shows what would change in the configuration and in the image", async () => {
    const local = { env: { LOG_LEVEL: "debug", NEW_ONE: "1" } };
    const { ports } = await act({ inputs: { "dry-run": "true" }, local, flyctl: never });
    expect(ports.markdown()).toContain("| `env.LOG_LEVEL` | `info` | `debug` |");
    expect(ports.markdown()).toContain("| `env.NEW_ONE` | (none) | `1` |");
    expect(ports.markdown()).toContain("another one: 1 of 1 machines run something else");
  });

  it("says that a deploy would be refused", async () => {
    const platform = new Platform();
    platform.holder = "alice";
    const { conclusion, ports } = await act({ platform, inputs: { "dry-run": "true" }, flyctl: never });
    expect(conclusion).toEqual({ ok: true });
    expect(ports.log.text("warning")).toContain("a deploy would be refused now");
  });

  it("says what flyctl does not know in the configuration", async () => {
    let calls = 0;
    const { ports } = await act({
      inputs: { "dry-run": "true" },
      validate: () => (
        (calls += 1),
        calls === 1 ? { exitCode: 1, tail: "Error: unrecognized keys: intrenal_port" } : {}
      ),
      flyctl: never,
    });
    expect(ports.log.text("warning")).toContain("unrecognized keys: intrenal_port");
  });
});

it("asks for the flyctl that is pinned", () => {
  expect(inputsOf()["flyctl-version"]).toBe(PINNED_FLYCTL);
});
