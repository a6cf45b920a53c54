import type { GateResult } from "../gate/result.ts";
import { gateStatistics } from "../statistics/gate-statistics.ts";
import { isWell } from "../verdict.ts";
import { versionObserved } from "./versions.ts";

/** GitHub's limit for a deployment status's description, in characters. */
const LIMIT = 140;

/** One line for a release record: `healthy version=1.4.2 p95=312ms n=45`, `failed gate=unhealthy code=checks.redis`. */
export function statusDescription(result: GateResult): string {
  const { verdict, reason } = result.ruling;
  const version = versionObserved(result);
  const { p95, samples } = gateStatistics(result);
  const words = isWell(verdict)
    ? [verdict, ...(verdict === "degraded" ? [`code=${reason}`] : [])]
    : ["failed", `gate=${verdict}`, `code=${reason}`];
  if (version !== undefined) words.push(`version=${version}`);
  if (p95 !== undefined) words.push(`p95=${Math.round(p95)}ms`);
  return shorten([...words, `n=${samples}`].join(" "));
}

function shorten(text: string): string {
  const characters = Array.from(text);
  return characters.length <= LIMIT ? text : `${characters.slice(0, LIMIT - 3).join("")}...`;
}
