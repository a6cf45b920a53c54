import { describe, expect, it } from "vitest";

import { type Tally, killAfter, leftOpen, report, sampled } from "./crash.ts";
import { type KillingProxy, killingProxy } from "./killing-proxy.ts";
import { type PairWorld, withVercel } from "./with-vercel.ts";

// The same as the sweep on Fly, for what is on Vercel.

interface Scene {
  readonly world: PairWorld;
  readonly proxy: KillingProxy;
  readonly env: Readonly<Record<string, string>>;
  readonly api: string;
}

function sweep(test: (scene: Scene) => Promise<void>): () => Promise<void> {
  return withVercel(async (world) => {
    const proxy = killingProxy();
    try {
      const github = await proxy.urlOf(world.github.url);
      const api = await proxy.urlOf(world.vercel.url);
      const env = {
        GITHUB_API_URL: github,
        GITHUB_GRAPHQL_URL: `${github}/graphql`,
        GITHUB_SHA: "0123456789abcdef0123456789abcdef01234567",
      };
      await test({ world, proxy, env, api });
    } finally {
      await proxy.close();
    }
  });
}

const page = async ({ world }: Scene): Promise<string> => await world.page();

describe.concurrent("crash sweep on Vercel", { timeout: 1_800_000 }, () => {
  it(
    "rollback, then a rollback by hand: the good page, or a refusal that says why",
    sweep(async (scene) => {
      const { world, proxy, env, api } = scene;
      // Nothing to be asked: the page says no version, and what is in production is read back.
      const reach = { ...world.reach, url: "" };
      await world.releasePage("good", 41);
      const start = (run: number) =>
        world.startRollback({
          run: { id: run },
          env,
          inputs: { ...reach, mode: "auto", verdict: "unhealthy", "vercel-api-url": api },
        });
      await world.releasePage("bad", 900);
      proxy.arm(0);
      const probe = await start(900).done;
      expect(probe.outputs, probe.errors.join()).toMatchObject({ result: "rolled-back" });
      const total = proxy.count();
      const tally: Tally = { cases: [], wrong: [] };
      for (const at of sampled(total)) {
        const run = 1_000 + at;
        const sha = run.toString(16).padStart(40, "0");
        const released = await world.releasePage(`bad ${run}`, run, { GITHUB_SHA: sha });
        if (released.exitCode !== 0) throw new Error(released.errors.join());
        await killAfter(at, proxy, () => start(run));
        const after = await world.rollback({ run: { id: run + 5_000 }, inputs: reach });
        const { result = "", reason = "" } = after.outputs;
        const live = await page(scene);
        const refused = reason === "rollback-of-rollback";
        tally.cases.push(refused ? "refused, because it was done" : result);
        if (live !== "good" || !(refused || ["rolled-back", "noop"].includes(result)))
          tally.wrong.push(`${at} (${proxy.killedAt()}): ${result} ${reason} ${live} ${after.errors.join()}`);
        const left = leftOpen(world);
        if (left.length > 0) tally.wrong.push(`${at} (${proxy.killedAt()}): left open: ${left.join("; ")}`);
      }
      report("Vercel: rollback → rollback", total, tally);
    }),
  );

  it(
    "deploy, then a rollback by hand: what was live before",
    sweep(async (scene) => {
      const { world, proxy, env, api } = scene;
      const reach = { ...world.reach, url: "" };
      const through = (run: number) => ({ ...env, GITHUB_SHA: run.toString(16).padStart(40, "0") });
      await world.releasePage("first", 41);
      proxy.arm(0);
      await world.startPage("probe", 900, { env: through(900), inputs: { "api-url": api } }).then(({ done }) => done);
      const total = proxy.count();
      const tally: Tally = { cases: [], wrong: [] };
      for (const at of sampled(total)) {
        const run = 2_000 + at;
        const good = `good ${run}`;
        const released = await world.releasePage(good, run, { GITHUB_SHA: run.toString(16).padStart(40, "0") });
        if (released.exitCode !== 0) throw new Error(released.errors.join());
        const before = world.ledger().length;
        const bad = await world.preparePage(`bad ${run}`, run + 1_000, {
          env: through(run + 1_000),
          inputs: { "api-url": api },
        });
        await killAfter(at, proxy, bad);
        const recorded = world.ledger().length > before;
        const after = recorded ? await world.rollback({ run: { id: run + 5_000 }, inputs: reach }) : undefined;
        const { result = "nothing had happened", reason = "" } = after?.outputs ?? {};
        const live = await page(scene);
        tally.cases.push(result);
        if (live !== good || !["nothing had happened", "rolled-back", "noop"].includes(result))
          tally.wrong.push(`${at} (${proxy.killedAt()}): ${result} ${reason} ${live} ${after?.errors.join()}`);
      }
      report("Vercel: deploy → rollback", total, tally);
    }),
  );

  it(
    "deploy, then the deploy once more: the new page",
    sweep(async (scene) => {
      const { world, proxy, env, api } = scene;
      const through = (run: number) => ({ ...env, GITHUB_SHA: run.toString(16).padStart(40, "0") });
      await world.releasePage("first", 41);
      proxy.arm(0);
      await world.startPage("probe", 900, { env: through(900), inputs: { "api-url": api } }).then(({ done }) => done);
      const total = proxy.count();
      const tally: Tally = { cases: [], wrong: [] };
      for (const at of sampled(total)) {
        const run = 3_000 + at;
        const call = { env: through(run), inputs: { "api-url": api } };
        await killAfter(at, proxy, await world.preparePage(`new ${run}`, run, call));
        const where = `${at} (${proxy.killedAt()})`;
        const sha = { GITHUB_SHA: run.toString(16).padStart(40, "0") };
        const { outputs, errors } = await world.releasePage(`new ${run}`, run + 5_000, sha);
        const { result = "" } = outputs;
        tally.cases.push(result);
        const live = await page(scene);
        if (live !== `new ${run}` || result !== "promoted")
          tally.wrong.push(`${where}: ${result} ${live} ${errors.join()}`);
        const left = leftOpen(world);
        if (left.length > 0) tally.wrong.push(`${where}: left open: ${left.join("; ")}`);
      }
      report("Vercel: deploy → deploy", total, tally);
    }),
  );
});
