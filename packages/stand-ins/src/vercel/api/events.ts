import { json } from "../../http/message.ts";
import type { Reply } from "../../http/message.ts";
import type { Route } from "../../http/router.ts";
import type { BuildEvent } from "../state/build-log.ts";
import type { Deployment } from "../state/deployment.ts";
import type { World } from "../state/world.ts";
import { eventJson } from "../wire/event.ts";
import { deploymentOf, routesOf } from "./route.ts";
import type { Call } from "./route.ts";

/** Build logs: all at once, or line by line as they come with `follow=1`. */
export function eventRoutes(world: World): Route[] {
  const keys = ["/v3/deployments/{deployment}/events", "/v3/now/deployments/{deployment}/events"];
  return routesOf(
    world,
    keys.map((path) => `GET ${path}`),
    events,
  );
}

function events(call: Call): Reply {
  const { query } = call;
  const deployment = deploymentOf(call);
  if (query.get("follow") === "1")
    return { status: 200, headers: { "content-type": "application/stream+json" }, body: lines(call, deployment) };
  const found = deployment.log.events.filter((event) => within(query, event));
  const ordered = query.get("direction") === "backward" ? found.toReversed() : found;
  const limit = Number(query.get("limit") ?? 100);
  const page = limit < 0 ? ordered : ordered.slice(0, limit);
  const shown = page.map((event) => eventJson(deployment, event));
  if (query.get("format") !== "lines") return json(200, shown);
  const body = shown.map((event) => `${JSON.stringify(event)}\n`).join("");
  return { status: 200, headers: { "content-type": "application/stream+json" }, body };
}

/** The stream starts with a keep-alive, which is no event: it has no `created`. */
async function* lines({ world, request, query }: Call, deployment: Deployment): AsyncGenerator<string> {
  yield "{}\n";
  const breaks = world.faults.take("log-breaks", deployment.project.id)?.after ?? Infinity;
  let sent = 0;
  for await (const event of deployment.log.follow(0, request.signal)) {
    if (!within(query, event)) continue;
    yield `${JSON.stringify(eventJson(deployment, event))}\n`;
    sent += 1;
    if (sent >= breaks) throw new Error("The log breaks off");
  }
}

function within(query: URLSearchParams, { created }: BuildEvent): boolean {
  return created >= Number(query.get("since") ?? 0) && created <= Number(query.get("until") ?? Infinity);
}
