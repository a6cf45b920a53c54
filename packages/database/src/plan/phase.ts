import { type Finding, isDestructive } from "../sql/risk/finding.ts";
import type { SchemaEffect } from "../sql/risk/rule.ts";
import type { Migration } from "./migration.ts";

/** Which migrations a run is for: those that older code survives, those that it may not, or all of them. */
export type Phase = "all" | "expand" | "contract";

/** A pending migration and what is known of it. */
export interface Candidate {
  readonly migration: Migration;
  readonly findings: readonly Finding[];
  /** The author's own word, `-- phase: contract`. */
  readonly phase: "expand" | "contract" | undefined;
  /** Whether its statements could be read; what runs as a program cannot. */
  readonly readable: boolean;
}

/** What a run does. */
export interface PhasePlan {
  readonly run: readonly Candidate[];
  /** Left for `phase: contract`. */
  readonly held: readonly Candidate[];
  /** Findings that nobody has allowed: nothing runs while there is one. */
  readonly refused: readonly Finding[];
  /** The engine applies all or nothing, and only a part of what is pending may run. */
  readonly inseparable: boolean;
}

/** What the user allows. */
export interface PhaseRules {
  readonly phase: Phase;
  readonly allowDestructive: boolean;
  /** Whether the engine can run some migrations and leave out others. */
  readonly selective: boolean;
}

/** Decides what runs now, what is held, and what must not run without somebody's word. */
export function planPhase(
  pending: readonly Candidate[],
  { phase, allowDestructive, selective }: PhaseRules,
): PhasePlan {
  const isHeld = (candidate: Candidate): boolean =>
    phase === "expand" &&
    candidate.phase !== "expand" &&
    (candidate.phase === "contract" || (!allowDestructive && candidate.findings.some(isDestructive)));
  const held = pending.filter(isHeld);
  const run = pending.filter((candidate) => !isHeld(candidate));
  // In the contract phase the release is healthy, and running what was held is what the step is for.
  const asks = phase !== "contract" && !allowDestructive;
  const refused = asks ? run.flatMap(({ findings }) => findings.filter(isDestructive)) : [];
  return { run, held, refused, inseparable: !selective && held.length > 0 && run.length > 0 };
}

/** What the migrations of a run did to code that was written for the schema before; rollback asks for it. */
export type Compatibility = "none" | SchemaEffect;

/** The worst of all: contract, then unknown, then expand; none when nothing ran. */
export function compatibilityOf(run: readonly Candidate[]): Compatibility {
  if (run.length === 0) return "none";
  const effects = run.flatMap(({ findings, readable }) => [
    ...(readable ? [] : ["unknown" as const]),
    ...findings.map(({ effect }) => effect),
  ]);
  if (effects.includes("contract")) return "contract";
  return effects.includes("unknown") ? "unknown" : "expand";
}
