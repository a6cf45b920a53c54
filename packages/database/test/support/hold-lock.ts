// Takes the lock of a database, says so, and stays: `node hold-lock.ts <url> <name> [statement to run meanwhile]`.
import { tmpdir } from "node:os";

import { systemClock } from "@slipway/core";
import { connect, lockDatabase, parseDatabaseUrl } from "@slipway/database";

const [url = "", applicationName = "", statement] = process.argv.slice(2);
const address = parseDatabaseUrl(url, tmpdir());
const options = { applicationName, create: true };
const connection = await connect(address, options);
const ports = { clock: systemClock, signal: new AbortController().signal };
await lockDatabase(connection, { address, options, timeout: 60_000 }, ports);
process.stdout.write("held\n");
if (statement !== undefined) await connection.transaction(() => connection.execute(statement));
setInterval(() => undefined, 60_000);
