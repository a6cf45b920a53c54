import type { MetricSample } from "./exposition.ts";
import type { MetricRule } from "./metric-rule.ts";
import { sumOf } from "./selector.ts";

/** The time at which the process that answered was started, by Prometheus's own convention. */
export const PROCESS_START = "process_start_time_seconds";

/** What one scrape showed of the counters that are watched, by selector; and which process it came from. */
export interface Scrape {
  readonly process: string;
  readonly counters: Readonly<Record<string, number>>;
}

/**
 * How much a counter grew over some scrapes. Behind a balancer, scrapes come from several processes, each with counters
 * of its own; so only scrapes of one process are compared. A decrease is a restart: what lies across it is left out.
 *
 * @returns undefined when no process was scraped twice
 */
export function increaseOf(
  selector: string,
  samples: readonly { readonly scrape: Scrape | undefined }[],
): number | undefined {
  const last = new Map<string, number>();
  let total: number | undefined;
  for (const { scrape } of samples) {
    const value = scrape?.counters[selector];
    if (scrape === undefined || value === undefined || Number.isNaN(value)) continue;
    const before = last.get(scrape.process);
    last.set(scrape.process, value);
    if (before !== undefined && value >= before) total = (total ?? 0) + value - before;
  }
  return total;
}

/** What a scrape shows of the counters that rules watch; undefined when no rule does, or when it does not say which process it is. */
export function readScrape(
  rules: readonly MetricRule[],
  samples: readonly MetricSample[] | undefined,
): Scrape | undefined {
  const selectors = rules
    .filter((rule) => rule.of === "increase")
    .flatMap(({ selector, per }) => [selector, per ?? selector]);
  const process = samples?.find(({ name }) => name === PROCESS_START);
  if (selectors.length === 0 || samples === undefined || process === undefined) return undefined;
  const counters = selectors.flatMap((selector) => {
    const sum = sumOf(selector, samples);
    return sum === undefined ? [] : [[selector.text, sum] as const];
  });
  return { process: String(process.value), counters: Object.fromEntries(counters) };
}
