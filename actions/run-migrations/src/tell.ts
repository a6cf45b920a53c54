import type { Finding, Inspection, PhasePlan } from "@slipway/database";

import type { Work } from "./apply.ts";
import { findingsOutput, warnOfState } from "./report.ts";

/** Sets the outputs as they are before anything runs, and returns what the pending statements risk. */
export function tellState({ ports, engine }: Work, inspection: Inspection, plan: PhasePlan): readonly Finding[] {
  const findings = inspection.pending.flatMap((one) => one.findings);
  warnOfState(inspection, ports);
  if (inspection.comparison.applied.some(({ checksums }) => checksums.length === 0))
    ports.log.info(`${engine.name} keeps no checksums: whether applied files were changed since cannot be told`);
  ports.outputs.set({
    state: stateOf(inspection),
    pending: plan.run.map(({ migration }) => migration.id),
    held: plan.held.map(({ migration }) => migration.id),
    applied: [],
    findings: findingsOutput(findings),
    "version-before": inspection.version,
    "version-after": inspection.version,
    compatibility: "none",
  });
  return findings;
}

/** How an inspection found things. */
export function stateOf({
  comparison,
  pending,
}: Pick<Inspection, "comparison" | "pending">): "clean" | "pending" | "dirty" {
  if (comparison.unfinished.length > 0) return "dirty";
  return pending.length > 0 ? "pending" : "clean";
}
