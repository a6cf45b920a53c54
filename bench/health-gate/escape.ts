import { samplePlan, simulateReleases } from "@slipway/health/testing";

import { printTable } from "./table.ts";

const RELEASES = 1_000;
const SOAKS = [10, 20, 30, 45, 60, 90];
const SEED = 1;

/** Prints how many releases escape at which length of the soak: the table of docs/health-gate.md. */
export async function simulateEscapes(): Promise<void> {
  const rows: string[][] = [];
  for (const soak of SOAKS) {
    const plan = samplePlan({ timings: { soak: soak * 1000 } });
    const simulate = async (badShare: number) => {
      const { verdicts } = await simulateReleases({ plan, badShare, releases: RELEASES, seed: SEED });
      return (verdict: keyof typeof verdicts) => `${(((verdicts[verdict] ?? 0) / RELEASES) * 100).toFixed(1)} %`;
    };
    const [tenth, twentieth, sound] = [await simulate(0.1), await simulate(0.05), await simulate(0.002)];
    const escapes = [tenth("healthy"), tenth("degraded"), twentieth("healthy"), twentieth("degraded")];
    rows.push([`${soak} s`, ...escapes, sound("unhealthy")]);
  }
  console.log(
    `${RELEASES} simulated releases each, seed ${SEED}, one sample a second, the other settings at their defaults:`,
  );
  printTable([
    ["soak", "10 % broken: healthy", "degraded", "5 % broken: healthy", "degraded", "0.2 % fail: condemned"],
    ...rows,
  ]);
}
