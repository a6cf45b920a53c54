import type { ConnectOptions } from "../../connection/connect.ts";
import type { Server } from "../../connection/connection.ts";

/** How often a server looks whether its client is still there while a statement runs, in milliseconds. */
const CHECK_INTERVAL = 500;

/** `name = value` of each setting of our sessions; values are numbers of milliseconds. */
export function sessionSettings(server: Server, options: ConnectOptions): readonly string[] {
  const { lockTimeout, statementTimeout } = options;
  return [
    ...(lockTimeout === undefined ? [] : [`lock_timeout = ${Math.ceil(lockTimeout)}`]),
    ...(statementTimeout === undefined ? [] : [`statement_timeout = ${Math.ceil(statementTimeout)}`]),
    // From 14 on: after a kill -9 of this process, the server ends the statement and gives its locks back at once.
    ...(server.major >= 14 ? [`client_connection_check_interval = ${CHECK_INTERVAL}`] : []),
    // From 14 on: a lock is held by an idle session while another program migrates.
    ...(server.major >= 14 && !server.pooled ? ["idle_session_timeout = 0"] : []),
  ];
}
