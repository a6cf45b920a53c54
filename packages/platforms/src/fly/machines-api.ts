import { type Connection, send } from "./connection.ts";
import { read } from "./read.ts";
import { type MachineAnswer, app as appSchema, machines as machinesSchema, secretsSet } from "./wire.ts";

/** What the Machines API says of an app. */
export interface AppState {
  readonly name: string;
  readonly status: string;
  readonly organization: string;
}

/** Reads the app; the cheapest proof that it exists and that the token reaches it. */
export async function getApp(connection: Connection): Promise<AppState> {
  const answer = await send(connection, { method: "GET", url: address(connection), headers: headers(connection) });
  const app = read(appSchema, answer.json(), `the app ${connection.app}`);
  return { name: app.name, status: app.status ?? "unknown", organization: app.organization?.slug ?? "" };
}

/** Every machine of the app, whatever its state. */
export async function listMachines(connection: Connection): Promise<readonly MachineAnswer[]> {
  const url = address(connection, "/machines");
  const answer = await send(connection, { method: "GET", url, headers: headers(connection) });
  return read(machinesSchema, answer.json(), `the machines of ${connection.app}`);
}

/**
 * Sets secrets exactly as given, without restarting anything: the next release brings them. flyctl's own `secrets
 * import` cuts values at `#`, strips quotes and drops long lines, so it is not used.
 *
 * @returns the secrets' version, which the release must at least have
 */
export async function setSecrets(
  connection: Connection,
  values: Readonly<Record<string, string>>,
): Promise<number | undefined> {
  const answer = await send(connection, {
    method: "POST",
    url: address(connection, "/secrets"),
    headers: { ...headers(connection), "content-type": "application/json" },
    body: JSON.stringify({ values }),
    // Setting the same values twice does what setting them once does.
    idempotent: true,
  });
  return read(secretsSet, answer.json(), "the new secrets").version ?? undefined;
}

function address({ machinesUrl, app }: Connection, path = ""): URL {
  return new URL(`/v1/apps/${encodeURIComponent(app)}${path}`, machinesUrl);
}

function headers({ token }: Connection): Readonly<Record<string, string>> {
  return { authorization: token.machines };
}
