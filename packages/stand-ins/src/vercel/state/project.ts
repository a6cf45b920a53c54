import type { Plan, ProjectOptions, StageOptions } from "../options.ts";
import type { RollingRelease } from "./rolling.ts";

export interface Team {
  readonly id: string;
  readonly slug: string;
  readonly plan: Plan;
}

/** The record of a promote or rollback: there is one a project, the newest (`lastAliasRequest`). */
export interface AliasRequest {
  readonly fromDeploymentId: string;
  readonly toDeploymentId: string;
  readonly fromRollingReleaseId?: string;
  jobStatus: "pending" | "in-progress" | "succeeded" | "failed" | "skipped";
  /** Milliseconds of the epoch. */
  readonly requestedAt: number;
  readonly type: "promote" | "rollback";
}

/** How a job went for one domain. */
export interface AliasOutcome {
  readonly alias: string;
  readonly id: string;
  readonly status: "completed" | "in-progress" | "pending" | "failed";
}

export interface CustomEnvironment {
  readonly id: string;
  readonly slug: string;
  readonly createdAt: number;
}

/** A project, with what is live in it. */
export interface Project {
  readonly id: string;
  readonly name: string;
  readonly team: Team;
  readonly createdAt: number;
  readonly domains: readonly string[];
  readonly protection: NonNullable<ProjectOptions["protection"]>;
  readonly protectionAnswer: NonNullable<ProjectOptions["protectionAnswer"]>;
  readonly bypassSecrets: Set<string>;
  readonly customEnvironments: CustomEnvironment[];
  readonly env: Readonly<Record<string, string>>;
  readonly notices: Readonly<Record<string, string>>;
  rootDirectory: string | null;
  autoAssignCustomDomains: boolean;
  /** The stages that releases go through; undefined when they go at once. */
  stages: readonly StageOptions[] | undefined;
  rolling: RollingRelease | undefined;
  /** The deployment that the domains belong to. */
  productionId: string | undefined;
  /** Those that were in production before, newest last. */
  readonly productionHistory: string[];
  lastAliasRequest: AliasRequest | undefined;
  lastOutcomes: readonly AliasOutcome[];
  /** Set by a rollback, taken away by a promote. */
  lastRollbackTarget: string | undefined;
  /** A deployment that the edge goes on serving although it is not the current one any more. */
  staleId: string | undefined;
}

/** A project as its options describe it, with nothing deployed. */
export function newProject(options: ProjectOptions, team: Team, domains: readonly string[]): Project {
  const createdAt = Date.now();
  return {
    id: options.id,
    name: options.name,
    team,
    createdAt,
    domains,
    protection: options.protection ?? "none",
    protectionAnswer: options.protectionAnswer ?? "page",
    bypassSecrets: new Set(options.bypassSecrets),
    customEnvironments: (options.customEnvironments ?? []).map((slug) => ({ id: `env_${slug}`, slug, createdAt })),
    env: options.env ?? {},
    notices: options.notices ?? {},
    rootDirectory: options.rootDirectory ?? null,
    autoAssignCustomDomains: options.autoAssignCustomDomains ?? true,
    stages: options.rollingRelease,
    rolling: undefined,
    productionId: undefined,
    productionHistory: [],
    lastAliasRequest: undefined,
    lastOutcomes: [],
    lastRollbackTarget: undefined,
    staleId: undefined,
  };
}
