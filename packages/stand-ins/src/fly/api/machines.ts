import { json } from "../../http/message.ts";
import type { Reply } from "../../http/message.ts";
import type { Route } from "../../http/router.ts";
import { z } from "zod";

import { machineJson } from "../machine/json.ts";
import type { VersionPlan } from "../machine/record.ts";
import type { FlyApp } from "../state/app.ts";
import { machineConfig } from "../wire/machine-config.ts";
import { flyError } from "./errors.ts";
import { appRoute, bodyBy, changeRoute, machineRoute } from "./route.ts";
import type { ApiContext, AppCall, MachineCall } from "./route.ts";

const launchBody = z.looseObject({
  config: machineConfig,
  region: z.string().optional(),
  name: z.string().optional(),
  skip_launch: z.boolean().optional(),
  skip_service_registration: z.boolean().optional(),
  lease_ttl: z.number().int().optional(),
  current_version: z.string().optional(),
  min_secrets_version: z.number().int().optional(),
});

/** Parts of a configuration that the stand-in cannot serve: refused, never ignored. */
const UNSUPPORTED = ["mounts", "files", "containers", "processes", "schedule", "volumes", "statics"];

/** Routes that list, make, read, replace and destroy machines. */
export function machineRoutes(context: ApiContext): Route[] {
  return [
    appRoute(context, "GET /v1/apps/{app}/machines", (call) => json(200, list(call))),
    appRoute(context, "POST /v1/apps/{app}/machines", launch),
    machineRoute(context, "GET /v1/apps/{app}/machines/{id}", ({ machine }) => json(200, machineJson(machine.record))),
    changeRoute(context, "POST /v1/apps/{app}/machines/{id}", update),
    changeRoute(context, "DELETE /v1/apps/{app}/machines/{id}", ({ machine, request }) => {
      const { searchParams: query } = request.url;
      machine.destroy(query.get("kill") === "true" || query.get("force") === "true");
      return json(200, { ok: true });
    }),
  ];
}

function list({ app, request }: AppCall) {
  const { searchParams: query } = request.url;
  const wanted = [...query].filter(([name]) => name.startsWith("metadata."));
  const machines = query.get("include_deleted") === "true" ? app.machines : app.active();
  const states = query.getAll("state").flatMap((state) => state.split(","));
  return machines
    .filter(({ record }) => states.length === 0 || states.includes(record.state))
    .filter(({ record }) => !query.has("region") || query.get("region") === record.region)
    .map(({ record }) => machineJson(record))
    .filter((machine) =>
      wanted.every(([name, value]) => (machine.config?.metadata ?? {})[name.slice("metadata.".length)] === value),
    );
}

function launch({ context, app, request }: AppCall): Reply {
  const body = bodyBy(request, launchBody);
  const machine = app.launch({
    ...versionPlan(context, app, body),
    region: body.region || app.regions[0],
    name: body.name,
    skipLaunch: body.skip_launch ?? false,
    cordoned: body.skip_service_registration ?? false,
  });
  const { record } = machine;
  if (body.lease_ttl === undefined || body.lease_ttl <= 0) return json(200, machineJson(record));
  return json(200, machineJson(record, { nonce: record.lease.take(owner(request), body.lease_ttl).nonce }));
}

function update({ context, app, machine, request }: MachineCall): Reply {
  const body = bodyBy(request, launchBody);
  const { record } = machine;
  const { version } = record.instance.plan;
  if (body.current_version !== undefined && body.current_version !== version)
    throw flyError(412, `failed_precondition: the machine's version is ${version}, not ${body.current_version}`);
  machine.update(versionPlan(context, app, body), body.skip_launch ?? false);
  return json(200, machineJson(record));
}

function versionPlan(context: ApiContext, app: FlyApp, body: z.infer<typeof launchBody>): VersionPlan {
  const { config, min_secrets_version: minSecretsVersion } = body;
  if (minSecretsVersion !== undefined && minSecretsVersion > app.secrets.version)
    throw flyError(412, `failed_precondition: secrets of version ${minSecretsVersion} were never set`);
  for (const key of UNSUPPORTED) {
    const value = config[key];
    const empty = value === undefined || value === null || (Array.isArray(value) && value.length === 0);
    if (!empty) throw flyError(422, `the stand-in's machines have no ${key}`);
  }
  const image = context.images.find(config.image ?? "");
  if (!image) throw flyError(400, `invalid_argument: image "${config.image ?? ""}" was not found in the registry`);
  return { config, image, minSecretsVersion };
}

/** Whose lease it is, as the error of another one says it. */
export function owner(request: AppCall["request"]): string {
  return request.headers["user-agent"] ?? "unknown";
}
