import { systemClock } from "@slipway/core";
import { fakePorts } from "@slipway/core/testing";
import { type Moved, type Vercel, vercel as platform } from "@slipway/platforms/vercel";
import type { Fault } from "@slipway/stand-ins";
import { type VercelOptions, rateLimited } from "@slipway/stand-ins/vercel";
import { describe, expect, it } from "vitest";

import { fetchHttp } from "../../../packages/core/src/http/fetch-http.ts";
import { definition } from "../src/definition.ts";
import { repairAutoAssign } from "../src/repair.ts";
import { PROJECT, VERCEL_TOKEN, type World, inWorld } from "./world.ts";

/** Waits are a fiftieth of what is asked for. */
const HURRY = 50;

function platformOf({ vercel }: World): Vercel {
  const clock = {
    ...systemClock,
    sleep: async (milliseconds: number, signal?: AbortSignal) => await systemClock.sleep(milliseconds / HURRY, signal),
  };
  const quiet = (): void => undefined;
  const http = fetchHttp({ clock, redact: (text) => text, debug: quiet, userAgent: "slipway/test" });
  const apiUrl = new URL(vercel.url);
  const connection = { http, token: VERCEL_TOKEN, project: PROJECT, team: "team_acme", apiUrl };
  const { signal } = new AbortController();
  return platform(connection, { clock, signal, info: quiet, debug: quiet, line: quiet });
}

/** A world in which a newer, bad release is live. */
function afterBad(
  options: Partial<VercelOptions>,
  test: (world: World & { readonly bad: string }) => Promise<void>,
): () => Promise<void> {
  return inWorld(options, async (world) => {
    const bad = await world.vercel.project(PROJECT).seed({ from: { pages: { "index.html": "bad" } } });
    await test({ ...world, bad: bad.id });
  });
}

const back = async (world: World, id = world.live): Promise<Moved> =>
  await platformOf(world).rollback({ type: "rollback", id, timeout: 20_000 });

describe("rollback", () => {
  it(
    "brings the earlier deployment back, reads it back, and shows that domains are no more assigned by themselves",
    afterBad({}, async (world) => {
      const moved = await back(world);
      expect(moved).toMatchObject({ state: "moved", live: { autoAssign: "off", pinnedBy: "rollback" } });
      expect(moved.live.production?.id).toBe(world.live);
      expect(await world.page()).toBe("old");
      expect(await platformOf(world).prove({ deployment: world.live })).toMatchObject({ result: "live" });
      expect(await platformOf(world).turnAutoAssignOn()).toBe("on");
    }),
  );

  it(
    "of what is live already asks for nothing",
    afterBad({}, async (world) => {
      expect(await back(world, world.bad)).toMatchObject({ state: "already" });
      expect(world.vercel.requests.filter(({ method }) => method === "POST")).toEqual([]);
    }),
  );

  it(
    "is undone by a promote, which assigns domains again",
    afterBad({}, async (world) => {
      await back(world);
      const moved = await platformOf(world).promote(world.bad, 20_000);
      expect(moved).toMatchObject({ state: "moved", live: { autoAssign: "on" } });
      expect(await world.page()).toBe("bad");
    }),
  );

  const posts = { method: "POST", path: "/v1/projects/*/rollback/*" } as const;

  it.each<[string, Fault]>([
    ["its answer is lost", { ...posts, kind: "lost-answer" }],
    ["it is reset before it is obeyed", { ...posts, kind: "reset" }],
    ["Vercel asks to wait", rateLimited(posts, 1)],
  ])("happens once when %s", (_what, fault) =>
    afterBad({}, async (world) => {
      world.vercel.faults.http.add(fault);
      expect(await back(world)).toMatchObject({ state: "moved" });
      expect(world.vercel.faults.http.pending).toBe(0);
      expect(await world.page()).toBe("old");
    })(),
  );

  it(
    "goes on looking when the looks after it fail for a while",
    afterBad({}, async (world) => {
      const looks = { method: "GET", path: "/v9/projects/prj_demo", after: 1, times: 10 } as const;
      world.vercel.faults.http.add({ ...looks, kind: "answer", status: 503 });
      expect(await back(world)).toMatchObject({ state: "moved" });
      expect(world.vercel.faults.http.pending).toBe(0);
    }),
  );

  it.each([401, 402, 403, 409, 422])("that is refused with %d stops at once, with nothing moved", (status) =>
    afterBad({}, async (world) => {
      const body = { error: { code: "no", message: "No" } };
      world.vercel.faults.http.add({ ...posts, kind: "answer", status, body, times: 9 });
      await expect(back(world)).rejects.toThrow(`Vercel refuses to rollback ${world.live}: No (${status} no)`);
      expect(world.vercel.requests.filter(({ method }) => method === "POST")).toHaveLength(1);
      expect(await world.page()).toBe("bad");
    })(),
  );

  it(
    "further back than the plan allows is refused by Vercel, and said",
    afterBad({ teams: [{ id: "team_acme", slug: "acme", plan: "hobby" }] }, async (world) => {
      await world.vercel.project(PROJECT).seed({ from: { pages: { "index.html": "worse" } } });
      await expect(back(world)).rejects.toThrow(/402 upgrade_required/);
    }),
  );

  it(
    "to a preview, to one that failed and to another project's is refused before it is asked for",
    afterBad(
      {
        projects: [
          { id: PROJECT, name: "demo" },
          { id: "prj_other", name: "other" },
        ],
      },
      async (world) => {
        const preview = await world.vercel.project(PROJECT).seed({ from: { pages: {} }, target: null });
        const other = await world.vercel.project("prj_other").seed({ from: { pages: {} } });
        await expect(back(world, preview.id)).rejects.toThrow("was not built for production");
        await expect(back(world, other.id)).rejects.toThrow("belongs to another project");
        expect(world.vercel.requests.filter(({ method }) => method === "POST")).toEqual([]);
      },
    ),
  );

  it(
    "ends a rolling release: everybody gets the base again",
    inWorld(
      { projects: [{ id: PROJECT, name: "demo", rollingRelease: [{ targetPercentage: 50 }] }] },
      async (world) => {
        const project = world.vercel.project(PROJECT);
        const canary = await project.seed({ from: { pages: { "index.html": "canary" } }, live: false });
        expect(await platformOf(world).promote(canary.id, 20_000)).toMatchObject({ state: "rolling", percentage: 50 });
        const moved = await back(world);
        expect(moved.live.production?.id).toBe(world.live);
        expect(await platformOf(world).prove({ deployment: world.live })).toMatchObject({ result: "live" });
      },
    ),
  );
});

describe("the assignment of domains that a rollback turned off", () => {
  const promoted = {
    result: "promoted",
    ok: true,
    reason: "",
    hint: undefined,
    attempt: undefined,
    aliases: [],
  } as const;

  it(
    "is turned on again after a promote that left it off",
    afterBad({}, async (world) => {
      const { live } = await back(world);
      const ports = fakePorts(definition);
      expect(await repairAutoAssign(platformOf(world), live, { ...promoted, live }, ports)).toBe("on");
      expect(world.vercel.project(PROJECT).autoAssign()).toBe(true);
      expect(ports.log.text("notice")).toContain("get the domains again");
    }),
  );

  it(
    "is left alone when it is the project's own setting, and when nothing was promoted",
    afterBad({}, async (world) => {
      world.vercel.project(PROJECT).setAutoAssign(false);
      const ours = platformOf(world);
      const live = await ours.observe();
      expect(live).toMatchObject({ autoAssign: "off", pinnedBy: "settings" });
      const ports = fakePorts(definition);
      expect(await repairAutoAssign(ours, live, { ...promoted, live }, ports)).toBe("off");
      const pinned = { ...live, pinnedBy: "rollback" } as const;
      expect(await repairAutoAssign(ours, pinned, { ...promoted, result: "failed", live }, ports)).toBe("off");
      expect(world.vercel.project(PROJECT).autoAssign()).toBe(false);
    }),
  );

  it(
    "that cannot be turned on is a warning: the release is live",
    afterBad({}, async (world) => {
      const { live } = await back(world);
      world.vercel.faults.http.add({ method: "PATCH", path: "/v9/projects/*", kind: "answer", status: 403, body: {} });
      const ports = fakePorts(definition);
      expect(await repairAutoAssign(platformOf(world), live, { ...promoted, live }, ports)).toBe("off");
      expect(ports.log.text("warning")).toContain("could not be turned on");
    }),
  );
});
