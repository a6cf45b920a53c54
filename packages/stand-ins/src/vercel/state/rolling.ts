import type { StageOptions } from "../options.ts";

/** A release that gets its share of the visitors step by step. */
export interface RollingRelease {
  readonly id: string;
  state: "ACTIVE" | "COMPLETE" | "ABORTED";
  /** The deployment that the others still get; undefined on a project's first. */
  readonly baseId: string | undefined;
  readonly canaryId: string;
  /** Promoted when this one has ended. */
  queuedId: string | undefined;
  readonly stages: readonly Stage[];
  /** Index of the active stage. */
  stage: number;
  readonly startedAt: number;
  updatedAt: number;
}

export interface Stage {
  readonly index: number;
  readonly isFinalStage: boolean;
  readonly targetPercentage: number;
  readonly requireApproval: boolean;
  /** Minutes; null for a stage that waits for an approval. */
  readonly duration: number | null;
}

/** The stages as the API shows them; the last is the one with everybody. */
export function stagesOf(options: readonly StageOptions[]): Stage[] {
  const last = options.at(-1)?.targetPercentage === 100 ? [] : [{ targetPercentage: 100 }];
  const all: StageOptions[] = [...options, ...last];
  return all.map(({ targetPercentage, duration }, index) => ({
    index,
    isFinalStage: index === all.length - 1,
    targetPercentage,
    requireApproval: duration === undefined && index < all.length - 1,
    duration: duration ?? null,
  }));
}

/** Whether a visitor, of whom `turn` came before, is shown the canary: evenly, so that few visits are enough to see both. */
export function seesCanary(rolling: RollingRelease, turn: number): boolean {
  const percentage = rolling.stages[rolling.stage]?.targetPercentage ?? 100;
  return Math.floor(((turn + 1) * percentage) / 100) > Math.floor((turn * percentage) / 100);
}
