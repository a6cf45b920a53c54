import { mkdtempSync } from "node:fs";
import { join } from "node:path";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { type Acted, act } from "./support/act.ts";
import { type TestRegistry, USER, digestOf, startRegistry } from "./support/registry.ts";
import { BACKEND, FRONTEND, plant } from "./support/systems.ts";
import { ENGINES, type EngineName, TITLES, type World, pushBase, startWorld, tools } from "./support/world.ts";

const { missing, program } = tools();
if (missing.length > 0) console.log(`skipped: not on this machine: ${missing.join(", ")} (build-image, tokens)`);

const BASIC = { authorization: `Basic ${Buffer.from(`${USER.username}:${USER.password}`).toString("base64")}` };

describe.skipIf(missing.length > 0)(
  "build-image with a registry that wants tokens, as ghcr.io does, and another one",
  () => {
    let world: World;
    let other: TestRegistry;
    let base = "";
    beforeAll(async () => {
      world = await startWorld({ auth: "token" });
      other = await startRegistry(program("registry"), join(world.folder, "other"), "basic");
      await world.dockerRun("login", "--username", USER.username, "--password", USER.password, world.registry.host);
      base = await pushBase(world, world.registry.host);
      await world.dockerRun("logout", world.registry.host);
    });
    afterAll(async () => {
      await other?.stop();
      await world?.close();
    });

    /** One image to each registry; the base image of both is in the first one, which only its user may pull. */
    function build(engine: EngineName, more: Readonly<Record<string, string>> = {}): Promise<Acted> {
      const folder = mkdtempSync(join(world.folder, "workspace-"));
      plant(join(folder, "backend"), BACKEND);
      plant(join(folder, "frontend"), FRONTEND);
      const id = ENGINES.indexOf(engine as (typeof ENGINES)[number]);
      return act({
        workspace: folder,
        folder: world.folder,
        env: world.envOf(engine),
        inputs: {
          images: `API: { context: backend }\nweb: { context: frontend, image: "${other.host}/Acme/Web-${id}" }`,
          registry: `${world.registry.host}/Acme-${id}`,
          ...USER,
          logins: `${other.host} ${USER.username} ${USER.password}`,
          "build-args": `BASE=${base}`,
          network: "none",
          ...more,
        },
      });
    }

    it.each(ENGINES)("%s: builds, pushes and finds both again", { timeout: 180_000 }, async (engine) => {
      const id = ENGINES.indexOf(engine);
      const first = await build(engine);
      expect(first.exitCode, first.output).toBe(0);
      expect(first.output).toContain(TITLES[engine]);
      const { API: api, web } = first.images;
      expect([api?.result, web?.result]).toEqual(["built", "built"]);
      expect(api?.image).toBe(`${world.registry.host}/acme-${id}/api@${api?.digest}`);
      expect(web?.image).toBe(`${other.host}/acme/web-${id}@${web?.digest}`);
      expect(await digestOf(other.host, `acme/web-${id}`, "main", BASIC)).toBe(web?.digest);
      expect(first.left).toEqual([]);

      const asked = world.tokens?.asked.length ?? 0;
      const again = await build(engine);
      expect(again.outputs["skipped"], again.output).toBe("true");
      expect(again.images["API"]?.digest).toBe(api?.digest);
      // One token for the image and for the base image.
      expect(world.tokens?.asked.slice(asked).map((scopes) => scopes.toSorted())).toEqual([
        [`repository:acme-${id}/api:pull,push`, "repository:base/tools:pull"],
      ]);
      expect(first.output + again.output).not.toMatch(/^(?!::add-mask::).*(?:canary|eyJ)/m);
    });

    it(
      "asks the registry at most four times an image and for one token when nothing has changed",
      { timeout: 180_000 },
      async () => {
        const inputs = {
          images: "api: { context: backend }\nweb: { context: frontend }",
          registry: `${world.proxy.host}/pair`,
          logins: "",
          "build-args": `BASE=${base.replace(world.registry.host, world.proxy.host)}`,
          tags: "sha branch",
        };
        const first = await build("buildx, docker driver", inputs);
        expect(first.exitCode, first.output).toBe(0);
        const [seen, asked] = [world.proxy.seen.length, world.tokens?.asked.length];
        const again = await build("buildx, docker driver", inputs);
        expect(again.outputs["skipped"], again.output).toBe("true");
        expect(world.proxy.seen.slice(seen).every(({ method }) => method === "HEAD")).toBe(true);
        expect(world.proxy.seen.slice(seen).length).toBeLessThanOrEqual(4 * 2);
        expect(world.tokens?.asked.slice(asked)).toHaveLength(1);
      },
    );

    it("stops at once, with the reason, when no token is given", { timeout: 120_000 }, async () => {
      const acted = await build("buildx, docker driver", { password: "wrong-canary-4711", "skip-unchanged": "false" });
      expect(acted.exitCode).toBe(1);
      expect(acted.images["API"]).toMatchObject({ result: "failed" });
      expect(acted.output).toMatch(/::error::1 of 2 images failed: API: buildx failed: .*unauthorized/);
      expect(acted.output).not.toContain("try 2 of");
      expect(acted.output).toContain("The registry refuses the credentials (401)");
    });
  },
);
