import { describe, expect, it } from "vitest";

import { appFolder, ask, flyctl, seedDemo, startTestFly } from "./support.ts";

const DEPLOY = ["deploy", "--remote-only", "--yes"];

describe("strategies", () => {
  it("bluegreen puts green machines in the place of blue ones", async () => {
    const fly = await startTestFly();
    await seedDemo(fly, 2);
    const blue = fly
      .app("demo")
      .machines()
      .map(({ id }) => id);
    const { code } = await flyctl(fly, [...DEPLOY, "--strategy", "bluegreen"], await appFolder());
    expect(code).toBe(0);
    const green = fly.app("demo").machines();
    expect(green).toHaveLength(2);
    expect(green.some(({ id }) => blue.includes(id))).toBe(false);
    expect(green.map(({ cordoned }) => cordoned)).toEqual([false, false]);
    expect((await ask(fly)).body.version).toBe("2");
  });

  it("bluegreen starts one green machine of a group that is all asleep, to see that it is good", async () => {
    const fly = await startTestFly();
    await seedDemo(fly, 2);
    await fly.app("demo").sleep("stopped");
    const { code } = await flyctl(fly, [...DEPLOY, "--strategy", "bluegreen"], await appFolder());
    expect(code).toBe(0);
    const states = fly
      .app("demo")
      .machines()
      .filter(({ state }) => state !== "destroying");
    expect(states.map(({ state }) => state).toSorted()).toEqual(["started", "stopped"]);
  });

  it("bluegreen destroys green machines that do not become healthy, and blue goes on", async () => {
    const fly = await startTestFly();
    await seedDemo(fly);
    const blue = fly
      .app("demo")
      .machines()
      .map(({ id }) => id);
    const folder = await appFolder({ env: { BROKEN: "1" } });
    const { code } = await flyctl(fly, [...DEPLOY, "--strategy", "bluegreen", "--wait-timeout", "2s"], folder);
    expect(code).not.toBe(0);
    const left = fly
      .app("demo")
      .machines()
      .filter(({ state }) => state !== "destroying");
    expect(left.map(({ id }) => id)).toEqual(blue);
    expect(fly.app("demo").releases()[0]?.status).toBe("failed");
    expect((await ask(fly)).body.version).toBe("1");
  });

  it("canary tries the image on a machine of its own first, and touches no other when that is bad", async () => {
    const fly = await startTestFly();
    await seedDemo(fly);
    expect((await flyctl(fly, [...DEPLOY, "--strategy", "canary"], await appFolder())).code).toBe(0);
    const [only, ...others] = fly
      .app("demo")
      .machines()
      .filter(({ state }) => state !== "destroying");
    expect(others).toEqual([]);
    expect(only?.config?.metadata).toMatchObject({ fly_release_version: "2" });
    expect(only?.config?.metadata).not.toHaveProperty("fly_canary");
    const bad = await appFolder({ env: { BROKEN: "1" } });
    expect((await flyctl(fly, [...DEPLOY, "--strategy", "canary", "--wait-timeout", "2s"], bad)).code).not.toBe(0);
    expect(
      fly
        .app("demo")
        .machines()
        .find(({ id }) => id === only?.id)?.config?.metadata,
    ).toMatchObject({ fly_release_version: "2" });
  });

  it("destroys the machines of groups that are gone, and makes one with a standby for a group without services", async () => {
    const fly = await startTestFly();
    const two = await appFolder({
      more: '[processes]\napp = "node server.mjs"\nworker = "node -e \'setInterval(() => {}, 1000)\'"',
    });
    expect((await flyctl(fly, DEPLOY, two)).code).toBe(0);
    const workers = fly
      .app("demo")
      .machines()
      .filter(({ config }) => config?.metadata?.["fly_process_group"] === "worker");
    expect(workers.map(({ state }) => state).toSorted()).toEqual(["started", "stopped"]);
    expect(workers.find(({ state }) => state === "stopped")?.config?.standbys).toEqual([
      workers.find(({ state }) => state === "started")?.id,
    ]);
    expect((await flyctl(fly, DEPLOY, await appFolder())).code).toBe(0);
    const groups = fly
      .app("demo")
      .machines()
      .filter(({ state }) => state !== "destroying")
      .map(({ config }) => config?.metadata?.["fly_process_group"]);
    expect(groups).toEqual(["app", "app"]);
  });
});
