import { type Conclusion, code, table } from "@slipway/core";
import { type VercelLive, type VercelPlan, formatBytes, inspectOutput } from "@slipway/platforms/vercel";

import type { VercelPorts } from "./job.ts";

/** Reads the output by the rules of a deploy, and says what would be sent. Asks Vercel for nothing more. */
export async function dryRun(plan: VercelPlan, live: VercelLive, ports: VercelPorts): Promise<Conclusion> {
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
