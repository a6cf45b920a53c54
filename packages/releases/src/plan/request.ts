import type { ReleaseEntry } from "../entry.ts";
import type { LiveTarget } from "./live-target.ts";
import type { SchemaPolicy } from "./schema-policy.ts";

/** What is wished for, and what is known beside the records. */
export interface PlanRequest {
  /** `previous`; or a deployment's id, a release's name, a commit, a digest or a platform's deployment. */
  readonly to: string;
  readonly mode: "auto" | "manual";
  /** What each target runs, by the platform itself. */
  readonly live: readonly LiveTarget[];
  /** The targets to bring back; all that have records when left out. */
  readonly targets?: readonly string[] | undefined;
  /** The record that is to be undone. */
  readonly of?: number | undefined;
  /** The run that asks, and its group: an automatic rollback undoes what its own run released. */
  readonly run: { readonly id: number; readonly group: string };
  /** The health gate's verdict; an automatic rollback acts on `unhealthy` only. */
  readonly verdict?: string | undefined;
  /** Targets of the run that failed beside others that did not: all go back, or only those. */
  readonly onPartial: "rollback-all" | "leave";
  readonly schemaPolicy: SchemaPolicy;
  /** Records that are open and whose run still goes on. */
  readonly goingOn: ReadonlySet<number>;
  /** Records whose artifact or configuration the platform no longer has, and why, as far as that was looked up. */
  readonly gone?: ReadonlyMap<number, string> | undefined;
  readonly now: Date;
  /** How long after an automatic rollback there is no other, in milliseconds. */
  readonly cooldown: number;
  readonly allowUnrecorded: boolean;
  readonly allowQuarantined: boolean;
}

/** Why nothing is done. */
export interface Refusal {
  readonly code: RefusalCode;
  readonly message: string;
  readonly hint: string;
}

/** The reasons, as words for machines. */
export type RefusalCode =
  | "verdict"
  | "no-records"
  | "unknown-target"
  | "busy"
  | "attempted"
  | "cooldown"
  | "drift"
  | "rollback-of-rollback"
  | "unknown-release"
  | "not-good"
  | "artifact-gone"
  | "no-candidate"
  | "blocked-schema";

/** A state of the past in the table of candidates, and why it was or was not taken. */
export interface CandidateRow {
  readonly group: string;
  readonly createdAt: string;
  readonly releases: readonly { readonly target: string; readonly id: number; readonly sha: string }[];
  readonly taken: boolean;
  readonly why: string;
}

/** What a target goes back to: a recorded release, or one from before there were records, which was never proven. */
export type Destination =
  | {
      readonly kind: "recorded";
      readonly entry: ReleaseEntry;
      /** The platform's newest name of it, which a rollback gave it: platforms forget old ones. */
      readonly again?: string | undefined;
    }
  | {
      readonly kind: "unrecorded";
      /** The platform's own name of it, where it is known. */
      readonly release?: string | undefined;
      readonly digest?: string | undefined;
      readonly image?: string | undefined;
      readonly deployment?: string | undefined;
    };

/** One target's part of a rollback. */
export interface Move {
  readonly target: string;
  readonly from: {
    readonly live: LiveTarget | undefined;
    /** The record of what is undone. */
    readonly entry: ReleaseEntry | undefined;
    /** Whether the target runs its destination already. */
    readonly already: boolean;
  };
  readonly to: Destination;
  /** Whether the record that is undone is never to be a target again. */
  readonly quarantine: boolean;
  /** Names of settings that have changed since the destination was released, and stay as they are now. */
  readonly changed: readonly string[];
}

/** What happens to the database. */
export interface SchemaStep {
  /** What stays of the migrations since the destination. */
  readonly compatibility: "none" | "expand" | "contract" | "unknown";
  /** The schema's version now, and the one that the destination ran with, as far as records say. */
  readonly now?: string | undefined;
  readonly once?: string | undefined;
  /** The backup to put back first. */
  readonly restore?: { readonly path: string; readonly sha256: string | undefined } | undefined;
}

/** What a target runs now, as far as records know it. */
export interface LiveRow {
  readonly target: string;
  /** The commit; `undefined` when what is live is in no record, or several releases are. */
  readonly sha: string | undefined;
}

/** A plan, or a refusal with reasons. */
export type RollbackPlan = { readonly live: readonly LiveRow[] } & (
  | (Refusal & { readonly kind: "refusal"; readonly candidates: readonly CandidateRow[] })
  | {
      /** `noop`: every target runs its destination already; what is left is to verify it and to close the records. */
      readonly kind: "rollback" | "noop";
      readonly undone: readonly ReleaseEntry[];
      /** In the order in which they are to be carried out: what was released last goes back first. */
      readonly moves: readonly Move[];
      readonly schema: SchemaStep;
      readonly candidates: readonly CandidateRow[];
      readonly notes: readonly string[];
    }
);
