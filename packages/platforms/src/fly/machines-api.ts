import { type Connection, send } from "./connection.ts";
import { read } from "./read.ts";
import {
  type MachineAnswer,
  app as appSchema,
  lease as leaseSchema,
  machines as machinesSchema,
  secrets as secretsSchema,
  secretsSet,
} from "./wire.ts";

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

/** A secret of an app: never its value, which Fly does not show. */
export interface SecretName {
  readonly name: string;
  /** When it was last set (ISO 8601). */
  readonly changed: string;
}

/** The names of the secrets, and when each was last set; those of which Fly does not say when are left out. */
export async function listSecrets(connection: Connection): Promise<readonly SecretName[]> {
  const url = address(connection, "/secrets");
  const answer = await send(connection, { method: "GET", url, headers: headers(connection) });
  const { secrets } = read(secretsSchema, answer.json(), `the secrets of ${connection.app}`);
  return (secrets ?? []).flatMap(({ name, created_at: created, updated_at: updated }) => {
    const changed = updated ?? created;
    return changed ? [{ name, changed }] : [];
  });
}

/** Who may change a machine at the moment. */
export interface Lease {
  readonly machine: string;
  readonly owner: string;
  /** Milliseconds since 1970, by Fly's clock. */
  readonly expires: number;
}

/**
 * The lease that somebody holds on a machine; `undefined` when nobody does, the machine is gone, or the token may not ask:
 * then flyctl meets the lease.
 */
export async function getLease(connection: Connection, machine: string): Promise<Lease | undefined> {
  const url = address(connection, `/machines/${encodeURIComponent(machine)}/lease`);
  const answer = await send(connection, { method: "GET", url, headers: headers(connection), accept: [403, 404] });
  if (answer.status >= 400) return undefined;
  const { data } = read(leaseSchema, answer.json(), `the lease of the machine ${machine}`);
  if (!data) return undefined;
  const owner = data.description || data.owner || "somebody who gives no name";
  return { machine, owner, expires: (data.expires_at ?? 0) * 1_000 };
}

/**
 * Starts a machine that sleeps. `false` when it cannot be started right now (replaced, leased or starting already): to be
 * tried again.
 */
export async function startMachine(connection: Connection, machine: string): Promise<boolean> {
  const url = address(connection, `/machines/${encodeURIComponent(machine)}/start`);
  const request = { method: "POST", url, headers: headers(connection), idempotent: true } as const;
  const { status } = await send(connection, { ...request, accept: [408, 409, 412] });
  return status < 300;
}

function address({ machinesUrl, app }: Connection, path = ""): URL {
  return new URL(`/v1/apps/${encodeURIComponent(app)}${path}`, machinesUrl);
}

function headers({ token }: Connection): Readonly<Record<string, string>> {
  return { authorization: token.machines };
}
