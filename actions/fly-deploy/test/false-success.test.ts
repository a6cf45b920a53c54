import { describe, expect, it } from "vitest";

import { APP, type World, inWorld } from "./world.ts";

// What flyctl calls a success, and what it was. The exit codes are those of the stand-in's flyctl.

const deploy = (world: World, inputs: Readonly<Record<string, string>> = {}) =>
  world.deploy({ inputs: { image: world.next.tag, ...world.noting, ...inputs } });

const machines = (outputs: Readonly<Record<string, string>>): readonly { condition: string; release: number }[] =>
  JSON.parse(outputs["machines"] ?? "[]");

describe.concurrent("flyctl ends with 0", { timeout: 60_000 }, () => {
  it(
    "and Fly has gone back to the old version on every machine: reverted (flyctl#4921)",
    inWorld({ faults: [{ kind: "image-pull-fails", app: APP }] }, async (world) => {
      const result = await deploy(world);
      expect(world.exitCodes()).toEqual([0]);
      expect(result).toMatchObject({ exitCode: 1, outputs: { result: "reverted", "release-version": "2" } });
      expect(result.outputs).not.toHaveProperty("digest");
      expect(world.fly.app(APP).releases()[0]).toMatchObject({ version: 2, status: "complete" });
      expect(result.errors.join()).toContain("check that the image can be pulled");
      expect(world.statuses().at(-1)).toMatch(/^failure: reverted rel=v2 was=v1 machines=0\/2/);
      expect(await world.ask()).toMatchObject({ version: "1" });
    }),
  );

  it(
    "and Fly has gone back on one machine: partial, with a table of the machines (flyctl#4921)",
    inWorld({ faults: [{ kind: "image-pull-fails", app: APP, times: 1 }] }, async (world) => {
      const result = await deploy(world);
      expect(world.exitCodes()).toEqual([0]);
      expect(result).toMatchObject({ exitCode: 1, outputs: { result: "partial" } });
      expect(
        machines(result.outputs)
          .map(({ condition }) => condition)
          .toSorted(),
      ).toEqual(["old", "proven"]);
      for (const { id } of world.fly.app(APP).machines()) expect(result.summary).toContain(`| \`${id}\` |`);
      expect(result.errors.join()).toContain("Two versions answer at once");
    }),
  );

  it(
    "and no machine was started, because they sleep: unverified (flyctl#4707)",
    inWorld({}, async (world) => {
      await world.fly.app(APP).sleep("suspended");
      const result = await world.deploy({ inputs: { image: world.next.tag, ...world.noting } });
      expect(world.exitCodes()).toEqual([0]);
      expect(result).toMatchObject({ exitCode: 1, outputs: { result: "unverified" } });
      expect(result.errors.join()).toContain("wake-machines: true");
      expect(machines(result.outputs)).toMatchObject([{ condition: "asleep" }, { condition: "asleep" }]);
    }),
  );

  it(
    "and sleeping machines are started when asked, and then proven (flyctl#4707)",
    inWorld({}, async (world) => {
      await world.fly.app(APP).sleep("stopped");
      const result = await world.deploy({ inputs: { image: world.next.tag, "wake-machines": "true" } });
      expect(result).toMatchObject({ exitCode: 0, outputs: { result: "deployed" } });
      expect(machines(result.outputs)).toMatchObject([{ condition: "proven" }, { condition: "proven" }]);
    }),
  );

  it(
    "and sleeping machines do not start, though they are asked to: unverified (flyctl#4707)",
    inWorld({ machines: 1, faults: [{ kind: "not-woken", app: APP }] }, async (world) => {
      await world.fly.app(APP).sleep("stopped");
      const inputs = { image: world.next.tag, "wake-machines": "true", "wait-timeout": "3s" };
      expect(await world.deploy({ inputs })).toMatchObject({ exitCode: 1, outputs: { result: "unverified" } });
    }),
  );

  it(
    "and the release is still marked as running: unverified",
    inWorld({ machines: 1, faults: [{ kind: "release-stuck-running", app: APP }] }, async (world) => {
      const result = await deploy(world, { "wait-timeout": "3s" });
      expect(world.exitCodes()).toEqual([0]);
      expect(result).toMatchObject({ exitCode: 1, outputs: { result: "unverified" } });
    }),
  );
});
