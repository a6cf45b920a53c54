import { readFile } from "node:fs/promises";
import { type ConnectionOptions, checkServerIdentity } from "node:tls";

import { UserError } from "@slipway/core";

import type { ServerAddress, TlsSettings } from "./address.ts";

/** What Node.js needs for a TLS that is as strict as the settings ask. */
export type TlsOptions = Pick<ConnectionOptions, "ca" | "cert" | "key" | "rejectUnauthorized" | "checkServerIdentity">;

/** One way to reach the server: with TLS, or in the clear. */
export type TlsAttempt = TlsOptions | false;

/**
 * The ways to try, in order, as libpq tries them: `allow` begins in the clear, `prefer` falls back to it.
 *
 * @throws UserError when a certificate file cannot be read
 */
export async function tlsAttempts(address: ServerAddress): Promise<readonly TlsAttempt[]> {
  const { mode } = address.tls;
  // libpq: no TLS through a Unix socket.
  if (mode === "disable" || address.socket !== undefined) return [false];
  const options = await tlsOptions(address.tls, address.host);
  if (mode === "allow") return [false, options];
  return mode === "prefer" ? [options, false] : [options];
}

async function tlsOptions(settings: TlsSettings, host: string): Promise<TlsOptions> {
  const verifies = settings.mode === "verify-ca" || settings.mode === "verify-full";
  const [ca, cert, key] = await Promise.all(
    [settings.rootCertificate, settings.certificate, settings.key].map(readCertificate),
  );
  return {
    rejectUnauthorized: verifies,
    checkServerIdentity: (_, certificate) =>
      settings.mode === "verify-full" ? checkServerIdentity(host, certificate) : undefined,
    ...(ca === undefined ? {} : { ca }),
    ...(cert === undefined ? {} : { cert }),
    ...(key === undefined ? {} : { key }),
  };
}

async function readCertificate(path: string | undefined): Promise<string | undefined> {
  if (path === undefined) return undefined;
  try {
    return await readFile(path, "utf8");
  } catch (cause) {
    throw new UserError(`The certificate file ${path}, which the database URL names, cannot be read.`, { cause });
  }
}

/** Runs `open` with each way until one is taken; `fallsBack` says which failures are worth the next. */
export async function tryEach<T>(
  attempts: readonly TlsAttempt[],
  open: (attempt: TlsAttempt) => Promise<T>,
  fallsBack: (error: unknown) => boolean,
): Promise<T> {
  for (const [index, attempt] of attempts.entries()) {
    try {
      return await open(attempt);
    } catch (error) {
      if (index === attempts.length - 1 || !fallsBack(error)) throw error;
    }
  }
  throw new RangeError("No way to connect was given");
}
