import { describe, expect, it, vi } from "vitest";

import { PROJECT, type World, inWorld, until } from "./world.ts";

// Processes are started, on a machine that may be busy.
vi.setConfig({ testTimeout: 120_000 });

/** From the signal until the runner would send the next one, in milliseconds; it is given five seconds. */
const WITHIN = 5_000;

/** More files than go up at once. */
const FILES = Object.fromEntries(
  Array.from({ length: 120 }, (_, index) => [`.vercel/output/static/${index}.js`, `//${index}`]),
);

/** Sends a signal as soon as something is so, and waits for the end. */
async function cutOff(world: World, isTime: () => boolean, signal: NodeJS.Signals = "SIGINT") {
  const step = world.start();
  await until(isTime);
  const begin = performance.now();
  step.child.kill(signal);
  const result = await step.done;
  return { ...result, took: performance.now() - begin };
}

const uploads = ({ vercel }: World): number => vercel.requests.filter(({ path }) => path === "/v2/files").length;
const job = ({ vercel }: World) => vercel.project(PROJECT).lastAliasRequest();

describe("a job that is cancelled while files go up", () => {
  it.each(["SIGINT", "SIGTERM"] as const)("by %s sends no more, and there is nothing on Vercel", async (signal) => {
    await inWorld({}, async (world) => {
      await world.write(FILES);
      world.vercel.faults.http.add({ method: "POST", path: "/v2/files", kind: "hang", after: 20 });
      const cut = await cutOff(world, () => uploads(world) >= 40, signal);
      expect([cut.exitCode, cut.took < WITHIN], cut.stdout).toEqual([1, true]);
      expect(cut.outputs).toMatchObject({ result: "interrupted" });
      expect(cut.outputs).not.toHaveProperty("deployment-id");
      expect(uploads(world)).toBeLessThan(122);
      expect(world.vercel.project(PROJECT).deployments()).toHaveLength(1);
      expect([...world.github.repository("acme/app").deployments.values()]).toEqual([]);
      world.vercel.faults.http.clear();
      const post = await world.deploy({ state: cut.state });
      expect(post.exitCode, post.stdout).toBe(0);
      expect(post.stdout).toContain("not-started");
      // What went up stays with Vercel: the next run sends the rest, and is whole.
      const next = await world.deploy({ run: { id: 43 } });
      expect(next.outputs, next.stdout).toMatchObject({ result: "promoted" });
      expect(Number(next.outputs["uploaded-files"])).toBeLessThan(121);
      expect(world.vercel.project(PROJECT).latest()?.files).toHaveLength(122);
    })();
  });
});

describe("a job that is cancelled while its promote goes on", () => {
  it(
    "says that it was interrupted; the post step finds what is in production and closes the record",
    inWorld({}, async (world) => {
      world.vercel.faults.add({ kind: "job-stuck" });
      const cut = await cutOff(world, () => job(world)?.type === "promote");
      expect([cut.exitCode, cut.took < WITHIN], cut.stdout).toEqual([1, true]);
      const made = world.vercel.project(PROJECT).latest();
      expect(cut.outputs).toMatchObject({ result: "interrupted", "deployment-id": made?.id });
      expect(cut.outputs).not.toHaveProperty("production-url");
      expect(world.statuses().at(-1)).toMatch(/^error: interrupted dpl=/);
      const post = await world.deploy({ state: cut.state });
      expect(post.exitCode, post.stdout).toBe(0);
      expect(world.statuses().at(-1)).toBe(`error: interrupted dpl=${made?.id} is=READY live=${world.live}`);
      expect(await world.page()).toBe("old");
    }),
  );

  it(
    "which comes to its end afterwards: the post step says that it was promoted",
    inWorld({ pace: { job: 1_000 } }, async (world) => {
      const cut = await cutOff(world, () => job(world)?.type === "promote");
      expect(cut.outputs).toMatchObject({ result: "interrupted" });
      const made = world.vercel.project(PROJECT).latest();
      await until(() => world.vercel.project(PROJECT).production() === made?.id);
      await world.deploy({ state: cut.state });
      expect(world.statuses().at(-1)).toBe(`error: interrupted: promoted dpl=${made?.id} is=READY live=${made?.id}`);
      expect(await world.page()).toBe("new");
    }),
  );

  it(
    "and killed outright is closed by the post step too",
    inWorld({}, async (world) => {
      world.vercel.faults.add({ kind: "job-stuck" });
      const cut = await cutOff(world, () => job(world)?.type === "promote", "SIGKILL");
      await world.deploy({ state: cut.state });
      expect(world.statuses().at(-1)).toMatch(/^error: interrupted dpl=dpl_\w+ is=READY live=/);
    }),
  );
});
