import type { Client } from "pg";

const PLUS = "SCRAM-SHA-256-PLUS";

/**
 * Ends a log-in before it answers a server that does not bind it to the TLS channel, as libpq does with
 * `channel_binding=require`. node-postgres binds when it can, but cannot be told to insist.
 */
export function requireChannelBinding(client: Client): void {
  const refuse = (): void => {
    client.connection.stream.destroy(
      new Error("channel_binding=require: the server's authentication is not bound to TLS"),
    );
  };
  let bound = false;
  client.connection.prependListener("authenticationSASL", (message: { readonly mechanisms: readonly string[] }) => {
    bound = message.mechanisms.includes(PLUS);
    if (!bound) refuse();
  });
  for (const event of ["authenticationCleartextPassword", "authenticationMD5Password"])
    client.connection.prependListener(event, refuse);
  client.connection.prependListener("authenticationOk", () => {
    if (!bound) refuse();
  });
}
