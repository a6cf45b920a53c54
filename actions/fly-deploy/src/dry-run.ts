import { code, escapeMarkdown, table } from "@slipway/core";
import { type ConfigChange, type FlyLive, deployArguments, digestOf } from "@slipway/platforms/fly";

import type { Ready } from "./preflight.ts";

/** What a dry run found out. */
export interface DryRun extends Ready {
  /** `undefined` when the configurations could not be compared. */
  readonly changes: readonly ConfigChange[] | undefined;
}

/** The longest value of a setting that is shown, in characters. */
const LONGEST = 80;

/** What a dry run shows: what is live, and what would be done to it. Names of secrets only. */
export function summariseDryRun(found: DryRun): string {
  const { plan, live } = found;
  const current = live.current === undefined ? "nothing" : `v${live.current.version}, ${live.current.status}`;
  const rows = [
    ["Live release", escapeMarkdown(current)],
    ["Live image", code(live.image ?? live.current?.image ?? "none")],
    ["Machines", live.machines.map((each) => `${code(each.id)} ${escapeMarkdown(each.state)}`).join("<br>") || "none"],
    ["Would deploy", code(plan.image ?? `a build of ${plan.folder}`)],
    ["Image", imageChange(found)],
    ["Would set secrets", Object.keys(plan.secrets).map(code).join(" ") || "none"],
    ["Would run", code(["flyctl", ...deployArguments(plan)].join(" "))],
  ];
  const title = `### fly-deploy: ${code(plan.app)}, dry run\n\nNothing was changed.\n`;
  return [title, table(["", ""], rows), configSection(found)].join("\n");
}

/** How the image stands to what is live. */
export function imageChange({ plan, live }: { readonly plan: Ready["plan"]; readonly live: FlyLive }): string {
  const next = digestOf(plan.image);
  if (next === undefined) return "is known only after Fly has built it";
  const same = live.machines.filter(({ digest }) => digest === next).length;
  const all = live.machines.length;
  if (all === 0) return "the first one";
  return same === all ? "the same as now" : `another one: ${all - same} of ${all} machines run something else`;
}

function configSection({ changes, saved }: DryRun): string {
  if (saved === undefined) return "Fly has no earlier configuration to compare with.\n";
  if (changes === undefined) return "The configurations could not be compared.\n";
  const from = `the configuration of v${saved.version}`;
  if (changes.length === 0) return `Nothing changes in ${from}.\n`;
  const rows = changes.map(({ path, before, after }) => [code(path), shown(before), shown(after)]);
  return `Changes in ${from}:\n\n${table(["Setting", "Live", "After"], rows)}`;
}

function shown(value: unknown): string {
  if (value === undefined || value === null) return "(none)";
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return code(text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);
}
