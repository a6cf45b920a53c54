import { createHash } from "node:crypto";

import { json } from "../../http/message.ts";
import type { Route } from "../../http/router.ts";
import { z } from "zod";

import type { FlyApp } from "../state/app.ts";
import { authorize, presentedTokens } from "./auth.ts";
import { appRoute, bodyBy } from "./route.ts";
import type { ApiContext } from "./route.ts";

const setSecrets = z.looseObject({ values: z.record(z.string().min(1), z.string().nullable()) });

/** Routes of an app that are not about one machine. */
export function appRoutes(context: ApiContext): Route[] {
  return [
    appRoute(context, "GET /v1/apps/{app}", ({ app }) => json(200, appJson(app))),
    appRoute(context, "GET /v1/apps/{app}/ip_assignments", ({ app }) => json(200, { ips: addresses(app) })),
    appRoute(context, "GET /v1/apps/{app}/volumes", () => json(200, [])),
    appRoute(context, "GET /v1/apps/{app}/secrets", ({ app }) => json(200, { secrets: app.secrets.list() })),
    appRoute(context, "POST /v1/apps/{app}/secrets", ({ app, request }) => {
      const version = app.secrets.change(bodyBy(request, setSecrets).values);
      return json(200, { secrets: app.secrets.list(), version });
    }),
    { method: "GET", path: "/v1/tokens/current", handle: (request) => json(200, tokens(context, request)) },
  ];
}

function appJson(app: FlyApp) {
  return {
    id: app.name,
    name: app.name,
    internal_numeric_id: app.numericId,
    network: "default",
    status: app.status,
    machine_count: app.active().length,
    volume_count: 0,
    organization: organizationJson(app.org),
    cname_target: null,
    app_role: null,
  };
}

/** An organisation as the Machines API shows it inside an app. */
export function organizationJson(slug: string) {
  const id = createHash("sha256").update(slug).digest().readUInt32BE() >>> 1;
  return { id: `org_${id.toString(36)}`, name: slug, slug, raw_slug: slug, internal_numeric_id: id, paid_plan: true };
}

/** Every app has both public addresses from the start; documentation ranges, since nobody reaches them. */
export function addresses(app: FlyApp) {
  const shared = { region: "global", service_name: "", created_at: app.createdAt };
  return [
    { ip: "192.0.2.10", shared: true, ...shared },
    { ip: "2001:db8::10", shared: false, ...shared },
  ];
}

function tokens(context: ApiContext, request: Parameters<Route["handle"]>[0]) {
  authorize(request, context.access, undefined);
  const orgs = [...new Set([...context.apps.values()].map(({ org }) => org))];
  const presented = presentedTokens(request);
  const scoped = context.access.scoped.filter(({ token }) => presented.includes(token));
  const all = presented.includes(context.access.token);
  return {
    tokens: orgs.map((slug) => ({
      token_id: organizationJson(slug).id,
      organization: slug,
      org_slug: slug,
      apps: all ? null : scoped.flatMap(({ apps }) => apps),
    })),
  };
}
