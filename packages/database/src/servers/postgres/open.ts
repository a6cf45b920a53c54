import { Client, type ClientConfig } from "pg";

import type { ServerAddress } from "../../connection/address.ts";
import { CONNECT_TIMEOUT, type ConnectOptions } from "../../connection/connect.ts";
import { DatabaseError } from "../../connection/database-error.ts";
import { type TlsAttempt, tlsAttempts, tryEach } from "../../connection/tls.ts";
import { requireChannelBinding } from "./channel-binding.ts";
import { postgresError } from "./errors.ts";

/** Opens a session in the way that the URL's sslmode asks for. @throws DatabaseError */
export async function openClient(address: ServerAddress, options: ConnectOptions): Promise<Client> {
  const open = (tls: TlsAttempt): Promise<Client> => openOnce(address, options, tls);
  return tryEach(await tlsAttempts(address), open, fallsBack);
}

async function openOnce(address: ServerAddress, options: ConnectOptions, ssl: TlsAttempt): Promise<Client> {
  const client = new Client(config(address, options, ssl));
  // A session that is lost while nothing runs is noticed by the next statement; unheard, it would end the process.
  client.on("error", () => undefined);
  if (address.channelBinding === "require") requireChannelBinding(client);
  client.on("notice", (notice) => options.onNotice?.(`${notice.severity ?? "NOTICE"}: ${notice.message ?? ""}`));
  try {
    await client.connect();
    return client;
  } catch (error) {
    throw postgresError(error);
  }
}

function config(address: ServerAddress, options: ConnectOptions, ssl: TlsAttempt): ClientConfig {
  return {
    host: address.socket ?? address.host,
    port: address.port,
    user: address.user,
    // A function, because node-postgres looks into PGPASSWORD and ~/.pgpass when it has only an empty text.
    password: () => address.password ?? "",
    database: address.database,
    ssl,
    enableChannelBinding: address.channelBinding !== "disable",
    application_name: options.applicationName.slice(0, 63),
    connectionTimeoutMillis: options.connectTimeout ?? CONNECT_TIMEOUT,
    keepAlive: true,
    ...(address.options === undefined ? {} : { options: address.options }),
  };
}

/** A server without TLS, or one whose pg_hba.conf wants the other kind (28000), may take the next way. */
function fallsBack(error: unknown): boolean {
  return error instanceof DatabaseError && (error.code === "TLS_REFUSED" || error.code === "28000");
}
