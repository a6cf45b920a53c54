import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { rootCertificates } from "node:tls";

import type { Environment } from "@slipway/core";

import type { ServerAddress } from "../../connection/address.ts";

/** How a backup's programs are named in pg_stat_activity. */
const APPLICATION = "slipway backup";

/**
 * What libpq reads from its environment (PostgreSQL documentation, "Environment Variables"): the whole address, so that
 * nothing of it stands in an argv.
 *
 * @param folder for files that libpq reads; only its owner may enter it
 */
export async function postgresEnvironment(
  address: ServerAddress,
  folder: string,
  env: Environment,
): Promise<Environment> {
  const { tls } = address;
  return {
    PATH: env["PATH"],
    LC_ALL: "C",
    PGHOST: address.socket ?? address.host,
    PGPORT: String(address.port),
    PGUSER: address.user,
    PGDATABASE: address.database,
    PGAPPNAME: APPLICATION,
    PGCONNECT_TIMEOUT: "15",
    PGSSLMODE: tls.mode,
    // A file that is not there: the user's own ~/.pgpass must not decide.
    PGPASSFILE: join(folder, "no-passwords"),
    ...(address.password === undefined ? {} : { PGPASSWORD: address.password }),
    ...(address.options === undefined ? {} : { PGOPTIONS: address.options }),
    ...(address.channelBinding === undefined ? {} : { PGCHANNELBINDING: address.channelBinding }),
    ...(tls.certificate === undefined ? {} : { PGSSLCERT: tls.certificate }),
    ...(tls.key === undefined ? {} : { PGSSLKEY: tls.key }),
    ...(await rootCertificate(address, folder)),
  };
}

/** Without a certificate of the user's, the programs trust whom our own session trusts. */
async function rootCertificate({ tls }: ServerAddress, folder: string): Promise<Environment> {
  if (tls.rootCertificate !== undefined) return { PGSSLROOTCERT: tls.rootCertificate };
  if (!tls.mode.startsWith("verify")) return {};
  return { PGSSLROOTCERT: await writeRoots(folder) };
}

/** Writes the authorities that Node.js trusts. @returns the file's path */
export async function writeRoots(folder: string): Promise<string> {
  const path = join(folder, "roots.pem");
  await writeFile(path, rootCertificates.join("\n"), { mode: 0o600 });
  return path;
}
