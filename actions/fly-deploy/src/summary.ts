import { code, escapeMarkdown, formatDuration, table } from "@slipway/core";
import type { FlyLive, FlyPlan, Machine, MachineProof } from "@slipway/platforms/fly";

import type { Outcome } from "./outcome.ts";

/** `2/3`, or `none` for a machine that has no checks. */
export function checksOf({ checks }: Machine): string {
  return checks.total === 0 ? "none" : `${checks.passing}/${checks.total}`;
}

/** The first characters of a digest, as people compare them. */
export function shortDigest(digest: string | undefined): string {
  return digest === undefined ? "unknown" : digest.slice(0, "sha256:".length + 12);
}

/** What the summary of a release says. */
export interface SummaryParts {
  readonly plan: FlyPlan;
  readonly live: FlyLive;
  readonly outcome: Outcome;
  readonly advice: string | undefined;
  readonly url: string | undefined;
  readonly duration: number;
}

/** The summary of a release: what was proven, machine by machine. */
export function summarise({ plan, live, outcome, advice, url, duration }: SummaryParts): string {
  const { result, reason, proof } = outcome;
  const from = live.current === undefined ? "nothing" : `v${live.current.version}`;
  const to = proof === undefined ? "not known" : proof.release === undefined ? "none" : `v${proof.release.version}`;
  const rows = [
    ["Result", `**${result}**: ${escapeMarkdown(reason)}`],
    ["Release", `${from} → ${to}`],
    ["Image", code(proof?.digest ?? plan.image ?? `a build of ${plan.folder}`)],
    ["Before", code(live.image ?? live.current?.image ?? "none")],
    ["Address", url === undefined ? "none" : escapeMarkdown(url)],
    ["Took", formatDuration(duration)],
  ];
  return [
    `### fly-deploy: ${code(plan.app)}\n`,
    table(["", ""], rows),
    ...(advice === undefined ? [] : [`${escapeMarkdown(advice)}\n`]),
    ...(proof === undefined || proof.machines.length === 0 ? [] : [machineTable(proof.machines)]),
  ].join("\n");
}

/** Every machine, one a row. */
function machineTable(machines: readonly MachineProof[]): string {
  return table(
    ["Machine", "Region", "Group", "State", "Release", "Digest", "Checks", "Stands"],
    machines.map((machine) => [
      code(machine.id),
      escapeMarkdown(machine.region),
      escapeMarkdown(machine.group),
      escapeMarkdown(machine.state),
      machine.release === undefined ? "unknown" : `v${machine.release}`,
      code(shortDigest(machine.digest)),
      checksOf(machine),
      machine.condition,
    ]),
  );
}
