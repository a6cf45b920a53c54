import type { Log } from "@slipway/core";

/** How many of an image's last lines are shown again when it failed. */
const LAST_LINES = 30;

/** Everything that one image says. */
export interface ImageLog {
  /** A line of a builder, or of ours. */
  line(text: string): void;
  /** The end of what it said. */
  readonly last: readonly string[];
  /** Steps of the Dockerfile that came out of the cache, and all of them; only BuildKit tells. */
  readonly steps: { readonly cached: number; readonly total: number };
}

/** A step of the Dockerfile: `#7 [build 2/5] RUN …`. The frontend's own steps have no number of many. */
const STEP = /^#(\d+) \[[^\]]*\b\d+\/\d+\]/;
const CACHED = /^#(\d+) CACHED\b/;

/**
 * The log of one image among others: each line has the image's name in front, because foldable groups cannot run side by
 * side. A single image needs none.
 */
export function imageLog(log: Pick<Log, "info">, name: string, names: readonly string[]): ImageLog {
  const width = Math.max(...names.map((each) => each.length));
  const prefix = names.length > 1 ? `[${name}]${" ".repeat(width - name.length)} ` : "";
  const last: string[] = [];
  const [steps, cached] = [new Set<string>(), new Set<string>()];
  return {
    last,
    get steps() {
      return { cached: [...cached].filter((id) => steps.has(id)).length, total: steps.size };
    },
    line(text) {
      log.info(`${prefix}${text}`);
      last.push(text);
      if (last.length > LAST_LINES) last.shift();
      const [step, hit] = [STEP.exec(text)?.[1], CACHED.exec(text)?.[1]];
      if (step !== undefined) steps.add(step);
      if (hit !== undefined) cached.add(hit);
    },
  };
}
