import type { Conclusion } from "@slipway/core";
import { type Inspection, inspect, planPhase } from "@slipway/database";

import type { Work } from "./apply.ts";
import { annotateFindings } from "./report.ts";
import { summarise } from "./summary.ts";
import { tellState } from "./tell.ts";

/** Says how things stand, and writes nothing. `plan` annotates what the pending statements risk. */
export async function look(work: Work): Promise<Conclusion> {
  const { inputs, ports, engine, connection } = work;
  const inspection = await inspect(engine, connection);
  const allowDestructive = inputs["allow-destructive"];
  const plan = planPhase(inspection.pending, { phase: inputs.phase, allowDestructive, selective: engine.selective });
  const findings = tellState(work, inspection, plan);
  if (inputs.mode !== "status") annotateFindings(findings, ports);
  ports.log.info(describe(inspection, plan.held.length));
  const server = connection.server.describe;
  const { version } = inspection;
  const told = { server, engine: engine.name, plan, findings, before: version, after: version, result: undefined };
  ports.summary.append(summarise(told));
  return { ok: true };
}

function describe({ comparison, pending, version }: Inspection, held: number): string {
  const at = version === "" ? "nothing is applied" : `at ${version}`;
  const unfinished = comparison.unfinished.length === 0 ? "" : `, ${comparison.unfinished.length} unfinished`;
  return `${at}; ${pending.length} pending${held === 0 ? "" : ` (${held} held)`}${unfinished}`;
}
