import { type ClientRequest, type IncomingMessage, type RequestOptions, request as httpRequest } from "node:http";

/** What differs between http and https. */
export interface Transport {
  readonly isSecure: boolean;
  /** Opens a request. */
  readonly send: (url: URL, options: RequestOptions) => ClientRequest;
  /** When the server's certificate ends, in milliseconds since the epoch; undefined when it showed none. */
  readonly endOfCertificate: (response: IncomingMessage) => number | undefined;
}

const OPEN: Transport = { isSecure: false, send: httpRequest, endOfCertificate: () => undefined };

/** The transport that a URL asks for. TLS takes 6 MB, which a gate that only asks over http would hold for nothing. */
export function transportTo(url: URL): Transport {
  if (url.protocol !== "https:") return OPEN;
  const { request } = process.getBuiltinModule("node:https");
  return { isSecure: true, send: request, endOfCertificate };
}

function endOfCertificate({ socket }: IncomingMessage): number | undefined {
  const { TLSSocket } = process.getBuiltinModule("node:tls");
  if (!(socket instanceof TLSSocket)) return undefined;
  const end = Date.parse(socket.getPeerCertificate().valid_to);
  return Number.isNaN(end) ? undefined : end;
}
