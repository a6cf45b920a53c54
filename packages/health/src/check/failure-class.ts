import { isLoopback } from "@slipway/core";

import type { FailureAnswer } from "../probe/answer.ts";
import type { OutcomeClass } from "../sample.ts";

/** What a failed connection means. */
export interface FailureMeaning {
  readonly class: OutcomeClass;
  readonly code: string;
  readonly detail: string;
}

type Row = readonly [OutcomeClass, code: string, detail: string];

const STARTING = {
  ECONNREFUSED: ["starting", "connect.refused", "the connection was refused"],
  ECONNRESET: ["starting", "connection.reset", "the connection was reset"],
  EPIPE: ["starting", "connection.reset", "the connection was reset"],
  ETIMEDOUT: ["starting", "connect.timeout", "the connection was not accepted in time"],
  TIMEOUT: ["starting", "timeout", "no answer in time"],
} satisfies Record<string, Row>;

const NETWORK = {
  ENOTFOUND: ["dns", "dns.not-found", "the host name does not exist"],
  EAI_AGAIN: ["runner", "runner.dns", "this machine's name server does not answer"],
  ENETUNREACH: ["runner", "runner.network", "this machine has no route to the address"],
  ENETDOWN: ["runner", "runner.network", "this machine's network is down"],
  EADDRNOTAVAIL: ["runner", "runner.network", "this machine has no address to connect from"],
  EMFILE: ["runner", "runner.resources", "this machine has no file descriptor left"],
  EHOSTUNREACH: ["starting", "connect.unreachable", "the host is not reachable"],
} satisfies Record<string, Row>;

const TLS = {
  CERT_HAS_EXPIRED: ["tls", "tls.expired", "the certificate has expired"],
  CERT_NOT_YET_VALID: ["tls", "tls.not-yet-valid", "the certificate is not valid yet"],
  CERT_REVOKED: ["tls", "tls.revoked", "the certificate was revoked"],
  ERR_TLS_CERT_ALTNAME_INVALID: ["tls", "tls.name", "the certificate is for another name"],
  DEPTH_ZERO_SELF_SIGNED_CERT: ["tls", "tls.self-signed", "the certificate is self-signed"],
  SELF_SIGNED_CERT_IN_CHAIN: ["tls", "tls.untrusted", "the certificate's authority is not trusted"],
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: ["tls", "tls.untrusted", "the certificate's authority is not known"],
  UNABLE_TO_GET_ISSUER_CERT: ["tls", "tls.untrusted", "the certificate's authority is not known"],
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: ["tls", "tls.untrusted", "the certificate's authority is not known"],
  EPROTO: ["tls", "tls.handshake", "the TLS handshake failed"],
} satisfies Record<string, Row>;

const ROWS: ReadonlyMap<string, Row> = new Map(Object.entries({ ...STARTING, ...NETWORK, ...TLS }));

/** The meaning of a failed connection, from Node's own error codes. */
export function classifyFailure(answer: FailureAnswer, url: URL): FailureMeaning {
  const row = ROWS.get(answer.code) ?? classifyFamily(answer.code);
  const meaning = { class: row[0], code: row[1], detail: `${row[2]} (${answer.code})` };
  // No network of the runner's lies between it and itself.
  return meaning.class === "runner" && isLoopback(url.hostname) ? { ...meaning, class: "starting" } : meaning;
}

function classifyFamily(code: string): Row {
  if (code.startsWith("HPE_")) return ["protocol", "http.malformed", "the answer is not HTTP"];
  if (code.startsWith("ERR_SSL_") || code.startsWith("ERR_TLS_"))
    return ["tls", "tls.handshake", "the TLS handshake failed"];
  if (code.startsWith("CERT_")) return ["tls", "tls.certificate", "the certificate was refused"];
  return ["starting", "connection.failed", "the connection failed"];
}
