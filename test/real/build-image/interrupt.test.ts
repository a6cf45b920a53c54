import { mkdtempSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { type Acted, act } from "./support/act.ts";
import { digestOf, tagsOf } from "./support/registry.ts";
import { plant } from "./support/systems.ts";
import { ENGINES, type EngineName, type World, pushBase, startWorld, tools } from "./support/world.ts";

const { missing } = tools();
if (missing.length > 0) console.log(`skipped: not on this machine: ${missing.join(", ")} (build-image, SIGINT)`);

/** More than the runner's patience, in milliseconds: not a measure of speed, but of not hanging. */
const RUNNER_KILLS_AFTER = 7_500;

describe.skipIf(missing.length > 0)("build-image side by side, and cancelled", () => {
  let world: World;
  let base = "";
  beforeAll(async () => {
    world = await startWorld();
    base = await pushBase(world, world.registry.host);
  });
  afterAll(() => world?.close());

  function workspace(dockerfile = "FROM scratch\nCOPY content /content\n"): string {
    const folder = mkdtempSync(join(world.folder, "workspace-"));
    return plant(folder, { Dockerfile: dockerfile, content: folder });
  }

  function build(
    folder: string,
    more: Readonly<Record<string, string>>,
    { engine = "buildx, docker driver", ...rest }: Partial<Parameters<typeof act>[0]> & { engine?: EngineName } = {},
  ): Promise<Acted> {
    const inputs = { tags: "main stable", "build-args": `BASE=${base}`, network: "none", ...more };
    return act({ workspace: folder, folder: world.folder, env: world.envOf(engine), inputs, ...rest });
  }

  const landing = /^PUT .*\/manifests\/slipway-/;
  it.each([
    ...ENGINES.map((engine) => ["while the image's manifest is sent", engine, landing] as const),
    ["while a layer is sent", ENGINES[0], /^(?:POST|PATCH|PUT) .*\/blobs\/uploads\//],
    ["while the first tag is moved", ENGINES[0], /^PUT .*\/manifests\/main/],
    ["while the second tag is moved", ENGINES[0], /^PUT .*\/manifests\/stable/],
  ] as const)(
    "leaves no half-written tag when it is cancelled %s: %s",
    { timeout: 120_000 },
    async (_when, engine, on) => {
      const folder = workspace();
      const path = `cancel/app-${Math.random().toString(36).slice(2)}`;
      const image = `${world.proxy.host}/${path}`;
      const first = await build(folder, { image }, { engine });
      expect(first.exitCode, first.output).toBe(0);
      writeFileSync(join(folder, "content"), "changed");
      const before = world.proxy.seen.length;
      world.proxy.faults.push({ on, times: Infinity, answer: "hang" });
      const hanging = (): boolean => world.proxy.seen.slice(before).some(({ fault }) => fault === "hang");
      const cancelled = await build(folder, { image }, { engine, signalWhen: hanging });
      world.proxy.heal();
      expect(cancelled.exitCode, cancelled.output).toBe(1);
      expect(cancelled.output).toContain("::error::the job was cancelled");
      expect(cancelled.images[path.split("/")[1] ?? ""]).toMatchObject({
        result: "failed",
        error: "the job was cancelled",
      });
      expect(cancelled.endedAfterSignal).toBeLessThan(RUNNER_KILLS_AFTER);
      expect(cancelled.left).toEqual([]);
      const digests = new Map(
        await Promise.all(
          (await tagsOf(world.registry.host, path)).map(
            async (tag) => [tag, await digestOf(world.registry.host, path, tag)] as const,
          ),
        ),
      );
      // Every tag is whole: what it was, or the new image as a whole.
      for (const digest of digests.values())
        await world.dockerRun("pull", "--quiet", `${world.registry.host}/${path}@${digest}`);
      expect(digests.get("stable")).toBe(first.outputs["digest"]);
      if (!String(on).includes("stable")) expect(digests.get("main")).toBe(first.outputs["digest"]);
      const after = await build(folder, { image }, { engine });
      expect(after.exitCode, after.output).toBe(0);
      for (const tag of ["main", "stable"])
        expect(await digestOf(world.registry.host, path, tag)).toBe(after.outputs["digest"]);
    },
  );

  it("stops the builder, too, and what it started", { timeout: 120_000 }, async () => {
    const folder = workspace(`ARG BASE\nFROM \${BASE}\nRUN echo begun && sleep 55\n`);
    const image = `${world.registry.host}/cancel/slow`;
    const cancelled = await build(folder, { image }, { signalOn: { text: /begun$/m, signal: "SIGINT" } });
    expect(cancelled.exitCode, cancelled.output).toBe(1);
    expect(cancelled.endedAfterSignal).toBeLessThan(RUNNER_KILLS_AFTER);
    expect(cancelled.output).toContain("the job was cancelled");
  });

  it(
    "builds images side by side, at most as many as asked for, and tells of all when one fails",
    { timeout: 120_000 },
    async () => {
      const folder = mkdtempSync(join(world.folder, "workspace-"));
      const dockerfile = (name: string): string =>
        `ARG BASE\nFROM \${BASE}\nRUN echo ${name} begins && sleep 2 && echo ${name} ends\n`;
      plant(folder, {
        "one/Dockerfile": dockerfile("one"),
        "two/Dockerfile": dockerfile("two"),
        "bad/Dockerfile": `ARG BASE\nFROM \${BASE}\nRUN echo deliberate && exit 3\n`,
      });
      const images = "one: { context: one }\nbad: { context: bad }\ntwo: { context: two }";
      const registry = `${world.registry.host}/pair`;
      const inputs = { images, registry, "skip-unchanged": "false" };
      const both = await build(folder, inputs);
      expect(both.exitCode).toBe(1);
      expect(Object.values(both.images).map(({ result }) => result)).toEqual(["built", "failed", "built"]);
      expect(both.images["one"]?.digest).toMatch(/^sha256:/);
      expect(both.output).toMatch(/::error::1 of 3 images failed: bad: buildx failed: .*exit code: 3/);
      expect(both.output).toContain("--- bad failed; its last lines:");
      // Both had begun before either had ended.
      const order = [...both.output.matchAll(/^\[\w+\] +#\d+ [\d.]+ (one|two) (begins|ends)$/gm)].map(
        ([, name, what]) => `${name} ${what}`,
      );
      expect(order.slice(0, 2).toSorted()).toEqual(["one begins", "two begins"]);
      const single = await build(folder, {
        ...inputs,
        "max-parallel": "1",
        "build-args": `BASE=${base}`,
        labels: "n=1",
      });
      const marks = [...single.output.matchAll(/^\[(\w+)\] +(?:building with|pushing|.*exporting)/gm)].map(
        ([, name]) => name,
      );
      expect(marks.filter((name, index) => name !== marks[index - 1])).toEqual(["one", "bad", "two"]);
    },
  );
});
