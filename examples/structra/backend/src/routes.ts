import type { IncomingMessage } from "node:http";

import type { Answer } from "./answer.ts";
import type { Pool } from "./database.ts";
import { checkHealth, isHealthy } from "./health.ts";
import { HttpError } from "./http-error.ts";
import type { Log } from "./log.ts";
import { METRICS_CONTENT_TYPE, type Metrics } from "./metrics.ts";
import { parseNewProject } from "./project-input.ts";
import { createProject, findProject, listProjects } from "./projects.ts";
import { readJson } from "./request-body.ts";

/** What the routes work with. */
export interface Services {
  readonly pool: Pool;
  readonly metrics: Metrics;
  readonly log: Log;
  readonly version: string;
}

type Handler = (services: Services, request: IncomingMessage, url: URL) => Promise<Answer>;
type Route = { readonly path: RegExp; readonly methods: Readonly<Record<string, Handler>> };

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** The process is up: no look at anything else, so that a lost database never gets the process restarted. */
const livez: Handler = async () => ({ status: 200, json: { status: "up" } });

const health: Handler = async ({ pool, log, version }) => {
  const state = await checkHealth(pool, version, log);
  return { status: isHealthy(state) ? 200 : 503, json: state };
};

const metricsText: Handler = async ({ metrics }) => ({
  status: 200,
  headers: { "content-type": METRICS_CONTENT_TYPE },
  text: metrics.render(),
});

const list: Handler = async ({ pool }, _request, url) => {
  const limit = url.searchParams.get("limit") ?? "50";
  if (!/^\d{1,3}$/.test(limit) || Number(limit) < 1 || Number(limit) > 100)
    throw new HttpError(400, "invalid_limit", "limit must be a whole number from 1 to 100");
  const userId = url.searchParams.get("user_id");
  if (userId?.includes("\0")) throw new HttpError(400, "invalid_user_id", "user_id must not contain U+0000");
  const query = userId === null ? { limit: Number(limit) } : { userId, limit: Number(limit) };
  return { status: 200, json: { projects: await listProjects(pool, query) } };
};

const create: Handler = async ({ pool }, request) => {
  const project = await createProject(pool, parseNewProject(await readJson(request)));
  return { status: 201, headers: { location: `/api/projects/${project.id}` }, json: project };
};

const show: Handler = async ({ pool }, _request, url) => {
  const id = url.pathname.slice("/api/projects/".length);
  const project = UUID.test(id) ? await findProject(pool, id) : undefined;
  if (project === undefined) throw new HttpError(404, "not_found", "There is no project with this id");
  return { status: 200, json: project };
};

const ROUTES: readonly Route[] = [
  { path: /^\/livez$/, methods: { GET: livez } },
  { path: /^\/health$/, methods: { GET: health } },
  { path: /^\/metrics$/, methods: { GET: metricsText } },
  { path: /^\/api\/projects$/, methods: { GET: list, POST: create } },
  { path: /^\/api\/projects\/[^/]+$/, methods: { GET: show } },
];

/**
 * Answers one request.
 *
 * @throws HttpError 400 for an unreadable address, 404 for an unknown one, 405 for a method that it does not have
 */
export async function route(services: Services, request: IncomingMessage): Promise<Answer> {
  const url = parseUrl(request.url ?? "/");
  const found = ROUTES.find((candidate) => candidate.path.test(url.pathname));
  if (found === undefined) throw new HttpError(404, "not_found", "There is nothing at this address");
  const allow = [...Object.keys(found.methods), "HEAD", "OPTIONS"].join(", ");
  const method = request.method ?? "GET";
  if (method === "OPTIONS") return preflight(allow);
  // Node sends no body in answer to HEAD, whatever the handler gives.
  const handler = found.methods[method === "HEAD" ? "GET" : method];
  if (handler === undefined)
    throw new HttpError(405, "method_not_allowed", `This address takes ${allow}`, { headers: { allow } });
  return handler(services, request, url);
}

function parseUrl(target: string): URL {
  try {
    return new URL(target, "http://structra.invalid");
  } catch {
    throw new HttpError(400, "invalid_address", "The address cannot be read");
  }
}

function preflight(allow: string): Answer {
  return {
    status: 200,
    headers: {
      allow,
      "content-type": "text/plain; charset=utf-8",
      "access-control-allow-methods": allow,
      "access-control-allow-headers": "content-type",
      "access-control-max-age": "600",
    },
    text: "",
  };
}
