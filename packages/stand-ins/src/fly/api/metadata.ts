import { json } from "../../http/message.ts";
import type { Route } from "../../http/router.ts";
import { z } from "zod";

import type { MachineRecord } from "../machine/record.ts";
import { flyError } from "./errors.ts";
import { bodyBy, machineRoute } from "./route.ts";
import type { ApiContext } from "./route.ts";

const one = z.looseObject({ value: z.string() });
const whole = z.looseObject({
  metadata: z.record(z.string(), z.string()),
  machine_version: z.string().optional(),
});

const PATH = "/v1/apps/{app}/machines/{id}/metadata";

/**
 * Routes of a machine's metadata, which change it without a new version. They ask for no lease: flyctl tags the machines
 * of which it holds the leases without showing them (fly-go: flaps_machines.go, SetMetadata).
 */
export function metadataRoutes(context: ApiContext): Route[] {
  return [
    machineRoute(context, `GET ${PATH}`, ({ machine }) => json(200, metadataOf(machine.record))),
    machineRoute(context, `PUT ${PATH}`, ({ machine, request }) => {
      const { metadata, machine_version } = bodyBy(request, whole);
      checkVersion(machine.record, machine_version);
      machine.record.instance.plan.config.metadata = metadata;
      return json(200, metadata);
    }),
    machineRoute(context, `PATCH ${PATH}`, ({ machine, request }) => {
      const { metadata, machine_version } = bodyBy(request, whole);
      checkVersion(machine.record, machine_version);
      return json(200, Object.assign(metadataOf(machine.record), metadata));
    }),
    machineRoute(context, `POST ${PATH}/{key}`, ({ machine, request, parameters }) => {
      metadataOf(machine.record)[parameters["key"] ?? ""] = bodyBy(request, one).value;
      return { status: 204 };
    }),
    machineRoute(context, `DELETE ${PATH}/{key}`, ({ machine, parameters }) => {
      delete metadataOf(machine.record)[parameters["key"] ?? ""];
      return { status: 204 };
    }),
  ];
}

function metadataOf({ instance }: MachineRecord): Record<string, string> {
  instance.plan.config.metadata ??= {};
  return instance.plan.config.metadata;
}

function checkVersion({ instance }: MachineRecord, given: string | undefined): void {
  const { version } = instance.plan;
  if (given !== undefined && given !== version)
    throw flyError(412, `failed_precondition: the machine's version is ${version}, not ${given}`);
}
