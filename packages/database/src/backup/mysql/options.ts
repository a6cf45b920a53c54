import type { Environment } from "@slipway/core";

import type { ServerAddress } from "../../connection/address.ts";
import { writeRoots } from "../postgres/environment.ts";
import type { Family } from "./programs.ts";

/** How a client program is told of a server. */
export interface ClientOptions {
  readonly args: readonly string[];
  readonly env: Environment;
}

/** The address as options; the password, alone, in the environment. */
export async function clientOptions(
  address: ServerAddress,
  family: Family,
  folder: string,
  env: Environment,
): Promise<ClientOptions> {
  const where =
    address.socket === undefined
      ? ["--protocol=TCP", `--host=${address.host}`, `--port=${address.port}`]
      : ["--protocol=SOCKET", `--socket=${address.socket}`];
  const password = address.password === undefined ? {} : { MYSQL_PWD: address.password };
  return {
    // First, and only there: the user's own option files must not decide.
    args: ["--no-defaults", ...where, `--user=${address.user}`, ...(await tlsArguments(address, family, folder))],
    env: { PATH: env["PATH"], LC_ALL: "C", ...password },
  };
}

const MYSQL_MODES = {
  disable: "DISABLED",
  allow: "PREFERRED",
  prefer: "PREFERRED",
  require: "REQUIRED",
  "verify-ca": "VERIFY_CA",
  "verify-full": "VERIFY_IDENTITY",
} as const;

async function tlsArguments(address: ServerAddress, family: Family, folder: string): Promise<readonly string[]> {
  const { mode, rootCertificate, certificate, key } = address.tls;
  if (address.socket !== undefined) return [];
  const verifies = mode === "verify-ca" || mode === "verify-full";
  const root = rootCertificate ?? (verifies ? await writeRoots(folder) : undefined);
  const files = [
    ...(root === undefined ? [] : [`--ssl-ca=${root}`]),
    ...(certificate === undefined ? [] : [`--ssl-cert=${certificate}`]),
    ...(key === undefined ? [] : [`--ssl-key=${key}`]),
  ];
  if (family === "mysql") return [`--ssl-mode=${MYSQL_MODES[mode]}`, ...(mode === "disable" ? [] : files)];
  if (mode === "disable") return ["--skip-ssl"];
  // MariaDB's programs know no way to verify the authority without the name; they are stricter than asked for then.
  if (verifies) return ["--ssl", "--ssl-verify-server-cert", ...files];
  return mode === "require" ? ["--ssl", "--skip-ssl-verify-server-cert"] : ["--skip-ssl-verify-server-cert"];
}
