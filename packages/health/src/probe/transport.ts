import { type ClientRequest, type IncomingMessage, type RequestOptions, request as httpRequest } from "node:http";
import type { SecureContext } from "node:tls";

/** What differs between http and https. */
export interface Transport {
  readonly isSecure: boolean;
  /** Opens a request. */
  readonly send: (url: URL, options: RequestOptions) => ClientRequest;
  /** When the server's certificate ends, in milliseconds since the epoch; undefined when it showed none. */
  readonly endOfCertificate: (response: IncomingMessage) => number | undefined;
}

const OPEN: Transport = { isSecure: false, send: httpRequest, endOfCertificate: () => undefined };

/**
 * The transports of one probe. TLS takes 6 MB, which a gate that only asks over http would hold for nothing; so it is
 * loaded for the first https request. All of them share one context: the authorities, not the connections.
 *
 * @param ca authorities (PEM) instead of Node's own
 */
export function transports(ca: string | undefined): (url: URL) => Transport {
  let secure: Transport | undefined;
  return (url) => (url.protocol === "https:" ? (secure ??= secureTransport(ca)) : OPEN);
}

function secureTransport(ca: string | undefined): Transport {
  const { request } = process.getBuiltinModule("node:https");
  const { createSecureContext } = process.getBuiltinModule("node:tls");
  // Handed on to tls.connect, which documents it; the types of node:https leave it out.
  const shared: { readonly secureContext: SecureContext } = {
    secureContext: createSecureContext(ca === undefined ? {} : { ca }),
  };
  return { isSecure: true, send: (url, options) => request(url, { ...options, ...shared }), endOfCertificate };
}

function endOfCertificate({ socket }: IncomingMessage): number | undefined {
  const { TLSSocket } = process.getBuiltinModule("node:tls");
  if (!(socket instanceof TLSSocket)) return undefined;
  const end = Date.parse(socket.getPeerCertificate().valid_to);
  return Number.isNaN(end) ? undefined : end;
}
