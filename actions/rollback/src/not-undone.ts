import type { RollbackPlan } from "@slipway/releases";

import type { ReleaseTarget } from "./targets/target.ts";

type Planned = Exclude<RollbackPlan, { readonly kind: "refusal" }>;

/** What going back does not bring back, as sentences: nobody should have to find out later. */
export function notUndone(
  { schema, moves, kind }: Planned,
  targets: readonly ReleaseTarget[],
  kept: string | undefined,
): readonly string[] {
  if (kind === "noop") return [];
  const ofTargets = moves
    .filter(({ from }) => !from.already)
    .flatMap((move) => targets.find(({ id }) => id === move.target)?.notUndone(move) ?? []);
  return [...ofDatabase(schema, kept), ...ofTargets];
}

function ofDatabase(
  { compatibility, now, once, restore }: Planned["schema"],
  kept: string | undefined,
): readonly string[] {
  if (restore !== undefined)
    return [
      `the database is that of the backup ${restore.path}: what was written since then is in ${kept ?? "nothing"} only`,
    ];
  const version = now === undefined ? "" : ` at ${now}${once === undefined ? "" : `, and was at ${once} before`}`;
  if (compatibility === "none") return ["what was written to the database since then is still there"];
  const kinds = {
    expand: "older code works with it",
    contract: "older code may miss what was taken away",
    unknown: "whether older code works with it is not known",
  };
  return [
    `the database stays as it was migrated${version}: ${kinds[compatibility]}`,
    "what was written to it since then is still there",
  ];
}
