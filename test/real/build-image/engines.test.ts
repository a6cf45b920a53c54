import { mkdtempSync } from "node:fs";
import { join } from "node:path";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { type Acted, act } from "./support/act.ts";
import { digestOf, tagsOf } from "./support/registry.ts";
import { BACKEND, FRONTEND, GO, RUST, type Tree, plant } from "./support/systems.ts";
import { ENGINES, LEGACY, TITLES, type EngineName, type World, pushBase, startWorld, tools } from "./support/world.ts";

const { missing } = tools();
if (missing.length > 0) console.log(`skipped: not on this machine: ${missing.join(", ")} (build-image, real builders)`);

const APPS: Readonly<Record<string, Tree>> = { api: BACKEND, web: FRONTEND, taskforge: RUST, kharisma: GO };

describe.skipIf(missing.length > 0)("build-image with real builders and a real registry", () => {
  let world: World;
  let base = "";
  beforeAll(async () => {
    world = await startWorld();
    base = await pushBase(world, world.registry.host);
  });
  afterAll(() => world?.close());

  function workspace(): string {
    const folder = mkdtempSync(join(world.folder, "workspace-"));
    for (const [name, tree] of Object.entries(APPS)) plant(join(folder, name), tree);
    return folder;
  }

  function build(engine: EngineName, folder: string, more: Readonly<Record<string, string>> = {}): Promise<Acted> {
    const images = Object.keys(APPS).map((name) => `${name}: { context: ./${name} }`);
    return act({
      workspace: folder,
      folder: world.folder,
      env: world.envOf(engine),
      inputs: {
        images: images.join("\n"),
        registry: `${world.registry.host}/${engine.replaceAll(/[^a-z]+/gi, "-").toLowerCase()}`,
        "build-args": `BASE=${base}`,
        network: "none",
        ...more,
      },
    });
  }

  it.each([...ENGINES, LEGACY] as const)(
    "%s: what was pushed, RepoDigests and HEAD agree for every app",
    { timeout: 180_000 },
    async (engine) => {
      const folder = workspace();
      const first = await build(engine, folder);
      expect(first.output).toContain(TITLES[engine]);
      if (engine === LEGACY) expect(first.output).toContain("Step 1/");
      expect(first.exitCode, first.output).toBe(0);
      for (const name of Object.keys(APPS)) {
        const { image = "", digest = "", tags, result } = first.images[name] ?? { tags: [] };
        expect(result).toBe("built");
        const [host = "", prefix = ""] = image.split("/");
        const path = `${prefix}/${name}`;
        expect(image).toBe(`${host}/${path}@${digest}`);
        expect(tags).toEqual([`${host}/${path}:sha-0123456`, `${host}/${path}:main`]);
        for (const tag of ["sha-0123456", "main"]) expect(await digestOf(host, path, tag)).toBe(digest);
        expect((await tagsOf(host, path)).filter((tag) => tag.startsWith("slipway-"))).toHaveLength(1);
        await world.dockerRun("pull", "--quiet", image);
        const facts = JSON.parse(await world.dockerRun("image", "inspect", image)) as readonly Inspected[];
        expect(facts[0]?.RepoDigests).toContain(`${host}/${path}@${digest}`);
        // Docker 20.10 knows nothing of a commit's time.
        if (engine === "buildx, BuildKit" || engine === "buildah")
          expect(facts[0]?.Created).toMatch(/^2026-01-01T00:00/);
        expectApp(name, facts[0]);
      }
      expect(first.output).not.toContain("canary");
      expect(first.left).toEqual([]);

      const again = await build(engine, folder);
      expect(again.exitCode, again.output).toBe(0);
      expect(again.outputs["skipped"]).toBe("true");
      for (const name of Object.keys(APPS)) expect(again.images[name]?.digest).toBe(first.images[name]?.digest);
    },
  );
});

interface Inspected {
  readonly Created: string;
  readonly RepoDigests: readonly string[];
  readonly Config: {
    readonly User: string;
    readonly Healthcheck?: { readonly Test: readonly string[] };
    readonly Labels: Readonly<Record<string, string>>;
    readonly ExposedPorts?: object;
  };
}

function expectApp(name: string, facts: Inspected | undefined): void {
  const { User, Healthcheck, Labels } = facts?.Config ?? { User: "", Labels: {} };
  expect(User).toBe({ api: "1001", web: "app", taskforge: "1001:1001", kharisma: "65532:65532" }[name]);
  expect(Healthcheck !== undefined).toBe(name === "api" || name === "taskforge");
  expect(Labels["org.opencontainers.image.revision"]).toBe("0123456789abcdef0123456789abcdef01234567");
  expect(Labels["org.opencontainers.image.created"]).toBe("2026-01-01T00:00:00.000Z");
}
