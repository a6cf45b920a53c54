import type { StandInRequest } from "../../http/message.ts";
import { matchRoute } from "./match.ts";
import { NotServedError } from "./not-served.ts";
import type { OutputRoute } from "./output-config.ts";
import type { FunctionFile, Site, StaticFile } from "./site.ts";

/** What a request comes to. */
export interface Routed {
  readonly status: number | undefined;
  readonly headers: Record<string, string>;
  /** Undefined for an answer without a file: a redirect, or nothing there. */
  readonly file: StaticFile | FunctionFile | undefined;
  /** The URL that the file is asked for with. */
  readonly url: URL;
}

type Phase = NonNullable<OutputRoute["handle"]> | "start";

interface Journey {
  readonly site: Site;
  readonly request: StandInRequest;
  readonly headers: Record<string, string>;
  url: URL;
  status: number | undefined;
}

/**
 * Follows the routes of an output (Build Output API, "Routes"): those before the first `handle`, then the files, then
 * `filesystem`, `rewrite` and `miss` routes with the files after each match, then `resource`; `hit` routes only add to
 * what was found, `error` routes say what to show when nothing was.
 */
export function routeRequest(site: Site, request: StandInRequest): Routed {
  const phases = phasesOf(site.config.routes ?? []);
  const journey: Journey = { site, request, headers: {}, url: new URL(request.url), status: undefined };
  if (walk(journey, phases.get("start")) === "answered") return arrived(journey, undefined);
  for (const phase of ["filesystem", "rewrite", "miss", "resource"] as const) {
    const found = site.find(journey.url.pathname);
    if (found !== undefined) {
      walk(journey, phases.get("hit"));
      return arrived(journey, found);
    }
    if (walk(journey, phases.get(phase)) === "answered") return arrived(journey, undefined);
  }
  return lost(journey, phases.get("error"));
}

function lost(journey: Journey, errors: readonly OutputRoute[] | undefined): Routed {
  const { site } = journey;
  const found = site.find(journey.url.pathname);
  if (found !== undefined) return arrived(journey, found);
  journey.status ??= 404;
  walk(
    journey,
    errors?.filter(({ status }) => status === undefined || status === journey.status),
  );
  return arrived(journey, site.find(journey.url.pathname) ?? site.find("/404.html"));
}

function phasesOf(routes: readonly OutputRoute[]): Map<Phase, OutputRoute[]> {
  const phases = new Map<Phase, OutputRoute[]>();
  let phase: Phase = "start";
  for (const route of routes) {
    if (route.handle !== undefined) phase = route.handle;
    else phases.set(phase, [...(phases.get(phase) ?? []), route]);
  }
  return phases;
}

/** Goes through the routes of one phase until one ends it. */
function walk(journey: Journey, routes: readonly OutputRoute[] = []): "answered" | "on" {
  for (const route of routes) {
    const match = matchRoute(route, journey.url.pathname, journey.request);
    if (match === undefined) continue;
    if (route.middlewarePath !== undefined) throw new NotServedError("runs no middleware");
    for (const [name, value] of Object.entries(route.headers ?? {})) journey.headers[name] = match.fill(value);
    if (route.status !== undefined) journey.status = route.status;
    if (route.dest !== undefined) go(journey, match.fill(route.dest));
    if (route.continue === true) continue;
    return route.status !== undefined && route.dest === undefined ? "answered" : "on";
  }
  return "on";
}

function go(journey: Journey, destination: string): void {
  if (/^https?:/.test(destination)) throw new NotServedError(`does not fetch ${destination}`);
  const next = new URL(destination.startsWith("/") ? destination : `/${destination}`, journey.url);
  for (const [name, value] of journey.url.searchParams)
    if (!next.searchParams.has(name)) next.searchParams.append(name, value);
  journey.url = next;
}

function arrived({ status, headers, url }: Journey, file: Routed["file"]): Routed {
  return { status, headers, file, url };
}
