import { addressed } from "@slipway/platforms/vercel";

import type { Outcome } from "./outcome.ts";

/** The addresses that were read back to lead to this deployment; its own, which always does, is not among them. Pure. */
export function addressesOf({ result, live, attempt, aliases }: Outcome): readonly string[] {
  const names = result === "promoted" ? (live?.production?.aliases ?? []).map(addressed) : [];
  return [...new Set([...names, ...aliases, ...(result === "ready" ? (attempt?.deployment.aliases ?? []) : [])])];
}
