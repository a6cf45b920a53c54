import { UserError } from "@slipway/core";

import type { ServerAddress, TlsMode, TlsSettings } from "./address.ts";
import { absolute, firstOf, portNumber, refuseUnknown, requireNames, type UrlParts, urlParts } from "./url-parts.ts";

const MODES: readonly TlsMode[] = ["disable", "allow", "prefer", "require", "verify-ca", "verify-full"];

/** libpq's parameters that mean something here (PostgreSQL documentation, "Parameter Key Words"). */
const USED = [
  "host",
  "port",
  "user",
  "password",
  "dbname",
  "options",
  "channel_binding",
  "ssl",
  "sslmode",
  "sslrootcert",
  "sslcert",
  "sslkey",
];

/** Settings of an application's pool or client (Prisma, node-postgres, sqlx, SQLAlchemy) that change nothing for us. */
const WITHOUT_EFFECT = [
  "application_name",
  "fallback_application_name",
  "client_encoding",
  "connect_timeout",
  "uselibpqcompat",
  "connection_limit",
  "pool_timeout",
  "pool_size",
  "max_connections",
  "pgbouncer",
  "statement_cache_size",
  "socket_timeout",
  "statement-cache-capacity",
  "workaround",
  "supa",
  "schema",
  "sslsni",
  "keepalives",
  "keepalives_idle",
  "keepalives_interval",
  "keepalives_count",
  "tcp_user_timeout",
  "gssencmode",
];

/** Reads `postgresql://…` as libpq does, except that a user and a database must be named. @throws UserError */
export function parsePostgres(text: string, directory: string): ServerAddress {
  const parts = urlParts(text);
  const { parameters } = parts;
  refuseUnknown(parameters, [...USED, ...WITHOUT_EFFECT]);
  const user = parameters.get("user") ?? parts.user;
  const database = parameters.get("dbname") ?? parts.database;
  const password = parameters.get("password") ?? parts.password;
  const options = parameters.get("options");
  requireNames(user, database);
  return {
    protocol: "postgresql",
    ...place(parts),
    user,
    ...(password === undefined ? {} : { password }),
    database,
    tls: tlsOf(parameters, directory),
    ...(options === undefined ? {} : { options }),
    ...channelBinding(parameters),
  };
}

function place(parts: UrlParts): Pick<ServerAddress, "host" | "port" | "socket"> {
  const host = parts.parameters.get("host") ?? parts.host;
  const port = portNumber(parts.parameters.get("port")) ?? parts.port ?? 5432;
  if (host.startsWith("/")) return { host: "localhost", port, socket: host };
  return { host: host === "" ? "localhost" : host, port };
}

function tlsOf(parameters: ReadonlyMap<string, string>, directory: string): TlsSettings {
  const ssl = parameters.get("ssl");
  const mode = parameters.get("sslmode") ?? (ssl === undefined ? "prefer" : isOn(ssl) ? "require" : "disable");
  const known = MODES.find((candidate) => candidate === mode);
  if (known === undefined)
    throw new UserError("The database URL has an unknown sslmode.", { hint: `Write one of ${MODES.join(", ")}.` });
  const root = firstOf(parameters, ["sslrootcert"]);
  const rootCertificate = root === "system" ? undefined : absolute(root, directory);
  const certificate = absolute(parameters.get("sslcert"), directory);
  const key = absolute(parameters.get("sslkey"), directory);
  return {
    // libpq: with a root certificate, `require` verifies the authority; with `system`, nothing weaker than verify-full.
    mode:
      root === "system" ? "verify-full" : known === "require" && rootCertificate !== undefined ? "verify-ca" : known,
    ...(rootCertificate === undefined ? {} : { rootCertificate }),
    ...(certificate === undefined ? {} : { certificate }),
    ...(key === undefined ? {} : { key }),
  };
}

function isOn(text: string): boolean {
  return ["true", "1", "on", "yes"].includes(text.toLowerCase());
}

function channelBinding(parameters: ReadonlyMap<string, string>): Pick<ServerAddress, "channelBinding"> {
  const binding = parameters.get("channel_binding");
  if (binding === undefined) return {};
  if (binding === "require" || binding === "prefer" || binding === "disable") return { channelBinding: binding };
  throw new UserError("The database URL has an unknown channel_binding.", {
    hint: "Write require, prefer or disable.",
  });
}
