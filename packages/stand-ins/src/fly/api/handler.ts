import { ReplyError, json } from "../../http/message.ts";
import type { Reply } from "../../http/message.ts";
import { router } from "../../http/router.ts";
import type { Handler } from "../../http/server.ts";
import { requestId } from "../ids.ts";
import { appRoutes } from "./apps.ts";
import { graphqlRoute } from "./graphql.ts";
import { standInRoutes } from "./images.ts";
import { leaseRoutes } from "./lease.ts";
import { lifecycleRoutes } from "./lifecycle.ts";
import { logRoutes } from "./logs.ts";
import { machineRoutes } from "./machines.ts";
import { metadataRoutes } from "./metadata.ts";
import { releaseRoutes } from "./releases.ts";
import type { ApiContext } from "./route.ts";
import { waitRoutes } from "./wait.ts";

/** All of Fly's APIs at one address: their paths do not collide. Every answer carries a `fly-request-id`. */
export function flyHandler(context: ApiContext): Handler {
  const route = router([
    ...appRoutes(context),
    ...machineRoutes(context),
    ...lifecycleRoutes(context),
    ...leaseRoutes(context),
    ...waitRoutes(context),
    ...metadataRoutes(context),
    ...releaseRoutes(context),
    ...logRoutes(context),
    ...standInRoutes(context),
    graphqlRoute(context),
  ]);
  return async (request) => {
    const reply = await orError(async () => await route(request));
    return { ...reply, headers: { ...reply.headers, "fly-request-id": requestId("stand-in") } };
  };
}

async function orError(answer: () => Promise<Reply>): Promise<Reply> {
  try {
    return await answer();
  } catch (error) {
    if (error instanceof ReplyError) return error.reply;
    return json(500, { error: error instanceof Error ? error.message : String(error) });
  }
}
