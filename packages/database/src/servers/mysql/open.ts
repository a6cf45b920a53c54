import { isIP } from "node:net";

import { UserError } from "@slipway/core";
import { type Connection as Driver, createConnection } from "mysql2/promise";

import type { ServerAddress } from "../../connection/address.ts";
import { CONNECT_TIMEOUT, type ConnectOptions } from "../../connection/connect.ts";
import { DatabaseError } from "../../connection/database-error.ts";
import { type TlsAttempt, tlsAttempts, tryEach } from "../../connection/tls.ts";
import { mysqlError } from "./errors.ts";

/** Opens a session in the way that the URL's TLS mode asks for. @throws DatabaseError */
export async function openDriver(address: ServerAddress, options: ConnectOptions): Promise<Driver> {
  return tryEach(await tlsAttempts(address), (tls) => openOnce(address, options, tls), withoutTls);
}

async function openOnce(address: ServerAddress, options: ConnectOptions, tls: TlsAttempt): Promise<Driver> {
  try {
    const driver = await createConnection({
      ...(address.socket === undefined ? { host: address.host, port: address.port } : { socketPath: address.socket }),
      user: address.user,
      password: address.password ?? "",
      database: address.database,
      connectTimeout: options.connectTimeout ?? CONNECT_TIMEOUT,
      connectAttributes: { program_name: options.applicationName },
      charset: "utf8mb4",
      multipleStatements: false,
      supportBigNumbers: true,
      bigNumberStrings: true,
      dateStrings: true,
      enableKeepAlive: true,
      ...(tls === false ? {} : { ssl: driverTls(address, tls) }),
    });
    // A session that is lost while nothing runs is noticed by the next statement; unheard, it would end the process.
    driver.on("error", () => undefined);
    return driver;
  } catch (error) {
    throw error instanceof UserError ? error : mysqlError(error);
  }
}

/** mysql2 checks the certificate's name in a way of its own, which knows no IP addresses. @throws UserError */
function driverTls(address: ServerAddress, { rejectUnauthorized = true, ca, cert, key }: Exclude<TlsAttempt, false>) {
  const verifyIdentity = address.tls.mode === "verify-full";
  if (verifyIdentity && isIP(address.host) !== 0)
    throw new UserError("The database URL asks to verify the certificate's name, but has an IP address for a host.", {
      hint: "Name the host as its certificate does, or write ssl-mode=VERIFY_CA.",
    });
  return {
    rejectUnauthorized,
    verifyIdentity,
    ...(typeof ca === "string" ? { ca } : {}),
    ...(typeof cert === "string" ? { cert } : {}),
    ...(typeof key === "string" ? { key } : {}),
  };
}

function withoutTls(error: unknown): boolean {
  return error instanceof DatabaseError && error.code === "HANDSHAKE_NO_SSL_SUPPORT";
}
