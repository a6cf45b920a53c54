import type { Conclusion, InputsOf, Ports } from "@slipway/core";
import { type GateResult, followingRedirects, gateReport, httpProbe, progressObserver, runGate } from "@slipway/health";

import type { definition } from "./definition.ts";
import { gatherChecks } from "./checks.ts";
import { headerSecrets } from "./headers.ts";
import { hintFor } from "./hint.ts";
import { planGate } from "./plan.ts";
import { resultOutputs } from "./results.ts";
import { renderSummary } from "./summary.ts";

type Inputs = InputsOf<typeof definition>;

/** Runs the gate and says what it found: outputs first, then the summary and the report. */
export async function run(inputs: Inputs, ports: Ports<typeof definition>): Promise<Conclusion> {
  for (const secret of headerSecrets(inputs.headers ?? {})) ports.log.mask(secret);
  const plan = planGate(inputs, await gatherChecks(inputs, ports), ports.context.apiUrl);
  const result = await runGate(plan, {
    probe: followingRedirects(httpProbe({ userAgent: `slipway/health-gate (run ${ports.context.runId})` })),
    clock: ports.clock,
    signal: ports.signal,
    observe: progressObserver(plan, ports.log, ports.clock),
  });
  ports.outputs.set(resultOutputs(result, ports.clock.date()));
  if (inputs.records?.length) await (await import("./record-verdict.ts")).recordVerdict(inputs, result, ports);
  ports.summary.append(renderSummary(result));
  if (inputs.report !== undefined) await saveReport(inputs.report, result, ports);
  return conclude(inputs, result, ports);
}

async function saveReport(file: string, result: GateResult, ports: Ports<typeof definition>): Promise<void> {
  const { writeReport } = await import("./report-file.ts");
  const text = JSON.stringify(gateReport(result, ports.clock.date()), undefined, 2);
  ports.outputs.set({ report: await writeReport(file, ports.context.workspace, ports.redact(`${text}\n`)) });
}

function conclude(inputs: Inputs, result: GateResult, { log }: Ports<typeof definition>): Conclusion {
  const { verdict, message } = result.ruling;
  const hint = hintFor(result);
  if (inputs["fail-on"].some((word) => word === verdict))
    return { ok: false, message: `${verdict}: ${message}`, ...(hint === undefined ? {} : { hint }) };
  if (verdict === "healthy") log.info(`healthy: ${message}`);
  else log.warning(`${verdict}: ${message}`);
  return { ok: true };
}
