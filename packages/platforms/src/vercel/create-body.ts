import type { Entry } from "./files/entry.ts";
import { META_KEY, type VercelPlan } from "./plan.ts";
import type { VercelJson } from "./vercel-json.ts";

/** A file as a create names it. */
export interface ListedFile {
  readonly file: string;
  readonly mode: number;
  readonly sha?: string;
  readonly size?: number;
}

/** The entries as a create names them. */
export function listed(entries: readonly Entry[]): ListedFile[] {
  return entries.map(({ file, mode, sha, size }) => ({
    file,
    mode,
    ...(sha === undefined ? {} : { sha }),
    ...(size === undefined ? {} : { size }),
  }));
}

/**
 * The body of `POST /v13/deployments`. A production deployment is staged: it gets no domain before it is promoted
 * (`autoAssignCustomDomains: false` holds for this deployment only). Pure.
 */
export function createBody(
  plan: VercelPlan,
  vercelJson: VercelJson,
  files: readonly ListedFile[],
): Readonly<Record<string, unknown>> {
  const { live, env, buildEnv, meta, git, key } = plan;
  return {
    ...vercelJson.body,
    name: live.name,
    project: live.id,
    ...targetOf(plan.target),
    source: "cli",
    version: 2,
    env: { ...vercelJson.env, ...env },
    build: { env: { ...vercelJson.buildEnv, ...buildEnv } },
    meta: { ...meta, [META_KEY]: key },
    ...(git === undefined ? {} : { gitMetadata: git }),
    projectSettings: vercelJson.hasBuilds ? {} : { ...settingsOf(live), ...vercelJson.settings },
    files,
  };
}

function settingsOf({ rootDirectory, sourceFilesOutsideRootDirectory }: VercelPlan["live"]) {
  return {
    rootDirectory: rootDirectory ?? null,
    ...(sourceFilesOutsideRootDirectory === undefined ? {} : { sourceFilesOutsideRootDirectory }),
  };
}

function targetOf(target: string): Readonly<Record<string, unknown>> {
  if (target === "production") return { target, autoAssignCustomDomains: false };
  return target === "preview" ? {} : { customEnvironmentSlugOrId: target };
}
