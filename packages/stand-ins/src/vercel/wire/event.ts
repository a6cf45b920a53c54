import type { JsonObject } from "../../schema/json.ts";
import type { BuildEvent } from "../state/build-log.ts";
import type { Deployment } from "../state/deployment.ts";

/** A log event as `GET /v3/deployments/{id}/events` answers it. */
export function eventJson({ id }: Deployment, event: BuildEvent): JsonObject {
  return {
    type: event.type,
    created: event.created,
    date: event.created,
    deploymentId: id,
    id: event.id,
    serial: `${event.created}`,
    ...(event.text !== undefined && { text: event.text }),
    info: { type: "build", name: "bld_stand_in" },
    ...event.extra,
  };
}
