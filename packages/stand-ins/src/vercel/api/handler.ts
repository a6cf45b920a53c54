import { setTimeout as sleep } from "node:timers/promises";

import { ReplyError, json } from "../../http/message.ts";
import type { Reply, StandInRequest } from "../../http/message.ts";
import { router } from "../../http/router.ts";
import type { Handler } from "../../http/server.ts";
import type { World } from "../state/world.ts";
import { aliasRoutes } from "./aliases.ts";
import { createRoutes } from "./create.ts";
import { deploymentRoutes } from "./deployments.ts";
import { eventRoutes } from "./events.ts";
import { fileRoutes } from "./files.ts";
import { jobRoutes } from "./jobs.ts";
import { ownerRoutesOf } from "./owners.ts";
import { projectRoutes } from "./projects.ts";
import { rollingRoutes } from "./rolling.ts";

/** A request and its answer, for holding both against Vercel's description. */
export interface Exchange {
  readonly request: StandInRequest;
  readonly reply: Reply;
}

/** Vercel's API. What it does not serve is answered with 501, so that nobody takes it for Vercel's own 404. */
export function vercelHandler(world: World, exchanges: Exchange[]): Handler {
  const route = router(
    [
      ...fileRoutes(world),
      ...createRoutes(world),
      ...eventRoutes(world),
      ...aliasRoutes(world),
      ...jobRoutes(world),
      ...rollingRoutes(world),
      ...projectRoutes(world),
      ...deploymentRoutes(world),
      ...ownerRoutesOf(world),
    ],
    ({ method, url }) => error(501, "not_supported", `The Vercel stand-in does not serve ${method} ${url.pathname}`),
  );
  const latency = world.options.latency ?? 0;
  return async (request) => {
    if (latency > 0) await sleep(latency);
    const reply = await orError(async () => await route(request));
    exchanges.push({ request, reply });
    return reply;
  };
}

async function orError(answer: () => Promise<Reply>): Promise<Reply> {
  try {
    return await answer();
  } catch (thrown) {
    if (thrown instanceof ReplyError) return thrown.reply;
    return error(500, "internal_server_error", thrown instanceof Error ? thrown.message : String(thrown));
  }
}

function error(status: number, code: string, message: string): Reply {
  return json(status, { error: { code, message } });
}
