import { basename } from "node:path";

import { UserError } from "@slipway/core";

import type { Manifest } from "../backup/manifest.ts";
import { type Address, describeAddress } from "../connection/address.ts";
import { connect } from "../connection/connect.ts";
import type { Server } from "../connection/connection.ts";

const HINT = "Give a backup of this very database.";

/** @throws UserError when a backup is one of another kind of server, of a newer one, or of another database */
export async function refuseForeign(address: Address, manifest: Manifest): Promise<void> {
  const { dialect } = manifest;
  const protocol = dialect === "mariadb" ? "mysql" : dialect;
  if (protocol !== address.protocol)
    throw new UserError(`The backup is one of ${dialect}, and ${describeAddress(address)} is not.`, { hint: HINT });
  const name = address.protocol === "sqlite" ? basename(address.file) : address.database;
  if (manifest.database !== name)
    throw new UserError(`The backup is one of the database ${manifest.database}, not of ${name}.`, { hint: HINT });
  if (address.protocol === "sqlite") return;
  const connection = await connect(address, { applicationName: "slipway restore" });
  await connection.close();
  refuseServer(connection.server, manifest);
}

/** A server reads what its own family wrote, of its own version or an older one. @throws UserError */
export function refuseServer(server: Pick<Server, "dialect" | "version" | "major">, manifest: Manifest): void {
  const hint = "Restore it on a server like the one that it was made on.";
  const backup = `${manifest.dialect} ${manifest.server}`;
  const here = `${server.dialect} ${server.version}`;
  if (server.dialect !== manifest.dialect)
    throw new UserError(`The backup is one of ${backup}, and the server is ${here}.`, { hint });
  if (Number.parseInt(manifest.server, 10) > server.major)
    throw new UserError(`The backup is one of ${backup}, which is newer than the server, ${here}.`, { hint });
}
