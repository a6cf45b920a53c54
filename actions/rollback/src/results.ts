import type { OutputsOf } from "@slipway/core";
import type { CandidateRow, Move } from "@slipway/releases";

import type { definition } from "./definition.ts";
import type { Ended } from "./execute.ts";
import { type Live, liveShas } from "./live.ts";
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

/** What a rollback that was begun or simulated says of its way; `back` are those of its moves that arrived, or would. */
export function wayOutputs(
  moves: readonly Move[],
  back: readonly Move[],
): Pick<Outputs, "from" | "to"> & Partial<Pick<Outputs, "to-sha">> {
  const recorded = back.map(({ to }) => to).find((to) => to.kind === "recorded");
  return {
    from: moves.map(originOf).join(","),
    to: back.map(({ to }) => nameOf(to)).join(","),
    ...(recorded?.kind === "recorded" ? { "to-sha": recorded.entry.sha } : {}),
  };
}

/** What is live in the end. */
export function liveOutputs({ rows, behind }: Live): Partial<Pick<Outputs, "live-sha" | "commits-behind">> {
  return { "live-sha": liveShas(rows), ...(behind === undefined ? {} : { "commits-behind": behind }) };
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
