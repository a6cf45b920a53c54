import { json } from "../../http/message.ts";
import type { Reply } from "../../http/message.ts";
import type { Route } from "../../http/router.ts";

import type { Lease } from "../machine/lease.ts";
import { flyError } from "./errors.ts";
import { owner } from "./machines.ts";
import { guarded, machineRoute, nonceOf } from "./route.ts";
import type { ApiContext } from "./route.ts";

const PATH = "/v1/apps/{app}/machines/{id}/lease";
const DEFAULT_TTL_SECONDS = 60;

/** Routes of a machine's lease: 409 when another holds it, with who and until when. */
export function leaseRoutes(context: ApiContext): Route[] {
  return [
    machineRoute(context, `GET ${PATH}`, ({ machine }) => {
      const lease = machine.record.lease.current();
      if (!lease) throw flyError(404, "lease not found");
      return success(lease);
    }),
    machineRoute(context, `POST ${PATH}`, async ({ machine, request }) => {
      const ttl = Number(request.url.searchParams.get("ttl") ?? DEFAULT_TTL_SECONDS);
      if (!(ttl > 0)) throw flyError(400, "invalid_argument: ttl must be a number of seconds");
      const { lease } = machine.record;
      return await guarded(() => success(lease.take(owner(request), ttl, nonceOf(request)), 201));
    }),
    machineRoute(context, `DELETE ${PATH}`, async ({ machine, request }) => {
      return await guarded(() => {
        machine.record.lease.release(nonceOf(request));
        return json(200, { ok: true });
      });
    }),
  ];
}

function success(data: Lease, status = 200): Reply {
  return json(status, { status: "success", data });
}
