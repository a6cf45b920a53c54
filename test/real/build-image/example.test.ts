import { cpSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";

import { act } from "./support/act.ts";
import { type World, pushBase, startWorld, tools } from "./support/world.ts";

const { missing } = tools();
if (missing.length > 0) console.log(`skipped: not on this machine: ${missing.join(", ")} (build-image, the example)`);

const EXAMPLE = fileURLToPath(new URL("../../../examples/structra", import.meta.url));

/** Of the workflow, what this test needs. */
interface Workflow {
  readonly jobs: { readonly release: { readonly with: { readonly images: string } } };
}

describe.skipIf(missing.length > 0)("the images of examples/structra, as its own workflow asks for them", () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld();
  });
  afterAll(() => world?.close());

  /** A copy of the example on a base image that this machine has: no registry can be reached from here. */
  async function copyExample(): Promise<string> {
    const base = await pushBase(world, world.registry.host);
    const folder = mkdtempSync(join(world.folder, "example-"));
    cpSync(EXAMPLE, folder, { recursive: true, filter: (path) => !path.endsWith("node_modules") });
    for (const file of ["Dockerfile", "frontend/Dockerfile"].map((name) => join(folder, name)))
      writeFileSync(
        file,
        readFileSync(file, "utf8").replaceAll(/^FROM (?:node|nginxinc\/nginx-unprivileged):\S+/gm, `FROM ${base}`),
      );
    return folder;
  }

  it("are built, pushed, and found again", { timeout: 120_000 }, async () => {
    const workspace = await copyExample();
    const workflow = parse(readFileSync(join(EXAMPLE, ".github/workflows/deploy.yml"), "utf8")) as Workflow;
    const images = workflow.jobs.release.with.images
      .replace("ghcr.io/${{ github.repository_owner }}", `${world.registry.host}/acme`)
      .replace("${{ vars.API_URL }}", "https://api.example.com");
    expect(images).not.toContain("${{");
    const inputs = { images, registry: world.registry.host, network: "none" };
    const call = { workspace, folder: world.folder, env: world.envOf("buildx, docker driver"), inputs };
    const first = await act(call);
    expect(first.exitCode, first.output).toBe(0);
    expect(Object.values(first.images).map(({ result }) => result)).toEqual(["built", "built"]);
    expect(first.output).not.toContain("Built every time");
    const run = (name: string, file: string): Promise<string> =>
      world.dockerRun("run", "--rm", "--network=none", "--entrypoint=cat", first.images[name]?.image ?? "", file);
    expect(await run("api", "/app/build/backend/server.js")).toContain("listen");
    expect(await run("frontend", "/usr/share/nginx/html/index.html")).toContain("api https://api.example.com");
    const again = await act(call);
    expect(again.outputs["skipped"], again.output).toBe("true");
  });
});
