import type { JsonObject } from "../../schema/json.ts";
import type { BuildLog } from "./build-log.ts";
import type { Project } from "./project.ts";

/** The states in which nothing happens any more by itself. */
const FINAL = new Set<ReadyState>(["READY", "ERROR", "CANCELED", "BLOCKED"]);

export type ReadyState = "QUEUED" | "INITIALIZING" | "BUILDING" | "READY" | "ERROR" | "CANCELED" | "BLOCKED";

/** An entry of `files`: a file or link when it has a digest, else an empty folder. */
export interface DeployedFile {
  readonly file: string;
  /** SHA-1 in hexadecimal digits. */
  readonly sha?: string;
  readonly size?: number;
  /** `st_mode` as a number. */
  readonly mode?: number;
}

/** What the client said a deployment should be. */
export interface DeploymentPlan {
  readonly name: string;
  /** `production`, the id of a custom environment, or null for a preview. */
  readonly target: string | null;
  readonly files: readonly DeployedFile[];
  /** Whether the domains go to it when it is ready, as far as the client is concerned. */
  readonly autoAssign: boolean;
  readonly meta: Readonly<Record<string, string>>;
  readonly prebuilt: boolean;
  readonly source: string | undefined;
  readonly rootDirectory: string | null;
  /** The request's body, unchanged. */
  readonly body: JsonObject;
}

/** A deployment and all that has become of it. Times are milliseconds of the epoch. */
export interface Deployment {
  readonly id: string;
  /** Host and port, without a scheme. */
  readonly url: string;
  readonly project: Project;
  readonly plan: DeploymentPlan;
  readonly createdAt: number;
  readonly log: BuildLog;
  state: ReadyState;
  /** Every state that it was in, oldest first. */
  readonly history: ReadyState[];
  buildingAt: number | undefined;
  readyAt: number | undefined;
  canceledAt: number | undefined;
  /** Undefined until it is ready, and for previews. */
  substate: "STAGED" | "ROLLING" | "PROMOTED" | undefined;
  /** When its addresses were pointed at it; undefined until then. */
  aliasAssignedAt: number | undefined;
  aliasError: { readonly code: string; readonly message: string } | undefined;
  error: { readonly code: string; readonly message: string; readonly step: string } | undefined;
  /** Of the check that stands for the assignment of addresses. */
  aliasCheck: "pending" | "succeeded" | "failed" | undefined;
  /** Names that point at it, those of generated addresses among them. */
  readonly aliases: Set<string>;
  /** Whether the domains have ever been its own, so that it may be rolled back to. */
  wasProduction: boolean;
}

export function isFinal(state: ReadyState): boolean {
  return FINAL.has(state);
}
