import type { Sample } from "../sample.ts";
import type { Ruling } from "../verdict.ts";
import { classesOf } from "./class-verdict.ts";
import type { Trace } from "./trace.ts";
import { tells } from "./trace.ts";

/** The samples at the end that show how the service is now. */
const RECENT = 10;

/**
 * Whether a rollback would help. Only an unhealthy verdict asks for one, and only when the new release is what is
 * unwell: it has answered itself, or nothing answers well any more. What no release breaks is left alone: a path or a
 * host name that this gate has never seen to exist is more likely a wrong address.
 */
export function adviseRollback(ruling: Ruling, traces: readonly Trace[]): boolean {
  if (ruling.verdict !== "unhealthy") return false;
  const trace = traces.find(({ check }) => check.name === ruling.check);
  const concerned = trace === undefined ? traces.flatMap(({ samples }) => samples) : trace.samples;
  const telling = concerned.filter(tells);
  const failures = telling.filter((sample) => classesOf("unhealthy").includes(sample.class));
  if (failures.every(({ class: name }) => name === "not-found" || name === "dns") && !hasExisted(telling)) return false;
  if (!traces.some(({ check }) => check.expect.version !== undefined)) return true;
  if (traces.some(({ samples }) => samples.some(({ expectedVersion }) => expectedVersion === true))) return true;
  const recent = telling.slice(-RECENT);
  return !hasExisted(recent) && !recent.every(({ expectedVersion }) => expectedVersion === false);
}

function hasExisted(samples: readonly Sample[]): boolean {
  return samples.some(({ class: name }) => name === "pass" || name === "stale");
}
