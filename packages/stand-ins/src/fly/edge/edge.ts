import { createServer, request as httpRequest } from "node:http";
import type { IncomingMessage, ServerResponse } from "node:http";

import { requestId } from "../ids.ts";
import type { Machine } from "../machine/machine.ts";
import type { MachineRecord } from "../machine/record.ts";
import { candidates, isRoutable, sleeper } from "./choose.ts";

/** What an edge routes to. */
export interface EdgeOrigin {
  readonly machines: () => readonly Machine[];
  readonly region: string;
  /** How long a request waits for a machine that it woke, in ms. */
  readonly wakeTimeoutMs: number;
}

export interface Edge {
  /** `http://127.0.0.1:<port>`. */
  readonly url: string;
  close(): Promise<void>;
}

/** Starts an app's public entrance on loopback: a proxy that spreads requests over the machines that may answer. */
export async function startEdge(origin: EdgeOrigin, port = 0): Promise<Edge> {
  let turn = 0;
  const server = createServer((incoming, outgoing) => {
    turn += 1;
    route(origin, { incoming, outgoing, turn }).catch(() => outgoing.destroy());
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The edge has no port");
  const close = async (): Promise<void> => {
    server.closeAllConnections();
    if (server.listening) await new Promise<void>((resolve) => server.close(() => resolve()));
  };
  return { url: `http://127.0.0.1:${address.port}`, close };
}

interface Exchange {
  readonly incoming: IncomingMessage;
  readonly outgoing: ServerResponse;
  readonly turn: number;
}

async function route(origin: EdgeOrigin, exchange: Exchange): Promise<void> {
  const { incoming, outgoing, turn } = exchange;
  const id = requestId(origin.region);
  outgoing.setHeader("fly-request-id", id);
  outgoing.setHeader("via", "1.1 fly.io");
  const wish = { machine: header(incoming, "fly-force-instance-id"), region: header(incoming, "fly-prefer-region") };
  const records = (): MachineRecord[] => origin.machines().map(({ record }) => record);
  if (!records().some((record) => isRoutable(record))) await wake(origin, records());
  const [first] = candidates(records(), wish, turn);
  const port = first?.serving?.port;
  if (port === undefined) return refuse(outgoing, 503, "no machine of this app can answer");
  forward(exchange, port, id, origin.region);
}

async function wake(origin: EdgeOrigin, records: readonly MachineRecord[]): Promise<void> {
  const asleep = sleeper(records);
  const machine = origin.machines().find(({ record }) => record === asleep);
  if (!machine) return;
  machine.start();
  await machine.record.until(() => isRoutable(machine.record), AbortSignal.timeout(origin.wakeTimeoutMs));
}

/** Headers of one connection, which a proxy does not pass on. */
const HOP_BY_HOP = new Set(["connection", "keep-alive", "transfer-encoding", "upgrade", "te", "proxy-connection"]);

function forward({ incoming, outgoing }: Exchange, port: number, id: string, region: string): void {
  const kept = Object.entries(incoming.headers).filter(([name]) => !HOP_BY_HOP.has(name));
  const onward = httpRequest({
    host: "127.0.0.1",
    port,
    method: incoming.method,
    path: incoming.url,
    agent: false,
    headers: {
      ...Object.fromEntries(kept),
      "fly-request-id": id,
      "fly-client-ip": incoming.socket.remoteAddress ?? "127.0.0.1",
      "fly-forwarded-proto": "http",
      "fly-region": region,
      "x-forwarded-for": incoming.socket.remoteAddress ?? "127.0.0.1",
      "x-forwarded-proto": "http",
      via: "1.1 fly.io",
    },
  });
  onward.once("response", (answer) => {
    outgoing.statusCode = answer.statusCode ?? 502;
    for (const [name, value] of Object.entries(answer.headers))
      if (value !== undefined && !HOP_BY_HOP.has(name)) outgoing.setHeader(name, value);
    answer.pipe(outgoing);
    answer.once("error", () => outgoing.destroy());
  });
  onward.once("error", () => refuse(outgoing, 502, "the machine did not answer"));
  outgoing.once("close", () => onward.destroy());
  incoming.pipe(onward);
}

function refuse(outgoing: ServerResponse, status: number, text: string): void {
  if (outgoing.headersSent) return void outgoing.destroy();
  outgoing.writeHead(status, { "content-type": "text/plain" }).end(`${text}\n`);
}

function header(incoming: IncomingMessage, name: string): string | undefined {
  const value = incoming.headers[name];
  return Array.isArray(value) ? value[0] : value;
}
