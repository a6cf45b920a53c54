import { type Comparison, compares } from "../check/json-operator.ts";
import type { SampleWarning } from "../sample.ts";
import type { MetricSample } from "./exposition.ts";
import { type Selector, sumOf } from "./selector.ts";

/** What must hold of a metric. */
export interface MetricRule {
  readonly selector: Selector;
  /** What it is divided by; undefined: it stands alone. */
  readonly per: Selector | undefined;
  /** `value`: of every scrape; `increase`: of a counter, over the soak. */
  readonly of: "value" | "increase";
  readonly comparisons: readonly Comparison[];
}

/** How a rule reads in a message. */
export function nameOfRule({ selector, per, of }: MetricRule): string {
  const text = per === undefined ? selector.text : `${selector.text} / ${per.text}`;
  return of === "increase" ? `the increase of ${text}` : text;
}

/** The first rule that one scrape breaks; rules over the soak are not among them. */
export function metricBreach(
  rules: readonly MetricRule[],
  samples: readonly MetricSample[],
): SampleWarning | undefined {
  for (const rule of rules) {
    const code = `metrics.${rule.selector.name}`;
    const value =
      rule.of === "value" ? ratio(sumOf(rule.selector, samples), rule, samples) : sumOf(rule.selector, samples);
    if (value === undefined) return { code, detail: `${nameOfRule(rule)} is missing` };
    if (rule.of === "value" && !holds(value, rule)) return { code, detail: `${nameOfRule(rule)} is ${format(value)}` };
  }
  return undefined;
}

/** Whether a value is within all of a rule's limits. */
export function holds(value: number, { comparisons }: MetricRule): boolean {
  return comparisons.every((comparison) => compares(value, comparison));
}

/** A value for a message. */
export function format(value: number): string {
  return String(Number(value.toPrecision(4)));
}

function ratio(value: number | undefined, { per }: MetricRule, samples: readonly MetricSample[]): number | undefined {
  if (per === undefined || value === undefined) return value;
  const divisor = sumOf(per, samples);
  return divisor === undefined || divisor === 0 ? undefined : value / divisor;
}
