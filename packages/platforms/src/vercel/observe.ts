import { demand } from "./call.ts";
import type { Connection } from "./connection.ts";
import { read } from "./read.ts";
import { type AliasRequestAnswer, type ProjectAnswer, project as projectSchema } from "./wire.ts";

/** A deployment that a target of a project points at. */
export interface Target {
  readonly id: string;
  /** This deployment's own address, without a scheme. */
  readonly url: string | undefined;
  /** The names that lead to it, without a scheme. */
  readonly aliases: readonly string[];
}

/** What is live in a project, and how it is set up. */
export interface VercelLive {
  readonly id: string;
  readonly name: string;
  /** The team, or the account of a project without one. */
  readonly owner: string | undefined;
  readonly rootDirectory: string | undefined;
  readonly nodeVersion: string | undefined;
  readonly sourceFilesOutsideRootDirectory: boolean | undefined;
  /** What is in production; `undefined` before the first production deployment. */
  readonly production: Target | undefined;
  /** Whether a new production deployment gets the domains by itself; off after a rollback, or by the project's settings. */
  readonly autoAssign: "on" | "off" | "unknown";
  /** Why it is off, as far as it can be known. */
  readonly pinnedBy: "rollback" | "settings" | undefined;
  /** The newest promote or rollback. */
  readonly job: AliasRequestAnswer | undefined;
  /** Whether the project releases in stages. */
  readonly rolls: boolean;
}

/** Reads the project. Throws a `UserError` for a token that does not reach it, or for a project that there is not. */
export async function observe(connection: Connection): Promise<VercelLive> {
  const path = `/v9/projects/${encodeURIComponent(connection.project)}`;
  const query = { rollbackInfo: "true" };
  const { body } = await demand(connection, { method: "GET", path, query, tried: `show ${connection.project}` });
  return liveOf(read(projectSchema, body, "the project"));
}

/** What a project's answer says is live. Pure. */
export function liveOf(answer: ProjectAnswer): VercelLive {
  const { autoAssignCustomDomains: assigned, lastAliasRequest: job, rollingRelease } = answer;
  const autoAssign = typeof assigned === "boolean" ? (assigned ? "on" : "off") : "unknown";
  return {
    id: answer.id,
    name: answer.name,
    owner: answer.accountId ?? undefined,
    rootDirectory: answer.rootDirectory || undefined,
    nodeVersion: answer.nodeVersion ?? undefined,
    sourceFilesOutsideRootDirectory: answer.sourceFilesOutsideRootDirectory ?? undefined,
    production: targetOf(answer),
    autoAssign,
    pinnedBy: autoAssign === "off" ? pinOf(answer) : undefined,
    job: job ?? undefined,
    rolls: rollingRelease !== null && rollingRelease !== undefined,
  };
}

function targetOf({ targets }: ProjectAnswer): Target | undefined {
  const target = targets?.["production"];
  if (target === null || target === undefined) return undefined;
  return { id: target.id, url: target.url ?? undefined, aliases: target.alias ?? [] };
}

/** `lastRollbackTarget` is there for a while only, the last job stays: either is evidence. */
function pinOf({ lastAliasRequest, lastRollbackTarget }: ProjectAnswer): "rollback" | "settings" {
  const isRolledBack = lastAliasRequest?.type === "rollback" && lastAliasRequest.jobStatus === "succeeded";
  return isRolledBack || (lastRollbackTarget !== null && lastRollbackTarget !== undefined) ? "rollback" : "settings";
}
