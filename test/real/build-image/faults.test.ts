import { mkdtempSync } from "node:fs";
import { join } from "node:path";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { runInside } from "./support/inside.ts";
import { type Fault, type Proxy, startProxy } from "./support/proxy.ts";
import { digestOf, tagsOf } from "./support/registry.ts";
import { plant } from "./support/systems.ts";
import { ENGINES, type EngineName, TITLES, type World, startWorld, tools } from "./support/world.ts";

const { missing } = tools();
if (missing.length > 0) console.log(`skipped: not on this machine: ${missing.join(", ")} (build-image, faults)`);

const engines = ENGINES;
const PASSING: readonly Fault["answer"][] = [429, 500, 503, "drop"];
const FINAL = [401, 403, 413] as const;
const PLACES = { blob: /^(?:POST|PATCH|PUT) .*\/blobs\/uploads\//, manifest: /^PUT .*\/manifests\// };

describe.skipIf(missing.length > 0)("build-image with a registry in trouble", () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld();
  });
  afterAll(() => world?.close());

  /** Builds an image of its own through a proxy of its own, which has this fault. */
  async function build(engine: EngineName, fault: Fault) {
    const proxy = await startProxy(world.registry.host);
    proxy.faults.push(fault);
    const workspace = mkdtempSync(join(world.folder, "workspace-"));
    plant(workspace, { Dockerfile: "FROM scratch\nCOPY content /content\n", content: workspace });
    const name = `app-${Math.random().toString(36).slice(2)}`;
    try {
      const inputs = { image: `${proxy.host}/faults/${name}`, tags: "main v1" };
      const ran = await runInside({ inputs, workspace, folder: world.folder, env: world.envOf(engine) });
      return { ...ran, proxy, path: `faults/${name}` };
    } finally {
      await proxy.close();
    }
  }

  const hits = ({ seen }: Proxy): number => seen.filter(({ fault }) => fault !== undefined).length;

  for (const engine of engines)
    it.concurrent.each(
      Object.entries(PLACES).flatMap(([place, on]) => PASSING.map((answer) => [place, answer, on] as const)),
    )(
      `${engine}: %s requests that are answered %s are made again, and the image arrives`,
      { timeout: 180_000 },
      async (place, answer, on) => {
        const { conclusion, written, proxy, path, log } = await build(engine, {
          on,
          times: place === "blob" ? 1 : 2,
          answer,
        });
        expect(conclusion).toEqual({ ok: true });
        expect(log).toContain(TITLES[engine]);
        expect(hits(proxy)).toBe(place === "blob" ? 1 : 2);
        for (const tag of ["main", "v1"]) expect(await digestOf(world.registry.host, path, tag)).toBe(written.digest);
      },
    );

  it.concurrent.each([
    ["buildx, BuildKit", 20],
    ["buildah", 3],
  ] as const)(
    "%s: an outage that outlasts the builder's own patience is waited for",
    { timeout: 180_000 },
    async (engine, times) => {
      const { conclusion, written, proxy, path, log } = await build(engine, { on: PLACES.blob, times, answer: 503 });
      expect(conclusion, log).toEqual({ ok: true });
      expect(log).toMatch(/try 2 of 4 in/);
      expect(hits(proxy)).toBe(times);
      expect(await digestOf(world.registry.host, path, "main")).toBe(written.digest);
    },
  );

  it.concurrent.each([
    ["the confirmation", /^HEAD .*\/manifests\/sha256:/],
    ["the manifest", /^GET .*\/manifests\/sha256:/],
    ["a tag", /^PUT .*\/manifests\/v1/],
  ])("%s is asked for again, also for longer than one request's own tries", { timeout: 180_000 }, async (_what, on) => {
    const { conclusion, written, proxy, path, log } = await build("buildx, BuildKit", {
      on,
      times: 6,
      answer: 429,
    });
    expect(conclusion, log).toEqual({ ok: true });
    expect(log).toMatch(/answered 429.*try 2 of 4 in/);
    expect(hits(proxy)).toBe(6);
    for (const tag of ["main", "v1"]) expect(await digestOf(world.registry.host, path, tag)).toBe(written.digest);
  });

  for (const engine of engines)
    it.concurrent.each(FINAL)(
      `${engine}: an answer of %i ends it at once, with the reason`,
      { timeout: 180_000 },
      async (answer) => {
        const on = answer === 413 ? PLACES.blob : /^(?:POST|PATCH|PUT) /;
        const { conclusion, written, commands, path, log } = await build(engine, { on, times: Infinity, answer });
        expect(conclusion, log).toMatchObject({ ok: false, hint: expect.stringContaining(String(answer)) });
        expect(log).not.toContain("try 2 of");
        expect(commands.filter(({ args }) => args.includes("push") || args.includes("--push")).length).toBe(1);
        expect(written.image).toBeUndefined();
        expect(written.images?.[path.split("/")[1] ?? ""]?.result).toBe("failed");
        expect(await tagsOf(world.registry.host, path)).toEqual([]);
      },
    );

  it("does not try a build again that failed by itself", { timeout: 120_000 }, async () => {
    const workspace = mkdtempSync(join(world.folder, "workspace-"));
    plant(workspace, { Dockerfile: "FROM scratch\nCOPY none /none\n" });
    const inputs = { image: `${world.registry.host}/faults/none`, tags: "main" };
    const env = world.envOf("buildx, docker driver");
    const { conclusion, commands } = await runInside({ inputs, workspace, folder: world.folder, env });
    expect(conclusion).toMatchObject({ ok: false, message: expect.stringMatching(/^none: buildx failed: .*\/none/) });
    expect(commands.filter(({ args }) => args.includes("--push"))).toHaveLength(1);
  });
});
