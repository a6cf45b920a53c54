// How much longer a release takes with fly-deploy than with flyctl alone, against the same stand-ins, where nothing but
// loopback is. The action's runs include what it does beside: looking before, writing the record, proving afterwards.
// Usage: npm run bench:fly-deploy -- [rounds] [folder of bundles]      (after npm run build)
import { isolated } from "../test/real/flyctl/support/isolated.ts";
import type { RunPlan, RunReport } from "../test/real/flyctl/support/plan.ts";
import { realFlyctl } from "../test/real/flyctl/support/present.ts";

/** The action may add this much of flyctl's own time, or this many milliseconds, whichever is more. */
const SHARE = 0.1;
const LEAST = 1_000;

const rounds = Number(process.argv[2] ?? 7);
if (process.argv[3] !== undefined) process.env["SLIPWAY_BUNDLES"] = process.argv[3];

/**
 * `rolling`, the default, ends when the app is up, after the ten seconds of flyctl's own smoke check: it is judged.
 * `immediate` ends before any machine is up, and has listed the machines by then; the action waits until all are up, at
 * the one listing a second that Fly allows. So it is shown, beside the time until they are up, and not judged.
 */
const CASES = [
  { strategy: "rolling", machines: 1, rounds: Math.max(1, Math.floor(rounds / 2)), until: "milliseconds" },
  { strategy: "immediate", machines: 2, rounds, until: "upAfter" },
] as const;

function plansOf({ strategy, machines, rounds: times }: (typeof CASES)[number]): readonly RunPlan[] {
  const pair = (["flyctl", "bundle"] as const).map((by): RunPlan => {
    return { name: `${strategy} ${by}`, by, flyctl: "real", strategy, machines };
  });
  // One more than is counted: the first pair fills the disk's cache.
  return Array.from({ length: times + 1 }, () => pair).flat();
}

function timesOf(runs: readonly RunReport[], name: string, until: "milliseconds" | "upAfter"): readonly number[] {
  return runs.filter((run) => run.name === name).map((run) => run[until]);
}

function median(times: readonly number[]): number {
  const sorted = times.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [low, high] = [sorted[sorted.length % 2 === 0 ? middle - 1 : middle], sorted[middle]];
  return ((low ?? Number.NaN) + (high ?? Number.NaN)) / 2;
}

const flyctl = realFlyctl();
if (flyctl.path === undefined) throw new Error(flyctl.missing);
for (const each of CASES) {
  const { runs } = await isolated({ flyctl: flyctl.path, runs: plansOf(each), oneByOne: true });
  for (const { name, deploy, outputs } of runs) {
    // A run that failed early would be measured as a fast one.
    const proven = name.endsWith("flyctl") || outputs["result"] === "deployed";
    if (deploy.exitCode !== 0 || !proven)
      throw new Error(`${name} ended with ${deploy.exitCode}:\n${deploy.stdout}${deploy.stderr}`);
  }
  const { strategy, machines, until } = each;
  const [alone, action] = ["flyctl", "bundle"].map((by) => median(timesOf(runs, `${strategy} ${by}`, until).slice(1)));
  if (alone === undefined || action === undefined) throw new Error("nothing was measured");
  const more = action - alone;
  const budget = Math.max(LEAST, SHARE * alone);
  const isJudged = until === "milliseconds";
  console.log(
    `${strategy}, machines: ${machines}, rounds: ${each.rounds}: flyctl alone${isJudged ? "" : ", until the machines are up"}: ` +
      `median ${alone.toFixed(0)} ms; fly-deploy: median ${action.toFixed(0)} ms; ` +
      `${more.toFixed(0)} ms more, ${(action / alone).toFixed(2)} x (${isJudged ? `budget ${budget.toFixed(0)} ms` : "not judged"})`,
  );
  if (isJudged && more > budget) process.exitCode = 1;
}
