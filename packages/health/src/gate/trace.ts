import type { Check } from "../check/check.ts";
import type { Outcome, OutcomeClass, Phase, Sample } from "../sample.ts";

/** All samples of one check, in the order in which they ended. */
export interface Trace {
  readonly check: Check;
  readonly samples: readonly Sample[];
}

/** The samples of one phase of one round; those of a burst are among the soak's. */
export function within(samples: readonly Sample[], phase: Phase, round: number): readonly Sample[] {
  const isIn = (sample: Sample): boolean => sample.phase === phase || (phase === "soak" && sample.phase === "burst");
  return samples.filter((sample) => isIn(sample) && sample.round === round);
}

/** Whether a sample says anything of the service: a throttled one and one of the runner's own network do not. */
export function tells(sample: Pick<Outcome, "class">): boolean {
  return sample.class !== "throttled" && sample.class !== "runner";
}

/** Passes in a row at the end; samples that tell nothing neither count nor break the row. */
export function streak(samples: readonly Sample[]): number {
  return lastRun(samples.filter(tells), (sample) => sample.class === "pass").length;
}

/** The samples at the end for which `holds` is true without a break. */
export function lastRun(samples: readonly Sample[], holds: (sample: Sample) => boolean): readonly Sample[] {
  const from = samples.findLastIndex((sample) => !holds(sample)) + 1;
  return samples.slice(from);
}

/** The samples of given classes, and the last of the code that is most frequent among them. */
export function mostFrequent(samples: readonly Sample[], classes: readonly OutcomeClass[]): Sample | undefined {
  const counts = new Map<string, { count: number; last: Sample }>();
  for (const sample of samples) {
    if (classes.includes(sample.class))
      counts.set(sample.code, { count: (counts.get(sample.code)?.count ?? 0) + 1, last: sample });
  }
  return [...counts.values()].toSorted((a, b) => b.count - a.count)[0]?.last;
}
