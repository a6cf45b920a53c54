import { mkdtempSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { type Acted, act } from "./support/act.ts";
import { ALL_TYPES, digestOf, tagsOf } from "./support/registry.ts";
import { RUST, plant } from "./support/systems.ts";
import { ENGINES, type EngineName, LEGACY, type World, pushBase, startWorld, tools } from "./support/world.ts";

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
    return act({
      workspace,
      folder: world.folder,
      env: { ...world.envOf(engine), NPM_TOKEN: "canary-4711" },
      inputs: all,
    });
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
    expect(await tagsOf(world.registry.host, "features/cached")).toEqual([
      "buildcache",
      "main",
      expect.stringMatching(/^slipway-/),
    ]);
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

  it.each(ENGINES)(
    "%s: a commit later, what installs dependencies comes out of the builder's own cache",
    { timeout: 180_000 },
    async (engine) => {
      const workspace = plant(mkdtempSync(join(world.folder, "workspace-")), RUST);
      const image = `${world.registry.host}/features/later-${ENGINES.indexOf(engine)}`;
      const inputs = { image, tags: "main", network: "none", "build-args": `BASE=${base}` };
      const call = { workspace, folder: world.folder, env: world.envOf(engine), inputs };
      const first = await act(call);
      expect(first.exitCode, first.output).toBe(0);
      // Two of the builders share a Docker, and what one has built the other need not.
      writeFileSync(join(workspace, "src/main.rs"), `fn main() { serve("${engine}") }\n`);
      const env = { ...call.env, GITHUB_SHA: "fedcba9876543210fedcba9876543210fedcba98" };
      const second = await act({ ...call, env, committed: "2026-01-02T00:00:00Z" });
      expect(second.exitCode, second.output).toBe(0);
      expect(second.outputs["digest"]).not.toBe(first.outputs["digest"]);
      expect(isCached(second.output, "RUN mkdir src && echo"), second.output).toBe(true);
      expect(isCached(second.output, "RUN touch src/main.rs"), second.output).toBe(false);
    },
  );

  it("shows what BuildKit's checks find at the Dockerfile's lines", { timeout: 120_000 }, async () => {
    const acted = await build("buildx, BuildKit", "checked", "FROM scratch as one\nCOPY content /content\n", {});
    expect(acted.exitCode, acted.output).toBe(0);
    expect(acted.output).toMatch(/^::warning title=checked%3A build check,file=Dockerfile,line=1::FromAsCasing: /m);
  });

  it("builds an index again of which a part was removed", { timeout: 120_000 }, async () => {
    const dockerfile = "FROM scratch\nCOPY content /content\n";
    const inputs = { platforms: "linux/amd64,linux/386" };
    const first = await build("buildx, BuildKit", "broken", dockerfile, inputs);
    const { manifests = [] } = await manifestOf("broken", first.outputs["digest"] ?? "");
    const part = `http://${world.registry.host}/v2/features/broken/manifests/${manifests[0]?.digest ?? ""}`;
    expect((await fetch(part, { method: "DELETE" })).status).toBe(202);
    const second = await build("buildx, BuildKit", "broken", dockerfile, inputs);
    expect(second.images["broken"]?.result, second.output).toBe("built");
    expect((await fetch(part, { method: "HEAD", headers: { accept: ALL_TYPES } })).status).toBe(200);
    const third = await build("buildx, BuildKit", "broken", dockerfile, inputs);
    expect(third.images["broken"]?.result, third.output).toBe("reused");
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

  it("loads what it did not have to build, by its digest", { timeout: 120_000 }, async () => {
    const dockerfile = "FROM scratch\nCOPY content /content\n";
    const first = await build("buildx, BuildKit", "pulled", dockerfile, {});
    const image = first.outputs["image"] ?? "";
    await expect(world.dockerRun("image", "inspect", image)).rejects.toThrow();
    const again = await build("buildx, BuildKit", "pulled", dockerfile, { load: "true" });
    expect(again.outputs["skipped"], again.output).toBe("true");
    const facts = await world.dockerRun("image", "inspect", "--format={{.RepoDigests}}", `${image.split("@")[0]}:main`);
    expect(facts).toContain(image);
  });

  it("names no digest when nothing was pushed", { timeout: 120_000 }, async () => {
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
  ] as const)("%s: refuses %o by name", { timeout: 120_000 }, async (engine, inputs, names) => {
    const acted = await build(engine, "refused", "FROM scratch\nCOPY content /content\n", inputs);
    expect(acted.exitCode).toBe(1);
    expect(acted.output).toContain(`cannot do what is asked for: ${names}`);
    expect(acted.output).toContain("docker/setup-buildx-action");
  });

  it.each([
    ["secrets", "FROM scratch\nCOPY content /content\n", { secrets: "npm=NPM_TOKEN" }],
    ["BuildKit syntax in the Dockerfile", "FROM scratch\nCOPY --link content /content\n", {}],
    ["cache: registry", "FROM scratch\nCOPY content /content\n", { cache: "registry" }],
    ["provenance, sbom", "FROM scratch\nCOPY content /content\n", { provenance: "min", sbom: "true" }],
  ])(
    "Docker's legacy builder: refuses %s by name, and pushes nothing",
    { timeout: 120_000 },
    async (names, text, inputs) => {
      const name = `legacy-refused-${names.length}`;
      const acted = await build(LEGACY, name, text, inputs);
      expect(acted.exitCode).toBe(1);
      expect(acted.output).toContain(`Docker's legacy builder cannot do what is asked for: ${names}`);
      expect(await digestOf(world.registry.host, `features/${name}`, "main")).toBeUndefined();
    },
  );
});

/** Whether a step of a Dockerfile came out of the cache, by what BuildKit or buildah wrote. */
function isCached(output: string, step: string): boolean {
  const lines = output.split("\n");
  const at = lines.findIndex((line) => line.includes(step));
  const number = /^#(\d+) \[/.exec(lines[at] ?? "")?.[1];
  if (number !== undefined) return lines.includes(`#${number} CACHED`);
  return lines[at + 1]?.startsWith("--> Using cache") === true;
}

interface Manifest {
  readonly manifests?: readonly {
    readonly digest: string;
    readonly platform: { readonly os: string; readonly architecture: string };
  }[];
}
