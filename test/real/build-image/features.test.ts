import { mkdirSync, mkdtempSync } from "node:fs";
import { join } from "node:path";

import { systemClock } from "@slipway/core";
import { quietExec } from "@slipway/core/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { dockerEngine } from "../../../actions/build-image/src/engines/docker.ts";
import { type Acted, act } from "./support/act.ts";
import { ALL_TYPES, digestOf, tagsOf } from "./support/registry.ts";
import { plant } from "./support/systems.ts";
import { type EngineName, type World, pushBase, startWorld, tools } from "./support/world.ts";

const { missing } = tools();
if (missing.length > 0) console.log(`skipped: not on this machine: ${missing.join(", ")} (build-image, features)`);

describe.skipIf(missing.length > 0)("what build-image asks of builders", () => {
  let world: World;
  let base = "";
  beforeAll(async () => {
    world = await startWorld();
    base = await pushBase(world, world.registry.host);
  });
  afterAll(() => world?.close());

  function build(
    engine: EngineName,
    name: string,
    dockerfile: string,
    inputs: Readonly<Record<string, string>>,
  ): Promise<Acted> {
    const workspace = plant(mkdtempSync(join(world.folder, "workspace-")), {
      Dockerfile: dockerfile,
      content: "content",
    });
    const image = `${world.registry.host}/features/${name}`;
    const all = { image, tags: "main", network: "none", "build-args": `BASE=${base}`, ...inputs };
    return act({ workspace, folder: world.folder, env: world.envOf(engine), inputs: all });
  }

  async function manifestOf(name: string, reference: string): Promise<Manifest> {
    const url = `http://${world.registry.host}/v2/features/${name}/manifests/${reference}`;
    return (await (await fetch(url, { headers: { accept: ALL_TYPES } })).json()) as Manifest;
  }

  it("keeps layers in the registry, and finds them there", { timeout: 120_000 }, async () => {
    const dockerfile = `ARG BASE\nFROM \${BASE}\nRUN echo costly > /costly\nCOPY content /content\n`;
    const inputs = { cache: "registry", "skip-unchanged": "false" };
    const first = await build("buildx, BuildKit", "cached", dockerfile, inputs);
    expect(first.exitCode, first.output).toBe(0);
    expect(await tagsOf(world.registry.host, "features/cached")).toEqual(["buildcache", "main"]);
    await world.dockerRun(
      "--config",
      join(world.folder, "config-remote"),
      "buildx",
      "--builder=own",
      "prune",
      "--all",
      "--force",
    );
    const second = await build("buildx, BuildKit", "cached", dockerfile, inputs);
    expect(second.output).toMatch(/importing cache manifest from .*:buildcache/);
    expect(second.summary).toMatch(/[1-9] of \d steps cached/);
    expect(second.outputs["digest"]).toBe(first.outputs["digest"]);
  });

  it("builds for several platforms, with provenance, as one digest", { timeout: 120_000 }, async () => {
    const inputs = { platforms: "linux/amd64,linux/386", provenance: "max" };
    const first = await build("buildx, BuildKit", "many", "FROM scratch\nCOPY content /content\n", inputs);
    expect(first.exitCode, first.output).toBe(0);
    const digest = first.outputs["digest"] ?? "";
    expect(await digestOf(world.registry.host, "features/many", "main")).toBe(digest);
    const { manifests = [] } = await manifestOf("many", digest);
    expect(manifests.map(({ platform }) => `${platform.os}/${platform.architecture}`).toSorted()).toEqual([
      "linux/386",
      "linux/amd64",
      "unknown/unknown",
      "unknown/unknown",
    ]);
    const again = await build("buildx, BuildKit", "many", "FROM scratch\nCOPY content /content\n", {
      ...inputs,
      tags: "main v2",
    });
    expect(again.outputs["skipped"], again.output).toBe("true");
    expect(await digestOf(world.registry.host, "features/many", "v2")).toBe(digest);
  });

  it.each(["buildx, BuildKit", "buildx, docker driver", "docker"] as const)(
    "%s: pushes and loads in one go",
    { timeout: 120_000 },
    async (engine) => {
      const name = `loaded-${engine.length}`;
      const acted = await build(engine, name, "FROM scratch\nCOPY content /content\n", {
        load: "true",
        tags: "main v1",
      });
      expect(acted.exitCode, acted.output).toBe(0);
      const local = `${world.registry.host}/features/${name}`;
      for (const tag of ["main", "v1"])
        expect(await world.dockerRun("image", "inspect", "--format={{.Id}}", `${local}:${tag}`)).toMatch(/^sha256:/);
    },
  );

  it("loads what it did not have to build, by its digest", { timeout: 60_000 }, async () => {
    const dockerfile = "FROM scratch\nCOPY content /content\n";
    const first = await build("buildx, BuildKit", "pulled", dockerfile, {});
    const image = first.outputs["image"] ?? "";
    await expect(world.dockerRun("image", "inspect", image)).rejects.toThrow();
    const again = await build("buildx, BuildKit", "pulled", dockerfile, { load: "true" });
    expect(again.outputs["skipped"], again.output).toBe("true");
    const facts = await world.dockerRun("image", "inspect", "--format={{.RepoDigests}}", `${image.split("@")[0]}:main`);
    expect(facts).toContain(image);
  });

  it("names no digest when nothing was pushed", { timeout: 60_000 }, async () => {
    const acted = await build("buildx, docker driver", "local", "FROM scratch\nCOPY content /content\n", {
      push: "false",
    });
    expect(acted.exitCode, acted.output).toBe(0);
    expect(acted.outputs["image"]).toBeUndefined();
    expect(acted.outputs["digest"]).toBeUndefined();
    expect(acted.images["local"]).toMatchObject({ result: "built", tags: [], skipped: false });
  });

  it.each([
    ["buildx, docker driver", { cache: "registry" }, "cache: registry"],
    ["buildx, docker driver", { provenance: "max", sbom: "true" }, "provenance, sbom"],
    ["docker", { cache: "gha" }, "cache: gha"],
    ["docker", { platforms: "linux/amd64,linux/arm64" }, "several platforms"],
    ["buildah", { load: "true", cache: "gha" }, "cache: gha, load"],
  ] as const)("%s: refuses %o by name", { timeout: 60_000 }, async (engine, inputs, names) => {
    const acted = await build(engine, "refused", "FROM scratch\nCOPY content /content\n", inputs);
    expect(acted.exitCode).toBe(1);
    expect(acted.output).toContain(`cannot do what is asked for: ${names}`);
    expect(acted.output).toContain("docker/setup-buildx-action");
  });

  it("builds and pushes with Docker's legacy builder", { timeout: 60_000 }, async () => {
    const workspace = plant(mkdtempSync(join(world.folder, "workspace-")), {
      Dockerfile: "FROM scratch\nCOPY content /content\n",
      content: "legacy",
    });
    const landing = `${world.registry.host}/features/legacy:main`;
    const spec = {
      name: "legacy",
      repository: { host: world.registry.host, path: "features/legacy" },
      context: workspace,
      file: join(workspace, "Dockerfile"),
      target: undefined,
      tags: ["main"],
      buildArgs: { A: "1" },
      secrets: {},
      labels: {},
      platforms: [],
      network: "none",
    } as const;
    const order = {
      spec,
      labels: { a: "b" },
      landing,
      push: true,
      load: false,
      cache: "off",
      provenance: "off",
      sbom: false,
      pull: false,
      epoch: undefined,
      ignoreFile: undefined,
    } as const;
    const folder = join(workspace, ".own");
    mkdirSync(folder);
    const lines: string[] = [];
    const built = await dockerEngine(true).build(order, {
      exec: quietExec(),
      clock: systemClock,
      env: world.envOf("docker"),
      cwd: workspace,
      folder,
      signal: new AbortController().signal,
      timeout: 60_000,
      onLine: (line) => lines.push(line),
    });
    expect(lines.join("\n")).toContain("Step 1/");
    expect(built.imageId).toMatch(/^sha256:/);
    expect(built.digest).toBe(await digestOf(world.registry.host, "features/legacy", "main"));
  });
});

interface Manifest {
  readonly manifests?: readonly { readonly platform: { readonly os: string; readonly architecture: string } }[];
}
