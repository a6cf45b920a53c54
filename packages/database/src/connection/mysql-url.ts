import { UserError } from "@slipway/core";

import type { ServerAddress, TlsMode, TlsSettings } from "./address.ts";
import { absolute, firstOf, refuseUnknown, requireNames, urlParts } from "./url-parts.ts";

/** MySQL's words (manual, "--ssl-mode"), libpq's, and Prisma's `sslaccept`, each with what it means. */
const MODES: Readonly<Record<string, TlsMode>> = {
  disabled: "disable",
  disable: "disable",
  preferred: "prefer",
  prefer: "prefer",
  required: "require",
  require: "require",
  verify_ca: "verify-ca",
  "verify-ca": "verify-ca",
  verify_identity: "verify-full",
  "verify-identity": "verify-full",
  "verify-full": "verify-full",
};

const MODE = ["ssl-mode", "sslmode", "ssl_mode", "sslMode"];
const ROOT = ["ssl-ca", "ssl_ca", "sslca", "sslrootcert"];
const CERTIFICATE = ["ssl-cert", "ssl_cert"];
const KEY = ["ssl-key", "ssl_key", "sslkey"];
const USED = ["socket", "ssl", "sslaccept", "sslcert", ...MODE, ...ROOT, ...CERTIFICATE, ...KEY];

/** Settings of an application's pool or client that change nothing for us. */
const WITHOUT_EFFECT = [
  "connection_limit",
  "pool_timeout",
  "connect_timeout",
  "socket_timeout",
  "statement_cache_size",
  "connectionLimit",
  "charset",
  "collation",
  "parseTime",
  "timezone",
  "loc",
  "serverVersion",
  "multiStatements",
  "statement-cache-capacity",
  "tls",
  "allowPublicKeyRetrieval",
  "useSSL",
];

/** Reads `mysql://…` and `mariadb://…`. @throws UserError */
export function parseMysql(text: string, directory: string): ServerAddress {
  const parts = urlParts(text);
  refuseUnknown(parts.parameters, [...USED, ...WITHOUT_EFFECT]);
  requireNames(parts.user, parts.database);
  const socket = absolute(parts.parameters.get("socket"), directory);
  return {
    protocol: "mysql",
    host: parts.host === "" ? "localhost" : parts.host,
    port: parts.port ?? 3306,
    ...(socket === undefined ? {} : { socket }),
    user: parts.user,
    ...(parts.password === undefined ? {} : { password: parts.password }),
    database: parts.database,
    tls: tlsOf(parts.parameters, directory),
  };
}

function tlsOf(parameters: ReadonlyMap<string, string>, directory: string): TlsSettings {
  // Prisma's `sslcert` is the authority's certificate; others call the client's own so, and then give its key too.
  const own = firstOf(parameters, KEY) === undefined ? CERTIFICATE : [...CERTIFICATE, "sslcert"];
  const authority = own.includes("sslcert") ? ROOT : [...ROOT, "sslcert"];
  const rootCertificate = absolute(firstOf(parameters, authority), directory);
  const certificate = absolute(firstOf(parameters, own), directory);
  const key = absolute(firstOf(parameters, KEY), directory);
  const mode = modeOf(parameters);
  return {
    mode: mode ?? (rootCertificate === undefined ? "prefer" : "verify-ca"),
    ...(rootCertificate === undefined ? {} : { rootCertificate }),
    ...(certificate === undefined ? {} : { certificate }),
    ...(key === undefined ? {} : { key }),
  };
}

function modeOf(parameters: ReadonlyMap<string, string>): TlsMode | undefined {
  const word = firstOf(parameters, MODE);
  if (word !== undefined) return known(word);
  const accept = parameters.get("sslaccept");
  if (accept !== undefined) return accept === "strict" ? "verify-full" : "require";
  // Go's `tls`, Connector/J's `useSSL` and plain `ssl`.
  const on = firstOf(parameters, ["ssl", "tls", "useSSL"])?.toLowerCase();
  if (on === undefined || on === "preferred") return undefined;
  if (on === "skip-verify") return "require";
  if (on === "true" || on === "1") return "require";
  if (on === "false" || on === "0") return "disable";
  throw new UserError("The database URL has a value for TLS that is not known.", { hint: "Write ssl-mode=REQUIRED." });
}

function known(word: string): TlsMode {
  const mode = Object.hasOwn(MODES, word.toLowerCase()) ? MODES[word.toLowerCase()] : undefined;
  if (mode !== undefined) return mode;
  throw new UserError("The database URL has an unknown ssl-mode.", {
    hint: "Write DISABLED, PREFERRED, REQUIRED, VERIFY_CA or VERIFY_IDENTITY.",
  });
}
