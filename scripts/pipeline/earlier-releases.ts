import { EARLIER } from "./repository.ts";
import { type Watch, release } from "./run.ts";
import type { Scenario } from "./scenario.ts";
import { seedLiveVersion } from "./seed.ts";
import { NAMES, type World } from "./world.ts";

/** Makes what a scenario takes for granted: an old version that stays, or two releases that were proven good. */
export async function prepare(world: World, scenario: Scenario, watch: Watch): Promise<void> {
  if (scenario.stale === true) {
    await seedLiveVersion(world);
    world.fly.faults.add({ kind: "stale-edge", app: NAMES.app });
  }
  if (scenario.break === "health") await releaseEarlier(world, [0, 1], watch);
}

/**
 * Releases commits that lie in the past, by their places in the history, each by a run of the pipeline: image, migrations,
 * deploys, gate and records are real, and lint, types and tests are left out.
 *
 * @throws when one of them does not end well, or the run was cancelled
 */
export async function releaseEarlier(world: World, commits: readonly number[], watch: Watch): Promise<void> {
  for (const commit of commits) {
    const { conclusion } = await release(world, commit, watch, { workflow: EARLIER });
    if (conclusion !== "success") throw new Error(`release ${commit + 1} ended with ${conclusion}`);
  }
}
