import { connect } from "node:net";

import { json } from "../../http/message.ts";
import type { Reply } from "../../http/message.ts";
import type { Route } from "../../http/router.ts";
import { z } from "zod";

import { mainPort } from "../machine/checks.ts";
import { machineCommand } from "../machine/environment.ts";
import { hostUnreachable } from "../machine/json.ts";
import { isSignal } from "../machine/process.ts";
import { durationMs } from "../wire/duration.ts";
import { flyError } from "./errors.ts";
import { bodyBy, changeRoute, machineRoute } from "./route.ts";
import type { ApiContext, MachineCall } from "./route.ts";

const stopBody = z.looseObject({
  signal: z.string().optional(),
  timeout: z.union([z.string(), z.number()]).optional(),
});
const signalBody = z.looseObject({ signal: z.union([z.string(), z.number()]) });

const OF = "/v1/apps/{app}/machines/{id}";

/** Routes that command a machine, and that tell what its process does. */
export function lifecycleRoutes(context: ApiContext): Route[] {
  return [
    changeRoute(context, `POST ${OF}/start`, (call) => {
      refuseUnreachable(call);
      const previous_state = call.machine.record.state;
      call.machine.start();
      return json(200, { previous_state, migrated: false, new_host: "" });
    }),
    changeRoute(context, `POST ${OF}/stop`, stop),
    changeRoute(context, `POST ${OF}/restart`, restart),
    changeRoute(context, `POST ${OF}/suspend`, ({ machine }) => done(() => machine.suspend())),
    changeRoute(context, `POST ${OF}/signal`, signal),
    changeRoute(context, `POST ${OF}/cordon`, ({ machine }) => done(() => void (machine.record.cordoned = true))),
    changeRoute(context, `POST ${OF}/uncordon`, ({ machine }) => done(() => void (machine.record.cordoned = false))),
    machineRoute(context, `POST ${OF}/exec`, () => {
      throw flyError(501, "the stand-in's machines run no other command than their own");
    }),
    machineRoute(context, `GET ${OF}/events`, ({ machine, request }) => {
      const limit = Number(request.url.searchParams.get("limit") ?? 20);
      return json(200, machine.record.events.slice(0, limit));
    }),
    machineRoute(context, `GET ${OF}/versions`, ({ machine }) => json(200, machine.record.versions)),
    machineRoute(context, `GET ${OF}/ps`, async ({ machine }) => json(200, await processes(machine.record))),
  ];
}

/** Carries a command out, and answers that it was taken. */
function done(command: () => void): Reply {
  command();
  return json(200, { ok: true });
}

function stop({ machine, request }: MachineCall): Reply {
  const { signal: name, timeout } = bodyBy(request, stopBody);
  machine.stop(stopRequest(name, timeout));
  return json(200, { ok: true });
}

function stopRequest(name: string | undefined, timeout: string | number | undefined) {
  if (name !== undefined && name !== "" && !isSignal(name)) throw flyError(400, `invalid_argument: no signal ${name}`);
  return {
    ...(name !== undefined && name !== "" && { signal: name }),
    // Go's client writes "0s" for a timeout that was not given.
    ...(timeout !== undefined && durationMs(timeout) > 0 && { timeoutMs: durationMs(timeout) }),
  };
}

function restart({ machine, request }: MachineCall): Reply {
  const { searchParams: query } = request.url;
  if (machine.record.state !== "started") throw flyError(412, "failed_precondition: the machine is not started");
  const force = query.get("force_stop") === "true";
  machine.restart(
    force ? { signal: "SIGKILL" } : stopRequest(query.get("signal") ?? undefined, query.get("timeout") ?? undefined),
  );
  return json(200, { ok: true });
}

function signal({ machine, request }: MachineCall): Reply {
  const { signal: given } = bodyBy(request, signalBody);
  // The client's `kill` sends the number 9.
  const name = given === 9 || given === "9" ? "SIGKILL" : String(given);
  if (!isSignal(name)) throw flyError(400, `invalid_argument: no signal ${name}`);
  machine.signal(name);
  return json(200, { ok: true });
}

function refuseUnreachable({ machine }: MachineCall): void {
  if (hostUnreachable(machine.record)) throw flyError(408, "deadline_exceeded: the machine's host is unreachable");
}

async function processes({ instance }: MachineCall["machine"]["record"]) {
  const { pid, port, plan } = instance;
  if (pid === undefined) return [];
  const main = mainPort(plan.config);
  const listens = main !== undefined && (await accepts(port));
  return [
    {
      pid,
      stime: 0,
      rtime: 0,
      command: machineCommand(plan.config, plan.image).join(" "),
      directory: plan.image.configuration.workdir,
      cpu: 0,
      rss: 0,
      // As the machine itself would see it: its own port, on every address.
      listen_sockets: listens ? [{ proto: "tcp", address: `0.0.0.0:${main}` }] : [],
    },
  ];
}

async function accepts(port: number): Promise<boolean> {
  return await new Promise((resolve) => {
    const socket = connect({ port, host: "127.0.0.1" });
    socket.once("connect", () => resolve(socket.destroy() && true));
    socket.once("error", () => resolve(false));
  });
}
