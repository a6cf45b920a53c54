import type { Reply, StandInRequest } from "../../http/message.ts";
import { readJson } from "../../http/message.ts";
import type { PathParameters, Route } from "../../http/router.ts";
import type { FlyFaults } from "../faults/faults.ts";
import type { ImageStore } from "../images/store.ts";
import { LeaseHeldError } from "../machine/lease.ts";
import type { Machine } from "../machine/machine.ts";
import { MachineStateError } from "../machine/machine.ts";
import type { FlyApp } from "../state/app.ts";
import { authorize } from "./auth.ts";
import type { Access } from "./auth.ts";
import { flyError } from "./errors.ts";
import type { RateLimiter } from "./rate-limit.ts";

/** A question in GraphQL, and what was answered. */
export interface GraphQLExchange {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly answer: unknown;
}

/** What every route stands on. */
export interface ApiContext {
  readonly apps: ReadonlyMap<string, FlyApp>;
  readonly images: ImageStore;
  readonly faults: FlyFaults;
  readonly access: Access;
  /** Undefined when no limits hold. */
  readonly limiter: RateLimiter | undefined;
  /** Every exchange in GraphQL, oldest first; written by its route. */
  readonly questions: GraphQLExchange[];
}

/** A request to an app. */
export interface AppCall {
  readonly context: ApiContext;
  readonly request: StandInRequest;
  readonly parameters: PathParameters;
  readonly app: FlyApp;
}

/** A request to a machine. */
export interface MachineCall extends AppCall {
  readonly machine: Machine;
}

type Handle<Call> = (call: Call) => Reply | Promise<Reply>;

/** The header by which the holder of a lease shows it. */
export const NONCE_HEADER = "fly-machine-lease-nonce";

/** A route below an app: its token and rate are checked, and the app exists. `key` is `GET /v1/apps/{app}`. */
export function appRoute(context: ApiContext, key: string, handle: Handle<AppCall>): Route {
  const [method = "", path = ""] = key.split(" ");
  return {
    method,
    path,
    handle: async (request, parameters) => {
      const app = findApp(context, request, parameters["app"] ?? "");
      const target = `${app.name} ${parameters["id"] ?? ""}`;
      if (path.startsWith("/v1/") && context.limiter?.admit(key, target) === false)
        throw flyError(429, `rate limit exceeded for ${key}`);
      return await handle({ context, request, parameters, app });
    },
  };
}

/** A route below a machine, which exists. */
export function machineRoute(context: ApiContext, key: string, handle: Handle<MachineCall>): Route {
  return appRoute(context, key, async (call) => {
    const machine = call.app.find(call.parameters["id"] ?? "");
    if (!machine) throw flyError(404, "machine not found");
    return await handle({ ...call, machine });
  });
}

/** A route that changes a machine: only for the holder of its lease, while there is one. */
export function changeRoute(context: ApiContext, key: string, handle: Handle<MachineCall>): Route {
  return machineRoute(context, key, async (call) => {
    return await guarded(async () => {
      call.machine.record.lease.check(nonceOf(call.request));
      return await handle(call);
    });
  });
}

/** Turns what a machine refuses into its answer: 409 for a lease or a concurrent change, 412 for a state. */
export async function guarded(action: () => Reply | Promise<Reply>): Promise<Reply> {
  try {
    return await action();
  } catch (error) {
    if (error instanceof LeaseHeldError) throw flyError(409, error.message);
    if (error instanceof MachineStateError) throw flyError(error.concurrent ? 409 : 412, error.message);
    throw error;
  }
}

/** The lease nonce that a request shows. */
export function nonceOf(request: StandInRequest): string | undefined {
  const value = request.headers[NONCE_HEADER];
  return Array.isArray(value) ? value[0] : value;
}

/**
 * The request's body by a schema; 400 with what is wrong when it does not fit.
 *
 * @throws ReplyError 400
 */
export function bodyBy<Value>(
  request: StandInRequest,
  schema: { safeParse(value: unknown): { success: true; data: Value } | { success: false; error: Error } },
): Value {
  const parsed = schema.safeParse(readJson(request) ?? {});
  if (!parsed.success) throw flyError(400, `invalid request body: ${parsed.error.message}`);
  return parsed.data;
}

/** The app that a request names, for those who may reach it; 401, 403 or 404 otherwise. */
export function findApp(context: ApiContext, request: StandInRequest, name: string): FlyApp {
  authorize(request, context.access, name);
  const app = context.apps.get(name);
  if (!app) throw flyError(404, "app not found");
  return app;
}
