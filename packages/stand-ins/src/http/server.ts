import { createServer } from "node:http";
import type { IncomingMessage, ServerResponse } from "node:http";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { setTimeout as sleep } from "node:timers/promises";

import { digested } from "./digested.ts";
import { FaultQueue } from "./faults.ts";
import type { Fault } from "./faults.ts";
import { ReplyError, json } from "./message.ts";
import type { Reply, StandInRequest } from "./message.ts";
import { recordRequest } from "./record.ts";
import type { RecordedRequest } from "./record.ts";

export type Handler = (request: StandInRequest) => Reply | Promise<Reply>;

export interface ServerOptions {
  /** Asked for each request before the handler is; none when absent. */
  readonly faults?: FaultQueue;
  /** Whether a body is digested as it comes and not kept, by its path and announced length in bytes; none when absent. */
  readonly digests?: (path: string, bytes: number) => boolean;
  /** A free one when absent. */
  readonly port?: number;
}

export interface RunningServer {
  /** `http://127.0.0.1:<port>`, without a slash at its end. */
  readonly url: string;
  readonly port: number;
  /** Every request that was read to its end, in that order, answered or not. */
  readonly requests: readonly RecordedRequest[];
  /** Ends open connections too; safe to call twice. */
  close(): Promise<void>;
}

/**
 * How long an idle connection is kept, in milliseconds. Node's own five seconds end, on a busy machine, between a client's
 * choice of a connection and its request; clients of uploads do not all send again.
 */
const KEPT = 120_000;

/** Starts a server on loopback. What a handler throws becomes a 500 with the error's message. */
export async function startServer(handler: Handler, options: ServerOptions = {}): Promise<RunningServer> {
  const requests: RecordedRequest[] = [];
  const closing = new AbortController();
  const context: Context = {
    handler,
    faults: options.faults ?? new FaultQueue(),
    requests,
    closing: closing.signal,
    digests: options.digests ?? (() => false),
  };
  const server = createServer({ keepAliveTimeout: KEPT }, (incoming, outgoing) => {
    serve(context, incoming, outgoing).catch(() => outgoing.destroy());
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(options.port ?? 0, "127.0.0.1", resolve);
  });
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server has no port");
  const close = async (): Promise<void> => {
    closing.abort();
    if (!server.listening) return;
    await new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  };
  return { url: `http://127.0.0.1:${address.port}`, port: address.port, requests, close };
}

interface Context {
  readonly digests: NonNullable<ServerOptions["digests"]>;
  readonly handler: Handler;
  readonly faults: FaultQueue;
  readonly requests: RecordedRequest[];
  readonly closing: AbortSignal;
}

async function serve(context: Context, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  const gone = new AbortController();
  outgoing.once("close", () => gone.abort());
  const method = incoming.method ?? "GET";
  const url = new URL(incoming.url ?? "/", `http://${incoming.headers.host ?? "127.0.0.1"}`);
  const cut = context.faults.takeCut(method, url.pathname);
  if (cut !== undefined) return await cutOff(incoming, cut);
  const request: StandInRequest = {
    method,
    url,
    headers: incoming.headers,
    ...(await received(incoming, context.digests(url.pathname, Number(incoming.headers["content-length"] ?? 0)))),
    signal: AbortSignal.any([gone.signal, context.closing]),
  };
  const fault = context.faults.take(request.method, request.url.pathname);
  const entry = recordRequest(request, fault?.kind);
  context.requests.push(entry);
  const reply = await replyUnder(fault, request, context.handler);
  if (reply === "reset") return void incoming.socket.resetAndDestroy();
  entry.status = reply.status;
  await send(reply, request, outgoing);
}

async function received(
  incoming: IncomingMessage,
  digests: boolean,
): Promise<Pick<StandInRequest, "body" | "digested">> {
  if (digests) return { body: Buffer.alloc(0), digested: await digested(incoming) };
  return { body: Buffer.concat(await incoming.toArray()) };
}

async function cutOff(incoming: IncomingMessage, bytes: number): Promise<void> {
  let read = 0;
  for await (const chunk of incoming) {
    read += Buffer.byteLength(chunk);
    if (read >= bytes) break;
  }
  incoming.socket.resetAndDestroy();
}

async function replyUnder(
  fault: Fault | undefined,
  request: StandInRequest,
  handler: Handler,
): Promise<Reply | "reset"> {
  if (fault?.kind === "answer") return planted(fault);
  if (fault?.kind === "reset") return "reset";
  if (fault?.kind === "hang") await aborted(request.signal);
  if (fault?.kind === "delay") await sleep(fault.ms, undefined, { signal: request.signal });
  if (request.signal.aborted) return "reset";
  const reply = await answer(request, handler);
  if (fault?.kind === "drip") return inPieces(reply, fault.ms, request.signal);
  return fault?.kind === "lost-answer" ? "reset" : reply;
}

const PIECES = 8;

/** An answer of text or bytes, slowly; one that comes in chunks already is left as it is. */
function inPieces(reply: Reply, ms: number, signal: AbortSignal): Reply {
  const { body } = reply;
  if (typeof body !== "string" && !(body instanceof Uint8Array)) return reply;
  return { ...reply, body: dripping(Buffer.from(body), ms, signal) };
}

async function* dripping(bytes: Buffer, ms: number, signal: AbortSignal): AsyncGenerator<Buffer> {
  const size = Math.max(1, Math.ceil(bytes.length / PIECES));
  for (let at = 0; at < bytes.length; at += size) {
    await sleep(ms, undefined, { signal });
    yield bytes.subarray(at, at + size);
  }
}

async function aborted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return;
  await new Promise<void>((resolve) => signal.addEventListener("abort", () => resolve(), { once: true }));
}

async function answer(request: StandInRequest, handler: Handler): Promise<Reply> {
  try {
    return await handler(request);
  } catch (error) {
    if (error instanceof ReplyError) return error.reply;
    return json(500, { message: error instanceof Error ? error.message : String(error) });
  }
}

function planted(fault: Extract<Fault, { kind: "answer" }>): Reply {
  const { status, headers = {}, body = { message: `Planted fault ${status}` } } = fault;
  return typeof body === "string" ? { status, headers, body } : json(status, body, headers);
}

async function send(reply: Reply, request: StandInRequest, outgoing: ServerResponse): Promise<void> {
  outgoing.statusCode = reply.status;
  for (const [name, value] of Object.entries(reply.headers ?? {})) outgoing.setHeader(name, value);
  const { body } = reply;
  if (body === undefined || typeof body === "string" || body instanceof Uint8Array) outgoing.end(body);
  else await pipeline(Readable.from(body), outgoing, { signal: request.signal });
}
