import { describe, it } from "vitest";

import { type KillingProxy, killingProxy } from "./killing-proxy.ts";
import { APP, type RollbackWorld, inRollbackWorld } from "./rolled-back-world.ts";
import type { Step } from "../../fly-deploy/test/step.ts";
import { type Tally, killAfter, leftOpen, report, sampled } from "./crash.ts";

// A process is killed after each of its requests, flyctl's included: the request has its effect, and nobody learns of it.
// From what is left, the next run has to end in a correct state, or to refuse and say the right thing.

interface Sweep {
  readonly world: RollbackWorld;
  readonly proxy: KillingProxy;
  readonly addresses: { readonly github: string; readonly fly: string };
  /** Numbers the versions and runs of the world. */
  readonly next: () => number;
}

async function sweep(test: (sweep: Sweep) => Promise<void>): Promise<void> {
  await inRollbackWorld({ machines: 2 }, async (world) => {
    const proxy = killingProxy();
    let number = 1;
    try {
      const addresses = { github: await proxy.urlOf(world.github.url), fly: await proxy.urlOf(world.fly.url) };
      await test({ world, proxy, addresses, next: () => (number += 1) });
    } finally {
      await proxy.close();
    }
  })();
}

/** Environment and inputs of a step whose every request goes through the proxy. */
function through({ addresses, world }: Sweep, inputs: Readonly<Record<string, string>>) {
  const { github, fly } = addresses;
  return {
    env: { GITHUB_API_URL: github, GITHUB_GRAPHQL_URL: `${github}/graphql`, GITHUB_SHA: "0".repeat(39) + "1" },
    inputs: {
      ...inputs,
      ...(inputs["mode"] === undefined
        ? { "api-url": fly, "machines-api-url": fly }
        : { "fly-api-url": fly, "fly-machines-api-url": fly }),
      "flyctl-path": world.fly.flyctlPath,
    },
  };
}

/** What is live, in full: every machine's image, and what the app says. */
async function liveOf({ world }: Sweep): Promise<{ readonly digests: number; readonly version: string }> {
  const machines = world.fly.app(APP).machines();
  const digests = new Set(machines.map(({ image_ref: image }) => image.digest)).size;
  return { digests, version: await world.version() };
}

describe.concurrent("crash sweep on Fly", { timeout: 1_800_000 }, () => {
  it("rollback, then a rollback by hand: the good release, or a refusal that says why", async () => {
    await sweep(async (scene) => {
      const { world, proxy, next } = scene;
      await world.release("1", next());
      const startRollback = (run: number): Step =>
        world.startRollback({ run: { id: run }, ...through(scene, { mode: "auto", verdict: "unhealthy" }) });
      const bad = async (): Promise<number> => {
        const run = next() + 1_000;
        await world.release(String(run), run);
        return run;
      };
      const first = await bad();
      proxy.arm(0);
      await startRollback(first).done;
      const total = proxy.count();
      const tally: Tally = { cases: [], wrong: [] };
      for (const at of sampled(total)) {
        const run = await bad();
        await killAfter(at, proxy, () => startRollback(run));
        const where = `${at} (${proxy.killedAt()})`;
        const after = await world.rollback({ run: { id: next() + 5_000 } });
        const { version, digests } = await liveOf(scene);
        const { result = "", reason = "" } = after.outputs;
        const refused = reason === "rollback-of-rollback";
        tally.cases.push(refused ? "refused, because it was done" : result);
        const correct = version === "1" && digests === 1 && (refused || ["rolled-back", "noop"].includes(result));
        if (!correct)
          tally.wrong.push(`${where}: ${result} ${reason} version=${version} images=${digests} ${after.errors.join()}`);
        const left = leftOpen(world);
        if (left.length > 0) tally.wrong.push(`${where}: left open: ${left.join("; ")}`);
      }
      report("rollback → rollback", total, tally);
    });
  });

  it("deploy, then a rollback by hand: what was live before, or a refusal that says why", async () => {
    await sweep(async (scene) => {
      const { world, proxy, next } = scene;
      await world.release("1", next());
      const startDeploy = (image: string, run: number): Step =>
        world.start({ run: { id: run }, ...through(scene, { image }) });
      const total = await (async () => {
        proxy.arm(0);
        const { tag } = await world.push("probe");
        await startDeploy(tag, 900).done;
        const count = proxy.count();
        await world.rollback({ run: { id: 901 } });
        return count;
      })();
      const tally: Tally = { cases: [], wrong: [] };
      for (const at of sampled(total)) {
        const run = next() + 1_000;
        const good = `good-${run}`;
        await world.release(good, run);
        const { tag } = await world.push(`bad-${run}`);
        const before = world.ledger().length;
        await killAfter(at, proxy, () => startDeploy(tag, run + 1_000));
        const where = `${at} (${proxy.killedAt()})`;
        // Without a record nothing has happened: a rollback would take back the release before, as it is asked to.
        if (world.ledger().length === before) {
          const { version, digests } = await liveOf(scene);
          tally.cases.push("nothing had happened");
          if (version !== good || digests !== 1) tally.wrong.push(`${where}: ${version}`);
          continue;
        }
        const after = await world.rollback({ run: { id: run + 5_000 } });
        const { version, digests } = await liveOf(scene);
        const { result = "", reason = "" } = after.outputs;
        tally.cases.push(result);
        if (version !== good || digests !== 1 || !["rolled-back", "noop"].includes(result))
          tally.wrong.push(`${where}: ${result} ${reason} version=${version} images=${digests} ${after.errors.join()}`);
        const left = leftOpen(world);
        if (left.length > 0) tally.wrong.push(`${where}: left open: ${left.join("; ")}`);
      }
      report("deploy → rollback", total, tally);
    });
  });

  it("deploy, then the deploy once more: the new release, or a refusal that says why", async () => {
    await sweep(async (scene) => {
      const { world, proxy, next } = scene;
      await world.release("1", next());
      const startDeploy = (image: string, run: number): Step =>
        world.start({ run: { id: run }, ...through(scene, { image }) });
      proxy.arm(0);
      const probe = await world.push("probe");
      await startDeploy(probe.tag, 900).done;
      const total = proxy.count();
      const tally: Tally = { cases: [], wrong: [] };
      for (const at of sampled(total)) {
        const run = next() + 1_000;
        const { tag, digest } = await world.push(`new-${run}`);
        await killAfter(at, proxy, () => startDeploy(tag, run));
        const where = `${at} (${proxy.killedAt()})`;
        const after = await world.deploy({ inputs: { image: tag }, run: { id: run + 1_000 } });
        const { version, digests } = await liveOf(scene);
        const { result = "" } = after.outputs;
        tally.cases.push(result);
        const right = version === `new-${run}` && digests === 1 && ["deployed", "unchanged"].includes(result);
        if (!right || after.outputs["digest"] !== digest)
          tally.wrong.push(`${where}: ${result} version=${version} images=${digests} ${after.errors.join()}`);
        const left = leftOpen(world);
        if (left.length > 0) tally.wrong.push(`${where}: left open: ${left.join("; ")}`);
      }
      report("deploy → deploy", total, tally);
    });
  });
});
