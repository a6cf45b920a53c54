import { formatDuration } from "@slipway/core";

import type { Finding } from "./finding.ts";
import { type JsonPath, findFirst } from "./json-path.ts";

/** How to tell a new process from the old one where the application does not say its version. */
export interface UptimeExpectation {
  /** Where the document says how long the process has been running. */
  readonly path: JsonPath;
  /** Milliseconds of the document's unit: 1000 for seconds. */
  readonly unit: number;
  /** The earliest moment at which the new process can have started, in milliseconds since the epoch. */
  readonly startedAfter: number;
}

/** Where Node, Go and others put `uptime`, in seconds. */
const USUAL_PATH: JsonPath = { text: "uptime", steps: [{ key: "uptime" }] };

/** The expectation that a process started at most `longest` milliseconds before `now`; its uptime is in seconds. */
export function maxUptime(longest: number, now: Date, path: JsonPath = USUAL_PATH): UptimeExpectation {
  return { path, unit: 1_000, startedAfter: now.getTime() - longest };
}

/** Milliseconds by which two clocks, and the answer's way, may differ. */
const SLACK = 2_000;

/** What the process's age gives away; undefined when it is young enough. */
export function judgeUptime(expectation: UptimeExpectation, document: unknown, now: Date): Finding | undefined {
  const value = findFirst(document, expectation.path);
  const uptime = typeof value === "number" && value >= 0 ? value * expectation.unit : undefined;
  if (uptime === undefined)
    return { class: "stale", code: "uptime.missing", detail: `${expectation.path.text} is not the process's uptime` };
  if (now.getTime() - uptime >= expectation.startedAfter - SLACK) return undefined;
  const detail = `the process has been running for ${formatDuration(uptime)}, since before the release`;
  return { class: "stale", code: "uptime.other", detail };
}
