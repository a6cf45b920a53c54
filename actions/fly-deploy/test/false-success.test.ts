import { describe, expect, it } from "vitest";

import { APP, LIMIT, type World, inWorld } from "./world.ts";

// What flyctl calls a success, and what it was. The exit codes are flyctl's own where the real one runs these
// (test/real/flyctl/again.test.ts), and those of the stand-in's elsewhere.

const deploy = (world: World, inputs: Readonly<Record<string, string>> = {}) =>
  world.deploy({ inputs: { image: world.next.tag, ...world.noting, ...inputs } });

const machines = (outputs: Readonly<Record<string, string>>): readonly { condition: string; release: number }[] =>
  JSON.parse(outputs["machines"] ?? "[]");

describe.concurrent("flyctl ends with 0", { timeout: LIMIT }, () => {
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
    "and the process of a machine that nobody waited for has died: failed",
    inWorld({ machines: 1, faults: [{ kind: "crash-on-start", app: APP }] }, async (world) => {
      const result = await deploy(world, { strategy: "immediate" });
      expect(world.exitCodes()).toEqual([0]);
      expect(result).toMatchObject({ exitCode: 1, outputs: { result: "failed", "release-version": "2" } });
      expect(result.errors.join()).toContain("1 of 1 machines of release v2 do not keep running");
    }),
  );

  it(
    "and Fly has heard that the release is complete, though it did not say so to flyctl: deployed",
    inWorld({ machines: 1 }, async (world) => {
      // The last thing that flyctl says takes effect, and no answer comes, however often flyctl asks again.
      const end = { method: "PATCH", path: "/api/v1/releases/*", after: 1, times: Infinity } as const;
      world.fly.faults.http.add({ ...end, kind: "lost-answer" });
      const result = await deploy(world);
      expect(world.exitCodes()).toEqual([0]);
      expect(result).toMatchObject({ exitCode: 0, outputs: { result: "deployed" } });
    }),
  );

  it(
    "and Fly has not heard that the release is complete: unverified, though every machine is well",
    inWorld({ machines: 1 }, async (world) => {
      const end = { method: "PATCH", path: "/api/v1/releases/*", after: 1, times: Infinity } as const;
      world.fly.faults.http.add({ ...end, kind: "answer", status: 500 });
      const result = await deploy(world, { "wait-timeout": "3s" });
      expect(world.exitCodes()).toEqual([0]);
      expect(world.fly.app(APP).releases()[0]).toMatchObject({ version: 2, status: "running" });
      expect(result).toMatchObject({ exitCode: 1, outputs: { result: "unverified" } });
      expect(machines(result.outputs)).toMatchObject([{ condition: "proven" }]);
    }),
  );
});
