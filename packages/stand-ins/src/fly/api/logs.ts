import { json } from "../../http/message.ts";
import type { Route } from "../../http/router.ts";

import type { LogLine } from "../machine/log-ring.ts";
import { appRoute } from "./route.ts";
import type { ApiContext } from "./route.ts";

/**
 * The route from which flyctl polls what machines write, when it cannot listen over WireGuard: as during a release
 * command (fly-go: resource_logs.go). `next_token` is how many lines there were.
 */
export function logRoutes(context: ApiContext): Route[] {
  return [
    appRoute(context, "GET /api/v1/apps/{app}/logs", ({ app, request }) => {
      const { searchParams: query } = request.url;
      const instance = query.get("instance") ?? "";
      const { lines, added } = app.logs.since(Number(query.get("next_token") ?? ""));
      const wanted = lines.filter(({ machine }) => instance === "" || machine === instance);
      return json(200, {
        data: wanted.map((line, index) => ({ id: `${added - wanted.length + index}`, attributes: entry(line) })),
        meta: { next_token: String(added) },
      });
    }),
  ];
}

function entry({ timestamp, machine, region, stream, text }: LogLine) {
  const provider = stream === "fly" ? "runner" : "app";
  const meta = { instance: machine, region, event: { provider } };
  return { timestamp, message: text, level: "info", instance: machine, region, meta };
}
