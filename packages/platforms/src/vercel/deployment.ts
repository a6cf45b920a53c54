import type { DeploymentAnswer } from "./wire.ts";

/** A deployment, as far as it matters to who waits for it. */
export interface Deployment {
  /** `dpl_…`. */
  readonly id: string;
  /** Its own address, which never leads to another. */
  readonly url: string;
  /** QUEUED, INITIALIZING, BUILDING, READY, ERROR, CANCELED, BLOCKED. */
  readonly state: string;
  /** STAGED, ROLLING or PROMOTED, of a production deployment. */
  readonly substate: string | undefined;
  readonly target: string | undefined;
  readonly inspectorUrl: string | undefined;
  readonly projectId: string | undefined;
  /** Addresses that lead to it. */
  readonly aliases: readonly string[];
  /** Whether its addresses lead to it already. */
  readonly isAssigned: boolean;
  /** Why they do not. */
  readonly aliasError: string | undefined;
  /** Why the build failed. */
  readonly error: string | undefined;
}

/** A deployment's answer as a deployment. */
export function deploymentOf(answer: DeploymentAnswer): Deployment {
  const { aliasError, aliasAssigned, checks, errorCode, errorMessage } = answer;
  const check = checks?.["deployment-alias"]?.state;
  return {
    id: answer.id,
    url: addressed(answer.url),
    state: answer.readyState,
    substate: answer.readySubstate ?? undefined,
    target: answer.target ?? undefined,
    inspectorUrl: answer.inspectorUrl ?? undefined,
    projectId: answer.projectId ?? undefined,
    aliases: (answer.alias ?? []).map(addressed),
    isAssigned: typeof aliasAssigned === "number" || aliasAssigned === true,
    aliasError: aliasError
      ? `${aliasError.message ?? "the addresses could not be assigned"} (${aliasError.code ?? "no code"})`
      : check === "failed"
        ? "the check for its addresses failed"
        : undefined,
    error: errorMessage ?? errorCode ?? undefined,
  };
}

/** A name of the API as an address. Loopback is for tests, and has no certificate. */
export function addressed(name: string): string {
  if (/^https?:\/\//.test(name)) return name;
  return /^(?:127(?:\.\d{1,3}){3}|localhost|\[::1\])(?::\d+)?$/.test(name) ? `http://${name}` : `https://${name}`;
}

/** Whether nothing becomes of it any more by itself. */
export function isFinal(state: string): boolean {
  return ["READY", "ERROR", "CANCELED", "BLOCKED", "DELETED"].includes(state);
}
