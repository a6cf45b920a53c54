import { UserError } from "@slipway/core";

import { DatabaseError } from "../connection/database-error.ts";

/**
 * What a failure to connect is worth: `again` while the server may still be starting, `briefly` for a name that does not
 * resolve (a container's may be late, a typing error never comes), `never` for what time does not mend.
 */
export type Patience = "again" | "briefly" | "never";

const AGAIN: readonly string[] = [
  "ECONNREFUSED",
  "ECONNRESET",
  "EPIPE",
  "ETIMEDOUT",
  "EHOSTUNREACH",
  "ENETUNREACH",
  // A Unix socket that is not there yet.
  "ENOENT",
  "CONNECTION_LOST",
  // PostgreSQL, appendix A: starting up or shutting down, too many connections, connection failures.
  "57P01",
  "57P02",
  "57P03",
  "53300",
  "08000",
  "08001",
  "08003",
  "08006",
  // MariaDB and MySQL.
  "PROTOCOL_CONNECTION_LOST",
  "ER_CON_COUNT_ERROR",
  "ER_SERVER_SHUTDOWN",
  // SQLite: another process is at work in the file.
  "SQLITE_BUSY",
];

const BRIEFLY: readonly string[] = ["ENOTFOUND", "EAI_AGAIN"];

/** PgBouncer says everything with 08P01; these of its messages are about a server that is not there yet. */
const POOLER =
  /cannot connect to server|server_login_retry|server login has been failing|server conn crashed|query_wait_timeout/;

/**
 * What it says when a server's session fails at the first thing that it is told for a client (pgbouncer: server.c): the
 * session was just being ended, or the client's parameters are wrong, which time does not mend.
 */
const POOLER_BRIEFLY = /invalid server parameter/;

/** @returns how long a failure to connect is worth another try */
export function patienceFor(error: unknown): Patience {
  if (!(error instanceof DatabaseError)) return "never";
  if (AGAIN.includes(error.code)) return "again";
  if (error.code === "08P01" && POOLER.test(error.message)) return "again";
  if (error.code === "08P01" && POOLER_BRIEFLY.test(error.message)) return "briefly";
  return BRIEFLY.includes(error.code) ? "briefly" : "never";
}

/** What to do about each failure that time does not mend. */
const HINTS: readonly (readonly [codes: RegExp, hint: string])[] = [
  [
    /^(28P01|28000|ER_ACCESS_DENIED_ERROR|ER_ACCESS_DENIED_NO_PASSWORD_ERROR)$/,
    "Check the user and the password in database-url, and that the server lets this machine in.",
  ],
  [/^(3D000|ER_BAD_DB_ERROR)$/, "Create the database first, or correct its name in database-url."],
  [/^ER_DBACCESS_DENIED_ERROR$/, "Grant the user its rights on this database."],
  [
    /^(TLS_REFUSED|HANDSHAKE_NO_SSL_SUPPORT)$/,
    "The server has no TLS: switch it on there, or write sslmode=disable if the way to it is safe.",
  ],
  [
    /CERT|SELF_SIGNED|UNABLE_TO|^ERR_(TLS|SSL)|^EPROTO$/,
    "Give the authority's certificate with sslrootcert, or correct the host name.",
  ],
  [/^(ENOTFOUND|EAI_AGAIN)$/, "Correct the host in database-url, or let this job reach the network that knows it."],
  [/^SQLITE_CANTOPEN$/, "Correct the path in database-url; write an absolute one when in doubt."],
  [/^SQLITE_NOTADB$/, "This file is no SQLite database, or it is encrypted."],
];

/** One sentence with the server, what it answered, and what to do. */
export function refusal(error: unknown, describe: string): Error {
  if (!(error instanceof DatabaseError)) return error instanceof Error ? error : new Error(String(error));
  const hint = HINTS.find(([codes]) => codes.test(error.code))?.[1];
  return new UserError(`${describe} cannot be used: ${error.message} (${error.code}).`, {
    cause: error,
    ...(hint === undefined ? {} : { hint }),
  });
}
