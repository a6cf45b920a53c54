import type { Comparison } from "../check/json-operator.ts";
import type { MetricRule } from "../metrics/metric-rule.ts";
import { parseSelector } from "../metrics/selector.ts";
import { type Read, members } from "./place.ts";
import { asNumber, oneOf } from "./scalars.ts";

const KINDS = ["lt", "lte", "gt", "gte"] as const;

const asSelector: Read<NonNullable<ReturnType<typeof parseSelector>>> = (value, at) =>
  (typeof value === "string" ? parseSelector(value) : undefined) ??
  at.problem('must be a metric such as up or http_requests_total{status=~"5.."}');

/** One rule: `{metric, per, of, lt, lte, gt, gte}`. */
export const readMetricRule: Read<MetricRule> = (value, at) => {
  const shape = { metric: asSelector, per: asSelector, of: oneOf(["value", "increase"]) };
  const given = members({ ...shape, lt: asNumber, lte: asNumber, gt: asNumber, gte: asNumber })(value, at);
  if (given === undefined) return undefined;
  const comparisons = KINDS.flatMap((kind): readonly Comparison[] => {
    const limit = given[kind];
    return limit === undefined ? [] : [{ kind, limit }];
  });
  if (given.metric === undefined) return "metric" in given ? undefined : at.problem("needs a metric");
  if (comparisons.length === 0) return at.problem(`needs a limit: ${KINDS.join(", ")}`);
  return { selector: given.metric, per: given.per, of: given.of ?? "value", comparisons };
};
