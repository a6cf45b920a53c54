import { increaseOf } from "../metrics/increase.ts";
import { type MetricRule, format, holds, nameOfRule } from "../metrics/metric-rule.ts";
import type { Sample } from "../sample.ts";
import type { Ruling } from "../verdict.ts";
import type { Trace } from "./trace.ts";

/** Rulings on counters that grew too much, or too little, over a soak; what cannot be compared is inconclusive. */
export function metricsRulings({ check, samples }: Trace): readonly Ruling[] {
  return check.expect.metrics
    .filter((rule) => rule.of === "increase")
    .flatMap((rule) => rulingOnGrowth(check.name, rule, growth(rule, samples)) ?? []);
}

function rulingOnGrowth(check: string, rule: MetricRule, value: number | undefined): Ruling | undefined {
  if (value === undefined) {
    const message =
      `${check}: ${nameOfRule(rule)} is not known: no process was scraped twice, there was no traffic, or ` +
      "process_start_time_seconds is missing";
    return { verdict: "inconclusive", reason: "no-data", message, check };
  }
  if (holds(value, rule)) return undefined;
  const message = `${check}: ${nameOfRule(rule)} is ${format(value)}`;
  return { verdict: "unhealthy", reason: `metrics.${rule.selector.name}`, message, check };
}

function growth(rule: MetricRule, samples: readonly Sample[]): number | undefined {
  const increase = increaseOf(rule.selector.text, samples);
  if (rule.per === undefined || increase === undefined) return increase;
  const divisor = increaseOf(rule.per.text, samples);
  return divisor === undefined || divisor === 0 ? undefined : increase / divisor;
}
