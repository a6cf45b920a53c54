import { type GateResult, isWell, statusDescription } from "@slipway/health";

import type { Verified } from "./close.ts";

/** What a record says of the verification; what was not asked for its health is proven by its platform only. */
export function isVerified(gate: GateResult | undefined): Verified {
  if (gate === undefined) return { well: true, note: undefined };
  return { well: isWell(gate.ruling.verdict), note: statusDescription(gate) };
}
