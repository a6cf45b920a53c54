import type { OutputsOf } from "@slipway/core";
import type { CandidateRow, Move } from "@slipway/releases";

import type { definition } from "./definition.ts";
import type { Ended } from "./execute.ts";
import { nameOf, originOf } from "./record.ts";

type Outputs = OutputsOf<typeof definition>;

/** The table of candidates as an output. */
export function candidateOutput(rows: readonly CandidateRow[]): Outputs["candidates"] {
  return rows.map(({ group, createdAt, releases, taken, why }) => ({
    group,
    created: createdAt,
    releases: releases.map((each) => ({ ...each })),
    taken,
    why,
  }));
}

/** What a rollback that was begun or simulated says of its way. */
export function wayOutputs(moves: readonly Move[]): Pick<Outputs, "from" | "to"> & Partial<Pick<Outputs, "to-sha">> {
  const recorded = moves.map(({ to }) => to).find((to) => to.kind === "recorded");
  return {
    from: moves.map(originOf).join(","),
    to: moves.map(({ to }) => nameOf(to)).join(","),
    ...(recorded?.kind === "recorded" ? { "to-sha": recorded.entry.sha } : {}),
  };
}

/** The targets as an output. */
export function targetOutput(ended: readonly Ended[]): Outputs["targets"] {
  return ended.map(({ move, result, reason, record }) => ({
    target: move.target,
    from: originOf(move),
    to: nameOf(move.to),
    result,
    reason,
    ...(record === undefined ? {} : { deployment: record }),
  }));
}
