import { json } from "../../http/message.ts";
import type { Route } from "../../http/router.ts";

import { imagePush, referenceOf } from "../images/image.ts";
import { appRoute, bodyBy, findApp } from "./route.ts";
import type { ApiContext } from "./route.ts";

/** Routes that Fly does not have: what `docker push` is to it, and which machines bind which secrets. */
export function standInRoutes(context: ApiContext): Route[] {
  return [
    {
      method: "POST",
      path: "/_stand-in/images",
      handle: async (request) => {
        const push = bodyBy(request, imagePush);
        findApp(context, request, push.app);
        const image = await context.images.push(push);
        return json(201, { ref: referenceOf(image), digest: image.digest, tag: image.tag });
      },
    },
    appRoute(context, "GET /_stand-in/apps/{app}/secrets", ({ app }) => {
      const bound = app.active().map(({ record }) => record.instance.plan.secrets.digests);
      return json(
        200,
        app.secrets.list().map(({ name, digest }) => ({ name, digest, status: secretStatus(name, digest, bound) })),
      );
    }),
    appRoute(context, "GET /_stand-in/apps/{app}/logs", ({ app, request }) => {
      const machine = request.url.searchParams.get("machine");
      return json(
        200,
        app.logs.lines().filter((line) => machine === null || line.machine === machine),
      );
    }),
  ];
}

type SecretStatus = "Deployed" | "Staged" | "Partial";

function secretStatus(name: string, digest: string, bound: readonly Readonly<Record<string, string>>[]): SecretStatus {
  const having = bound.filter((digests) => digests[name] === digest).length;
  if (having === 0) return "Staged";
  return having === bound.length ? "Deployed" : "Partial";
}
