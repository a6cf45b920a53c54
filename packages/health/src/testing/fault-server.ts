import type { IncomingMessage, ServerResponse } from "node:http";
import { createServer } from "node:http";
import { createServer as createTlsServer } from "node:https";
import type { AddressInfo } from "node:net";

/** How a server answers the n-th request (from 0). */
export type Play = (request: IncomingMessage, response: ServerResponse, index: number) => void;

/** One request that arrived. */
export interface Arrival {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingMessage["headers"];
  readonly body: string;
  /** The client's port: every connection has its own. */
  readonly port: number;
}

/** A real server on the loopback that misbehaves as a test wants. */
export interface FaultServer {
  /** With a path, ready to be asked. */
  readonly url: URL;
  readonly arrivals: readonly Arrival[];
  close(): Promise<void>;
}

interface FaultServerOptions {
  readonly host?: string;
  /** A key and a certificate (PEM), for TLS. */
  readonly tls?: { readonly key: string; readonly cert: string };
}

/** Starts a server on a free port. */
export async function faultServer(
  play: Play,
  { host = "127.0.0.1", tls }: FaultServerOptions = {},
): Promise<FaultServer> {
  const arrivals: Arrival[] = [];
  const onRequest = (request: IncomingMessage, response: ServerResponse): void => {
    const onRead = (body: string): void => play(request, response, arrivals.push(arrivalOf(request, body)) - 1);
    readText(request).then(onRead, () => response.destroy());
  };
  const server = tls === undefined ? createServer(onRequest) : createTlsServer(tls, onRequest);
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, host, resolve);
  });
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a listening TCP server has such an address
  const { port } = server.address() as AddressInfo;
  const name = host.includes(":") ? `[${host}]` : host;
  return {
    url: new URL(`${tls === undefined ? "http" : "https"}://${name}:${port}/health`),
    arrivals,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function arrivalOf(request: IncomingMessage, body: string): Arrival {
  const { method = "", url = "", headers, socket } = request;
  return { method, url, headers, body, port: socket.remotePort ?? 0 };
}

async function readText(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString("utf8");
}

/** Answers with JSON. */
export function sendJson(response: ServerResponse, status: number, body: unknown, headers = {}): void {
  response.writeHead(status, { "content-type": "application/json", ...headers }).end(JSON.stringify(body));
}
