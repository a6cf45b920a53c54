import type { JsonObject } from "../../schema/json.ts";
import type { AliasRecord } from "../state/world.ts";

/** An alias as the listings answer it. */
export function aliasJson(record: AliasRecord): JsonObject {
  return {
    uid: record.uid,
    alias: record.alias,
    created: new Date(record.created).toISOString(),
    createdAt: record.created,
    deploymentId: record.deploymentId,
    projectId: record.projectId,
    ...(record.redirect !== undefined && { redirect: record.redirect }),
  };
}
