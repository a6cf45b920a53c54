import { json } from "../../http/message.ts";
import type { Reply } from "../../http/message.ts";
import type { Route } from "../../http/router.ts";

import { durationMs } from "../wire/duration.ts";
import { flyError } from "./errors.ts";
import { machineRoute } from "./route.ts";
import type { ApiContext, MachineCall } from "./route.ts";

const STATES = ["started", "stopped", "suspended", "destroyed", "failed", "settled"];
const PASSING_THROUGH = [
  "created",
  "starting",
  "stopping",
  "restarting",
  "suspending",
  "updating",
  "replacing",
  "destroying",
];
const DEFAULT_TIMEOUT_MS = 60_000;

/** The route that answers when a machine is in a state, or 408 when it is not in time. */
export function waitRoutes(context: ApiContext): Route[] {
  return [machineRoute(context, "GET /v1/apps/{app}/machines/{id}/wait", wait)];
}

async function wait({ machine, request }: MachineCall): Promise<Reply> {
  const { searchParams: query } = request.url;
  const given = query.getAll("state").flatMap((state) => state.split(","));
  const states = given.length === 0 ? ["started"] : given;
  const unknown = states.find((state) => !STATES.includes(state));
  if (unknown !== undefined) throw flyError(400, `invalid_argument: cannot wait for the state ${unknown}`);
  const { record } = machine;
  const version = query.get("version") ?? query.get("instance_id");
  const reached = (): boolean =>
    (version === null || record.instance.plan.version === version) &&
    states.some((state) => (state === "settled" ? !PASSING_THROUGH.includes(record.state) : record.state === state));
  const timeout = AbortSignal.timeout(timeoutMs(query.get("timeout")));
  if (await record.until(reached, AbortSignal.any([timeout, request.signal]))) return json(200, { ok: true });
  throw flyError(408, `deadline_exceeded: the machine is ${record.state}, not ${states.join(" or ")}`);
}

function timeoutMs(text: string | null): number {
  if (text === null) return DEFAULT_TIMEOUT_MS;
  const ms = /^\d+(?:\.\d+)?$/.test(text) ? Number(text) * 1000 : durationMs(text);
  return Math.min(DEFAULT_TIMEOUT_MS, Math.max(1, ms));
}
