import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

import { systemClock } from "@slipway/core";
import { quietExec, quietHttp } from "@slipway/core/testing";
import { type Fly, type FlyRestore, type RestoredConfig, fly, parseToken } from "@slipway/platforms/fly";
import { describe, expect, it } from "vitest";

import { APP, FLY_TOKEN, LIMIT, type World, inWorld } from "./world.ts";

// The rollback half of the platform, after what fly-deploy has left.

function platformOf({ fly: { url }, folder }: World): Fly {
  const address = new URL(url);
  const token = parseToken(FLY_TOKEN);
  const silent = (): void => undefined;
  return fly(
    { http: quietHttp(), token, app: APP, apiUrl: address, machinesUrl: address },
    {
      exec: quietExec(),
      clock: systemClock,
      signal: new AbortController().signal,
      env: { PATH: process.env["PATH"] },
      temp: folder,
      debug: silent,
      info: silent,
    },
  );
}

function restoreOf(world: World, config: RestoredConfig, ...images: readonly [string, ...string[]]): FlyRestore {
  const { flyctl } = world;
  return { flyctl, images, config, strategy: "rolling", waitTimeout: 20_000, timeout: 60_000 };
}

/** Rolls back, and proves it as any other release. */
async function rollback(world: World, release: FlyRestore, digest: string) {
  const platform = platformOf(world);
  const { newestVersion: after } = await platform.observe();
  const attempt = await platform.rollback(release);
  const proof = await platform.prove({ after, digest, attempt, settle: 20_000 });
  return { attempt, proof, live: await platform.observe() };
}

/** Release 2, with another image, another configuration and a release command. */
async function deployNext(world: World): Promise<{ readonly before: string; readonly config: string }> {
  await writeFile(join(world.folder, "workspace", "fly.toml"), NEXT);
  const { outputs } = await world.deploy({ inputs: { image: world.next.tag, env: "EXTRA=1" } });
  expect(outputs["result"]).toBe("deployed");
  expect(await world.ask()).toMatchObject({ version: "2", env: "debug" });
  return { before: outputs["previous-image"] ?? "", config: outputs["previous-config"] ?? "" };
}

const NEXT = `app = "${APP}"
primary_region = "ams"
[env]
LOG_LEVEL = "debug"
[deploy]
release_command = "node --version"
[http_service]
internal_port = 8080
[[http_service.checks]]
path = "/livez"
interval = "1s"
grace_period = "1s"
`;

const releaseCommands = ({ fly: { requests } }: World): number =>
  requests.filter(({ method, body }) => method === "POST" && body.includes("fly_app_release_command")).length;

const digestIn = (reference: string): string => reference.split("@")[1] ?? "";

describe.concurrent("rollback", { timeout: LIMIT }, () => {
  it.each(["Fly's memory of the release", "the file that was saved before"])(
    "brings back the image with its configuration from %s, without the release command, and is proven",
    async (source) => {
      await inWorld({}, async (world) => {
        const { before, config } = await deployNext(world);
        const commands = releaseCommands(world);
        expect(commands).toBeGreaterThan(0);
        expect(JSON.parse(await readFile(config, "utf8"))).toMatchObject({ env: { LOG_LEVEL: "info" } });
        const record = [...world.github.repository("acme/app").deployments.values()].at(-1)?.payload;
        const { sha256 } = (record as { before: { config: { sha256: string } } }).before.config;
        const restored: RestoredConfig = source.startsWith("Fly")
          ? { from: "release", version: 1, sha256 }
          : { from: "file", path: config };
        const { attempt, proof, live } = await rollback(world, restoreOf(world, restored, before), digestIn(before));
        expect(attempt).toMatchObject({ exit: "success", exitCode: 0 });
        expect(proof).toMatchObject({ result: "deployed", release: { version: 3 }, digest: digestIn(before) });
        expect(await world.ask()).toMatchObject({ version: "1", env: "info" });
        expect(releaseCommands(world)).toBe(commands);
        expect(live.current?.version).toBe(3);
      })();
    },
  );

  it(
    "brings every machine back after a rolling deploy that failed half-way",
    inWorld({ machines: 3, faults: [{ kind: "checks-critical", app: APP }] }, async (world) => {
      const failed = await world.deploy({ inputs: { image: world.next.tag, "wait-timeout": "3s" } });
      expect(failed.outputs["result"]).toBe("partial");
      world.fly.faults.clear();
      const before = failed.outputs["previous-image"] ?? world.fly.app(APP).releases().at(-1)?.image_ref ?? "";
      const release = restoreOf(world, { from: "release", version: 1 }, before);
      const { proof } = await rollback(world, release, digestIn(before));
      expect(proof).toMatchObject({ result: "deployed", release: { version: 3 } });
      expect(proof.machines.map(({ condition }) => condition)).toEqual(["proven", "proven", "proven"]);
    }),
  );

  it(
    "takes the next place of an image that was pruned, and keeps the configuration of now when that is asked",
    inWorld({ machines: 1 }, async (world) => {
      const { before } = await deployNext(world);
      const gone = `registry.fly.io/${APP}@sha256:${"e".repeat(64)}`;
      const release = restoreOf(world, { from: "current" }, gone, before);
      const { proof } = await rollback(world, release, digestIn(before));
      expect(proof.result).toBe("deployed");
      expect(await world.ask()).toMatchObject({ version: "1", env: "debug" });
    }),
  );

  it(
    "refuses before anything moves: a pruned image, an unknown release, another configuration than was recorded",
    inWorld({ machines: 1 }, async (world) => {
      const platform = platformOf(world);
      const live = world.fly.app(APP).releases()[0]?.image_ref ?? "";
      const gone = restoreOf(world, { from: "current" }, `registry.fly.io/${APP}@sha256:${"e".repeat(64)}`);
      await expect(platform.rollback(gone)).rejects.toThrow("the image to go back to is gone");
      const unknown = restoreOf(world, { from: "release", version: 7 }, live);
      await expect(platform.rollback(unknown)).rejects.toThrow("does not remember the configuration of release v7");
      const other = restoreOf(world, { from: "release", version: 1, sha256: "0".repeat(64) }, live);
      await expect(platform.rollback(other)).rejects.toThrow("not the one that was recorded");
      expect(world.fly.app(APP).releases()).toHaveLength(1);
    }),
  );
});
