// How long a deploy to production takes with vercel-deploy and with Vercel's own CLI, and how much memory: the same
// folders, the same stand-in in a process of its own that answers after 20 ms, where nothing but loopback is. The
// action's runs include what it does beside: staging, promoting, reading back. What the CLI does in one step that does
// less is shown, and not judged.
// Usage: npm run bench:vercel-deploy -- [rounds] [folder of bundles] [only]      (after npm run build)
// `only` is a part of a line: "2,000", "preview", "50 files of 2 MiB, direct".
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";

import { ROOT } from "../scripts/workspace.ts";
import { isolated } from "../test/real/vercel/support/isolated.ts";
import { realCliMissing } from "../test/real/vercel/support/missing.ts";
import { type BenchPlan, CASES, type Measured, PHASES, WAYS, isMeasured } from "./vercel-deploy/plan.ts";

/** At most this part of the CLI's time, and of its memory. */
const BUDGET = 0.5;

const missing = realCliMissing();
if (missing !== undefined) throw new Error(`the real CLI cannot be measured: ${missing}`);
const bundle = join(resolve(process.argv[3] ?? join(ROOT, "dist")), "vercel-deploy", "index.js");
if (!existsSync(bundle)) throw new Error(`${bundle} is not there; run npm run build first`);
const plan: BenchPlan = { bundle, rounds: Number(process.argv[2] ?? 3), only: process.argv[4] ?? "" };

function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  const [low, high] = [sorted[sorted.length % 2 === 0 ? middle - 1 : middle], sorted[middle]];
  return ((low ?? Number.NaN) + (high ?? Number.NaN)) / 2;
}

const contest = new URL("vercel-deploy/contest.ts", import.meta.url);
const runs = await isolated<readonly Measured[]>(contest, "contest", plan);
console.log(`median of ${plan.rounds} rounds; vercel-deploy may take at most ${BUDGET} x the CLI's time and memory:`);

/** One line: both medians of time and of memory, and how they stand. */
function compare(of: Pick<Measured, "name" | "way" | "phase">): string {
  const same = runs.filter(({ name, way, phase }) => name === of.name && way === of.way && phase === of.phase);
  const figures = (["milliseconds", "peak"] as const).map((what) => {
    const [theirs, ours] = (["vercel", "vercel-deploy"] as const).map((by) =>
      median(same.filter((run) => run.by === by).map((run) => run[what])),
    );
    const ratio = (ours ?? Number.NaN) / (theirs ?? Number.NaN);
    // Not "greater than": the median of nothing is no number, and no success.
    if (WAYS[of.way].isJudged && !(ratio <= BUDGET)) process.exitCode = 1;
    const unit = what === "peak" ? "MiB" : "ms";
    return `vercel ${theirs?.toFixed(0)} ${unit}, vercel-deploy ${ours?.toFixed(0)} ${unit}: ${ratio.toFixed(2)} x`;
  });
  return figures.join("; ");
}

for (const way of ["preview", "staged", "direct"] as const) {
  console.log(WAYS[way].what);
  for (const { name } of CASES.filter((each) => isMeasured({ ...each, way }, plan)))
    for (const phase of PHASES) console.log(`  ${name}, ${phase}: ${compare({ name, way, phase })}`);
}
