import { demand } from "./call.ts";
import type { Connection } from "./connection.ts";
import { read } from "./read.ts";
import { rollingRelease } from "./wire.ts";

/** A rolling release that goes on. */
export interface Rolling {
  /** What some visitors get. */
  readonly canary: string | undefined;
  /** What the others get. */
  readonly base: string | undefined;
  /** The share of visitors, in percent. */
  readonly percentage: number | undefined;
}

/** The project's active rolling release; `undefined` when there is none. */
export async function activeRolling(connection: Connection): Promise<Rolling | undefined> {
  const path = `/v1/projects/${encodeURIComponent(connection.project)}/rolling-release`;
  const tried = "show the project's rolling release";
  const { body } = await demand(connection, { method: "GET", path, query: { state: "ACTIVE" }, tried });
  const found = read(rollingRelease, body, "the rolling release").rollingRelease;
  if (found?.state !== "ACTIVE") return undefined;
  return {
    canary: found.canaryDeployment?.id,
    base: found.currentDeployment?.id,
    percentage: found.activeStage?.targetPercentage ?? undefined,
  };
}
