import { codeBlock } from "@slipway/core";
import type { GateResult, Sample } from "@slipway/health";

/** The most points of a chart; more make it unreadable. */
const MOST_POINTS = 60;

/** The latency of every answered sample over time, as a Mermaid chart; empty when there are too few to show a shape. */
export function latencyChart(result: GateResult): string {
  const answered = samplesInTime(result).filter(({ timing }) => timing.firstByte !== undefined);
  if (answered.length < 5) return "";
  const points = thinned(answered);
  const seconds = points.map(({ at }) => (at / 1_000).toFixed(0));
  const values = points.map(({ timing }) => Math.max(0, Math.round(timing.firstByte ?? 0)));
  const chart = [
    "xychart-beta",
    '  title "Time to the first byte"',
    `  x-axis "seconds since the gate began" ${seconds[0] ?? "0"} --> ${seconds.at(-1) ?? "0"}`,
    `  y-axis "ms" 0 --> ${Math.max(1, ...values)}`,
    `  line [${values.join(", ")}]`,
  ];
  return codeBlock(chart.join("\n"), "mermaid");
}

/** Every change of what the samples showed, in time. */
export interface Turn {
  readonly at: number;
  readonly check: string;
  readonly sample: Sample;
}

/** The moments at which a check began to show something else. */
export function timeline(result: GateResult): readonly Turn[] {
  return result.traces
    .flatMap(({ check, samples }) =>
      samples.flatMap((sample, index): readonly Turn[] => {
        const before = samples[index - 1];
        const isSame =
          before?.code === sample.code && before.version === sample.version && before.phase === sample.phase;
        return isSame ? [] : [{ at: sample.at, check: check.name, sample }];
      }),
    )
    .toSorted((a, b) => a.at - b.at);
}

function samplesInTime({ traces }: GateResult): readonly Sample[] {
  return traces.flatMap(({ samples }) => samples).toSorted((a, b) => a.at - b.at);
}

/** Of each group of neighbours the slowest, so that no peak is lost. */
function thinned(samples: readonly Sample[]): readonly Sample[] {
  const size = Math.ceil(samples.length / MOST_POINTS);
  const groups = Array.from({ length: Math.ceil(samples.length / size) }, (_value, index) =>
    samples.slice(index * size, (index + 1) * size),
  );
  return groups.flatMap(
    (group) => group.toSorted((a, b) => (b.timing.firstByte ?? 0) - (a.timing.firstByte ?? 0))[0] ?? [],
  );
}
