import { json } from "../../http/message.ts";
import type { Route } from "../../http/router.ts";
import { z } from "zod";

import { releaseJson } from "../state/releases.ts";
import { createRelease } from "../wire/release.ts";
import { organizationJson } from "./apps.ts";
import { authorize } from "./auth.ts";
import { flyError } from "./errors.ts";
import { appRoute, bodyBy, findApp } from "./route.ts";
import type { ApiContext } from "./route.ts";

const updateBody = z.looseObject({
  status: z.enum(["pending", "running", "complete", "failed", "interrupted"]),
  metadata: z.unknown().optional(),
});

const buildBody = z.looseObject({ app_name: z.string().optional() });

/** The user that everything is done by. */
export const USER = { id: "user_stand_in", name: "Stand-in", email: "stand-in@example.test" };

/** Routes of what flyctl calls uiex: releases, builds, organisations. */
export function releaseRoutes(context: ApiContext): Route[] {
  return [
    appRoute(context, "GET /api/v1/apps/{app}/releases", ({ app, request }) => {
      const limit = Number(request.url.searchParams.get("limit") ?? 25);
      return json(200, {
        releases: app.releases
          .list()
          .slice(0, limit)
          .map((release) => releaseJson(release)),
      });
    }),
    appRoute(context, "GET /api/v1/apps/{app}/releases/current", ({ app }) => {
      const current = app.releases.current();
      return current ? json(200, releaseJson(current)) : json(404, { error: "no current release" });
    }),
    { method: "POST", path: "/api/v1/releases", handle: (request) => create(context, request) },
    {
      method: "PATCH",
      path: "/api/v1/releases/{id}",
      handle: (request, { id = "" }) => update(context, request, id),
    },
    organizationRoute(context),
    ...buildRoutes(context),
  ];
}

function organizationRoute(context: ApiContext): Route {
  return {
    method: "GET",
    path: "/api/v1/organizations/{slug}",
    handle: (request, { slug = "" }) => {
      authorize(request, context.access, undefined);
      if (![...context.apps.values()].some(({ org }) => org === slug)) throw flyError(404, "organization not found");
      return json(200, organizationJson(slug));
    },
  };
}

function buildRoutes(context: ApiContext): Route[] {
  let builds = 0;
  return [
    {
      method: "POST",
      path: "/api/v1/builds",
      handle: (request) => {
        authorize(request, context.access, bodyBy(request, buildBody).app_name);
        builds += 1;
        // 200, not 201: flyctl takes any other status for a failure (internal/uiex/builders.go).
        return json(200, { id: builds, status: "started" });
      },
    },
    {
      method: "POST",
      path: "/api/v1/builds/finish",
      handle: (request) => {
        authorize(request, context.access, undefined);
        return json(200, { id: builds, status: "completed", wallclock_time_ms: 0 });
      },
    },
  ];
}

function create(context: ApiContext, request: Parameters<Route["handle"]>[0]) {
  const body = bodyBy(request, createRelease);
  const app = findApp(context, request, body.app_name);
  if (!context.images.find(body.image)) throw flyError(422, `Could not find image "${body.image}"`);
  const { image, definition, strategy } = body;
  const release = app.releases.create({ image, definition, strategy, user: USER.email });
  return json(201, { release: releaseJson(release) });
}

function update(context: ApiContext, request: Parameters<Route["handle"]>[0], id: string) {
  const app = [...context.apps.values()].find(({ releases }) => releases.find(id));
  const release = app?.releases.find(id);
  if (!app || !release) throw flyError(404, "release not found");
  authorize(request, context.access, app.name);
  const { status, metadata } = bodyBy(request, updateBody);
  const stuck = status !== "running" && context.faults.take("release-stuck-running", app.name) !== undefined;
  if (!stuck) release.status = status;
  release.metadata = metadata ?? release.metadata;
  release.updatedAt = new Date().toISOString();
  return json(200, releaseJson(release));
}
