import type { ProbeRequest } from "../probe/answer.ts";
import type { HeaderRule } from "./header-rule.ts";
import type { JsonRule } from "./json-rule.ts";
import type { MetricRule } from "../metrics/metric-rule.ts";
import type { Preset } from "../preset/preset.ts";
import type { StatusSet } from "./status-set.ts";
import type { UptimeExpectation } from "./uptime.ts";
import type { VersionExpectation } from "./version.ts";

/** What must hold of an answer. */
export interface Expectation {
  readonly status: StatusSet;
  readonly preset: Preset;
  readonly version: VersionExpectation | undefined;
  /** Text that the body must contain, exactly. */
  readonly contains: string | undefined;
  /** A pattern that must be found in the first 64 KiB of the body. */
  readonly matches: RegExp | undefined;
  readonly json: readonly JsonRule[];
  readonly headers: readonly HeaderRule[];
  /** The most time to the first byte of one sample, in milliseconds. */
  readonly maxLatency: number | undefined;
  /** Members of `checks` that may be unwell without failing the release. */
  readonly degradedOk: readonly string[];
  /** Rules over Prometheus metrics; they need the preset `metrics`. */
  readonly metrics: readonly MetricRule[];
  readonly uptime: UptimeExpectation | undefined;
}

/** One thing that is asked: again and again, or, for a functional check that may write, once. */
export interface Check {
  /** Unique within a gate. */
  readonly name: string;
  /** Whether the release fails with it; otherwise it can only degrade the verdict. */
  readonly critical: boolean;
  readonly mode: "poll" | "smoke";
  readonly request: ProbeRequest;
  readonly expect: Expectation;
}

/** An expectation of nothing but a status. */
export function expectStatus(status: StatusSet): Expectation {
  return {
    status,
    preset: "none",
    version: undefined,
    contains: undefined,
    matches: undefined,
    json: [],
    headers: [],
    maxLatency: undefined,
    degradedOk: [],
    metrics: [],
    uptime: undefined,
  };
}
