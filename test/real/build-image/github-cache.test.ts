import { mkdtempSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import {
  type ActionsServicesStandIn,
  startActionsServices,
} from "../../../packages/stand-ins/src/actions-services/index.ts";
import { type Acted, act } from "./support/act.ts";
import { plant } from "./support/systems.ts";
import { type World, pushBase, startWorld, tools } from "./support/world.ts";

const { missing } = tools();
if (missing.length > 0)
  console.log(`skipped: not on this machine: ${missing.join(", ")} (build-image, GitHub's cache)`);

describe.skipIf(missing.length > 0)("build-image and GitHub's cache", () => {
  let world: World;
  let base = "";
  let services: ActionsServicesStandIn;
  beforeAll(async () => {
    world = await startWorld();
    base = await pushBase(world, world.registry.host);
    services = await startActionsServices({ repository: "acme/structra" });
  });
  afterAll(async () => {
    await services?.close();
    await world?.close();
  });

  /** Builds two images that differ in one costly step each, with an empty builder. */
  async function build(folder: string, env: Readonly<Record<string, string>>): Promise<Acted> {
    await world.dockerRun(
      "--config",
      join(world.folder, "config-remote"),
      "buildx",
      "--builder=own",
      "prune",
      "--all",
      "--force",
    );
    return act({
      workspace: folder,
      folder: world.folder,
      env: { ...world.envOf("buildx, BuildKit"), ...env },
      inputs: {
        images: "one: { context: one }\ntwo: { context: two }",
        registry: `${world.registry.host}/gha`,
        "build-args": `BASE=${base}`,
        network: "none",
        "skip-unchanged": "false",
      },
    });
  }

  function workspace(): string {
    const folder = mkdtempSync(join(world.folder, "workspace-"));
    for (const name of ["one", "two"])
      plant(join(folder, name), {
        Dockerfile: `ARG BASE\nFROM \${BASE} AS deps\nRUN echo costly ${name} > /costly\nFROM scratch\nCOPY --from=deps /costly /costly\nCOPY content /content\n`,
        content: name,
      });
    return folder;
  }

  it(
    "takes it by itself where the runner has one, each image with a scope of its own",
    { timeout: 120_000 },
    async () => {
      const folder = workspace();
      const first = await build(folder, services.env);
      expect(first.exitCode, first.output).toBe(0);
      const keys = services.state.cacheEntries.map(({ key }) => key);
      for (const name of ["one", "two"]) expect(keys.filter((key) => key.startsWith(`index-${name}`))).toHaveLength(1);
      for (const name of ["one", "two"]) writeFileSync(join(folder, name, "content"), `${name} changed`);
      const second = await build(folder, services.env);
      expect(second.exitCode, second.output).toBe(0);
      // The step of the other stage, which is not in the image, came out of the cache, for both.
      expect(second.summary.match(/1 of 3 steps cached|[12] of \d steps cached/g)).toHaveLength(2);
      expect(services.violations).toEqual([]);
      expect(first.output + second.output).not.toContain(services.env["ACTIONS_RUNTIME_TOKEN"]);
    },
  );

  it("builds all the same when the cache is not there", { timeout: 120_000 }, async () => {
    const gone = await startActionsServices({ repository: "acme/structra" });
    await gone.close();
    const acted = await build(workspace(), gone.env);
    expect(acted.exitCode, acted.output).toBe(0);
  });
});
