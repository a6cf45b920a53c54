import type { Fault } from "../http/faults.ts";
import type { VercelFault } from "./faults/faults.ts";

/** What a team pays for; it decides what may be rolled back to, and how much may be uploaded. */
export type Plan = "hobby" | "pro" | "enterprise";

export interface TeamOptions {
  /** `team_…`. */
  readonly id: string;
  readonly slug: string;
  /** `pro` when absent. */
  readonly plan?: Plan;
}

/** A token that reaches some projects only, and nothing of a user or a team (vercel.com/changelog/project-scoped-tokens). */
export interface ProjectToken {
  readonly token: string;
  /** Ids of projects. */
  readonly projects: readonly string[];
}

/** A stage of a rolling release. */
export interface StageOptions {
  /** 1 to 100. */
  readonly targetPercentage: number;
  /** Minutes until the next stage; it waits for an approval when absent. */
  readonly duration?: number;
}

export interface ProjectOptions {
  /** `prj_…`. */
  readonly id: string;
  readonly name: string;
  /** The id of its team; the first team when absent. */
  readonly team?: string;
  /**
   * Production domains. One that is `127.0.0.1:<port>` is served there; others at a free port (`urlOf`). One domain of
   * the stand-in's choice when absent.
   */
  readonly domains?: readonly string[];
  /** Whether a production deployment gets the domains by itself; true when absent. */
  readonly autoAssignCustomDomains?: boolean;
  readonly rootDirectory?: string;
  /** Which URLs want a visitor to be known: none, all but the production domains (Vercel's standard), or all. Default `none`. */
  readonly protection?: "none" | "standard" | "all";
  /** How a visitor is turned away: a page with 401, or 302 to Vercel's single sign-on. Default `page`. */
  readonly protectionAnswer?: "page" | "redirect";
  /** Secrets that open protected URLs (`x-vercel-protection-bypass`). */
  readonly bypassSecrets?: readonly string[];
  /** Slugs of the environments beside production and preview. */
  readonly customEnvironments?: readonly string[];
  /** Stages of rolling releases; none take place when absent. */
  readonly rollingRelease?: readonly StageOptions[];
  /** What `vercel pull` gets, for every environment. */
  readonly env?: Readonly<Record<string, string>>;
  /** What a new deployment is told in `x-vercel-warning-…` and the like: name without that prefix → text. */
  readonly notices?: Readonly<Record<string, string>>;
}

/** How long things take, in ms. */
export interface Pace {
  /** Waiting for a builder. */
  readonly queued: number;
  readonly initializing: number;
  readonly building: number;
  /** From READY until the addresses point at it. */
  readonly aliasing: number;
  /** Each of the two steps of a promote or rollback job. */
  readonly job: number;
  /** A minute of a rolling release's stage. */
  readonly minute: number;
}

/** What an account may do; Vercel's own numbers when absent. */
export interface Quotas {
  /** Files a day: 5,000 on Hobby, 40,000 otherwise. */
  readonly uploadsPerDay?: number;
  /** Entries of `files` in one deployment: 15,000. */
  readonly filesPerDeployment?: number;
  /** Bytes of one file; unlimited when absent. */
  readonly fileBytes?: number;
  /** Deployments a day; unlimited when absent. */
  readonly deploymentsPerDay?: number;
}

export interface VercelOptions {
  /** A user's token: reaches everything. Letters, digits and underscores, as the CLI wants it. */
  readonly token: string;
  readonly projectTokens?: readonly ProjectToken[];
  /** The team that the user's requests are about when they name none; the first when absent. */
  readonly defaultTeam?: string;
  /** One team, `acme`, when absent. */
  readonly teams?: readonly TeamOptions[];
  readonly projects: readonly ProjectOptions[];
  readonly faults?: readonly VercelFault[];
  readonly httpFaults?: readonly Fault[];
  readonly pace?: Partial<Pace>;
  readonly quotas?: Quotas;
  /**
   * Uploads larger than this, in bytes, are checked and not kept, for a measurement of uploads alone: what is visited of
   * them is empty. All are kept when absent.
   */
  readonly keepUpTo?: number;
  /** Before each answer of the API, in ms; 0 when absent. */
  readonly latency?: number;
  /**
   * What addresses of deployments look like. `loopback` (default): `127.0.0.1:<port>`, so that they can be visited.
   * `vercel.app`: as Vercel's, and visited by way of `urlOf`.
   */
  readonly addresses?: "loopback" | "vercel.app";
}

/** Fast enough for tests, slow enough for every state to be seen by a client that polls without a pause. */
export const DEFAULT_PACE: Pace = {
  queued: 20,
  initializing: 20,
  building: 40,
  aliasing: 20,
  job: 30,
  minute: 60_000,
};
