import { randomUUID } from "node:crypto";
import { rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { describe, expect, it } from "vitest";

import { notingFlyctl } from "./noting-flyctl.ts";
import { APP, LIMIT, type World, inWorld, until } from "./world.ts";

// What flyctl calls a failure, and what it was. The exit codes are flyctl's own where the real one runs these
// (test/real/flyctl/again.test.ts), and those of the stand-in's elsewhere.

/** A file by which the test lets the app be well. */
const SIGN = join(tmpdir(), `slipway-app-${randomUUID()}`);

const machines = (outputs: Readonly<Record<string, string>>): readonly { condition: string; digest: string }[] =>
  JSON.parse(outputs["machines"] ?? "[]");

describe.concurrent("flyctl ends with an error", { timeout: LIMIT }, () => {
  it(
    "though Fly has completed the release and every machine is well: deployed (adcp#7392)",
    inWorld({ machines: 1 }, async (world) => {
      const failing = await notingFlyctl(world.flyctl, world.folder, "context deadline exceeded");
      const result = await world.deploy({ inputs: { image: world.next.tag, ...failing } });
      expect(world.exitCodes()).toEqual([1]);
      expect(result).toMatchObject({ exitCode: 0, outputs: { result: "deployed" } });
      expect(result.warnings.join()).toContain("flyctl ended with 1, but Fly has the whole release");
    }),
  );

  it(
    "though every machine is well by now, after its patience has ended: unverified, never failed or deployed (adcp#7392)",
    inWorld({ machines: 1, env: { WAIT_FOR: SIGN } }, async (world) => {
      const inputs = { image: world.next.tag, "wait-timeout": "3s", ...world.noting };
      const step = world.start({ inputs });
      await until(() => world.exitCodes().length > 0);
      await writeFile(SIGN, "");
      const result = await step.done;
      await rm(SIGN);
      expect(world.exitCodes()[0]).toBeGreaterThan(0);
      expect(world.fly.app(APP).releases()[0]).toMatchObject({ version: 2, status: "failed" });
      expect(result).toMatchObject({ exitCode: 1, outputs: { result: "unverified" } });
      expect(result.errors.join()).toContain("runs it and passes its checks");
      expect(machines(result.outputs)).toMatchObject([{ condition: "proven" }]);
    }),
  );

  it(
    "in the middle of a rolling deploy: partial, with each machine's release (failed rolling deploy)",
    inWorld({ machines: 3, faults: [{ kind: "checks-critical", app: APP }] }, async (world) => {
      const result = await world.deploy({ inputs: { image: world.next.tag, "wait-timeout": "3s", ...world.noting } });
      expect(world.exitCodes()[0]).toBeGreaterThan(0);
      expect(result).toMatchObject({ exitCode: 1, outputs: { result: "partial", "release-version": "2" } });
      const digests = new Set(machines(result.outputs).map(({ digest }) => digest));
      expect(digests.size).toBe(2);
      expect(result.summary).toContain("| Machine | Region |");
      expect(world.statuses().at(-1)).toMatch(/^failure: partial rel=v2 was=v1/);
    }),
  );

  it(
    "because the release command failed: failed, nothing moved, and a release number is used up (burnt version)",
    inWorld({ deploy: 'release_command = "node --no-such-option"' }, async (world) => {
      const result = await world.deploy({ inputs: { image: world.next.tag, ...world.noting } });
      expect(world.exitCodes()).toEqual([1]);
      expect(result).toMatchObject({ exitCode: 1, outputs: { result: "failed", "release-version": "2" } });
      expect(result.errors.join()).toContain("no machine has it");
      expect(await world.ask()).toMatchObject({ version: "1" });
      const skipping = { image: world.next.tag, "release-command": "skip" };
      const next = await world.deploy({ inputs: skipping });
      expect(next).toMatchObject({ exitCode: 0, outputs: { result: "deployed", "release-version": "3" } });
      expect(next.outputs["previous-release"]).toBe("1");
    }),
  );

  it(
    "in a bluegreen deploy whose new machines are not well: failed, and the old ones serve (flyctl#2651)",
    inWorld({ faults: [{ kind: "checks-critical", app: APP }] }, async (world) => {
      const inputs = { image: world.next.tag, strategy: "bluegreen", "wait-timeout": "3s", ...world.noting };
      const result = await world.deploy({ inputs });
      expect(world.exitCodes()[0]).toBeGreaterThan(0);
      expect(result).toMatchObject({ exitCode: 1, outputs: { result: "failed", "release-version": "2" } });
      expect(machines(result.outputs)).toMatchObject([{ condition: "old" }, { condition: "old" }]);
      expect(await world.ask()).toMatchObject({ version: "1" });
    }),
  );

  it(
    "because Fly refused the release: failed, no number is used up, and flyctl is not run again",
    inWorld({ machines: 1 }, async (world) => {
      const body = { error: "your organisation may not do this" };
      world.fly.faults.http.add({ method: "POST", path: "/api/v1/releases", kind: "answer", status: 422, body });
      const result = await world.deploy({ inputs: { image: world.next.tag, ...world.noting } });
      expect(world.exitCodes()).toEqual([1]);
      expect(result).toMatchObject({ exitCode: 1, outputs: { result: "failed" } });
      expect(result.outputs).not.toHaveProperty("release-version");
      expect(result.errors.join()).toContain("flyctl failed before it made a release; what was live is untouched");
      expect(world.fly.app(APP).releases()).toHaveLength(1);
    }),
  );

  it(
    "because the image that was just pushed is not there yet: waited for before, and deployed (flyctl#4595)",
    inWorld({ machines: 1 }, async (world) => {
      const step = world.start({ inputs: { image: `registry.fly.io/${APP}:late`, ...world.noting } });
      const asked = () => world.fly.requests.filter(({ body }) => body.includes("image(ref:")).length;
      await until(() => asked() > 0);
      const late = await world.push("3", "late");
      expect(await step.done).toMatchObject({ exitCode: 0, outputs: { result: "deployed", digest: late.digest } });
      expect(world.exitCodes()).toEqual([0]);
    }),
  );

  it(
    "because the registry's mirror lags behind in flyctl itself: run again, since no release was made (flyctl#4595)",
    inWorld({ machines: 1 }, async (world) => {
      const body = { error: `Could not find image "registry.fly.io/${APP}"` };
      world.fly.faults.http.add({ method: "POST", path: "/api/v1/releases", kind: "answer", status: 422, body });
      const result = await world.deploy({ inputs: { image: world.next.tag, ...world.noting } });
      expect(world.exitCodes()).toEqual([1, 0]);
      expect(result).toMatchObject({ exitCode: 0, outputs: { result: "deployed", "release-version": "2" } });
    }),
  );
});

describe.concurrent("an app that somebody else works on", { timeout: LIMIT }, () => {
  it(
    "is refused with the name of whoever holds the lease, and nothing is changed (lease held)",
    inWorld({}, async (world) => {
      world.fly.app(APP).holdLeases("flyctl of alice@acme.test", 600);
      const result = await world.deploy({ inputs: { image: world.next.tag, ...world.noting } });
      expect(result.exitCode).toBe(1);
      expect(result.errors.join()).toContain("is held by flyctl of alice@acme.test");
      expect(world.exitCodes()).toEqual([]);
      expect([...world.github.repository("acme/app").deployments.values()]).toEqual([]);
      expect(world.fly.app(APP).releases()).toHaveLength(1);
    }),
  );

  it(
    "is waited for when the lease is about to end (lease held)",
    inWorld({ machines: 1 }, async (world) => {
      const step = world.start({ inputs: { image: world.next.tag } });
      // From the first question on, so that the lease is still there when the leases are looked at.
      await until(() => world.fly.requests.some(({ path }) => path === `/v1/apps/${APP}`));
      world.fly.app(APP).holdLeases("somebody who was killed", 8);
      const result = await step.done;
      expect(result).toMatchObject({ exitCode: 0, outputs: { result: "deployed" } });
      expect(result.stdout).toContain("is busy: the lease of machine");
    }),
  );

  it(
    "takes its lease between our look and flyctl's, and gives it back: flyctl waits, and it is deployed (lease held)",
    inWorld({ machines: 1 }, async (world) => {
      const { exitCodes, result } = await withLeaseBefore(world, 0.5);
      expect(exitCodes).toEqual([0]);
      expect(result).toMatchObject({ exitCode: 0, outputs: { result: "deployed", "release-version": "2" } });
    }),
  );

  it(
    "takes its lease between our look and flyctl's, and keeps it: failed, nothing moved, not run again (lease held)",
    inWorld({ machines: 1 }, async (world) => {
      const { exitCodes, result } = await withLeaseBefore(world, 120);
      expect(exitCodes).toEqual([1]);
      expect(result).toMatchObject({ exitCode: 1, outputs: { result: "failed", "release-version": "2" } });
      expect(result.errors.join()).toContain("somebody quicker");
      expect(result.errors.join()).toContain("no machine has it");
    }),
  );
});

/** A deploy in which somebody takes the leases, for so many seconds, after flyctl has made its release. */
async function withLeaseBefore(world: World, seconds: number) {
  // Between the release and the leases, flyctl says that the release is running.
  world.fly.faults.http.add({ method: "PATCH", path: "/api/v1/releases/*", kind: "delay", ms: 500 });
  const step = world.start({ inputs: { image: world.next.tag, ...world.noting } });
  await until(() => world.fly.app(APP).releases().length > 1);
  world.fly.app(APP).holdLeases("somebody quicker", seconds);
  const result = await step.done;
  return { exitCodes: world.exitCodes(), result };
}
