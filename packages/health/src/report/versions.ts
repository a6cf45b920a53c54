import type { GateResult } from "../gate/result.ts";
import type { Sample } from "../sample.ts";

/** Every version that answered, in the order in which they were first seen. */
export function versionsSeen({ traces }: GateResult): readonly string[] {
  return [...new Set(inTime(traces.flatMap(({ samples }) => samples)).flatMap(({ version }) => version ?? []))];
}

/** The version that answered last. */
export function versionObserved({ traces }: GateResult): string | undefined {
  return inTime(traces.flatMap(({ samples }) => samples)).findLast(({ version }) => version !== undefined)?.version;
}

function inTime(samples: readonly Sample[]): readonly Sample[] {
  return samples.toSorted((a, b) => a.at - b.at);
}
