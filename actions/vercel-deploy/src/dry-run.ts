import { type Conclusion, code, table } from "@slipway/core";
import { type VercelLive, type VercelPlan, formatBytes, inspectOutput } from "@slipway/platforms/vercel";

import type { Inputs, VercelPorts } from "./job.ts";

/**
 * Reads the output by the rules of a deploy, and says what would be sent. Asks Vercel for nothing more. An output that
 * would be built first is not there yet.
 */
export async function dryRun(
  inputs: Inputs,
  plan: VercelPlan,
  live: VercelLive,
  ports: VercelPorts,
): Promise<Conclusion> {
  if (inputs.build) {
    ports.log.notice(`dry run: nothing was changed; the output would be built, and deployed to ${plan.target}`);
    return { ok: true };
  }
  const { entries, uploads, bytes, left } = await inspectOutput(plan);
  const rows = [
    ["In production", code(live.production?.id ?? "nothing")],
    ["Target", code(plan.target)],
    ["Entries", String(entries)],
    ["At most to upload", `${uploads} files, ${formatBytes(bytes)}`],
    ...left.map(({ file, why }) => ["Not sent", `${code(file)}: ${why}`]),
  ];
  ports.summary.append(`### vercel-deploy, dry run: ${code(live.name)}\n\n${table(["", ""], rows)}`);
  ports.log.notice(`dry run: nothing was changed; ${entries} entries would be deployed to ${plan.target}`);
  return { ok: true };
}
