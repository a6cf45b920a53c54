import { type IncomingMessage, type Server, type ServerResponse, createServer, request as forward } from "node:http";
import type { Socket } from "node:net";

/** A request that went to a registry, or should have. */
export interface Seen {
  readonly method: string;
  readonly path: string;
  readonly fault: string | undefined;
}

/** What is wrong with which requests. */
export interface Fault {
  /** Matched against `METHOD /path`. */
  readonly on: RegExp;
  /** How often; `Infinity` for ever. */
  times: number;
  /** A status, a connection that breaks, or an answer that never comes. */
  readonly answer: number | "drop" | "hang";
}

/** A registry's door, which can be told to be closed. */
export interface Proxy {
  /** `127.0.0.1:<port>`. */
  readonly host: string;
  readonly seen: Seen[];
  readonly faults: Fault[];
  /** Headers that answers come without, in lower case. */
  readonly hidden: string[];
  /** Ends all faults, and the connections that wait for an answer. */
  heal(): void;
  close(): Promise<void>;
}

/** Starts a proxy in front of a registry. */
export async function startProxy(target: string): Promise<Proxy> {
  const seen: Seen[] = [];
  const faults: Fault[] = [];
  const hidden: string[] = [];
  const hanging: Socket[] = [];
  const server = createServer((incoming, outgoing) =>
    serve({ target, seen, faults, hidden, hanging }, incoming, outgoing),
  );
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the proxy has no port");
  const heal = (): void => {
    faults.length = 0;
    for (const socket of hanging.splice(0)) socket.destroy();
  };
  return { host: `127.0.0.1:${address.port}`, seen, faults, hidden, heal, close: () => close(server) };
}

interface State {
  readonly target: string;
  readonly seen: Seen[];
  readonly faults: Fault[];
  readonly hidden: readonly string[];
  readonly hanging: Socket[];
}

function serve(state: State, incoming: IncomingMessage, outgoing: ServerResponse): void {
  const { target, seen, faults, hidden, hanging } = state;
  const { method = "GET", url = "/", headers } = incoming;
  const fault = faults.find(({ on, times }) => times > 0 && on.test(`${method} ${url}`));
  seen.push({ method, path: url, fault: fault === undefined ? undefined : String(fault.answer) });
  if (fault?.answer === "hang") hanging.push(incoming.socket);
  if (fault !== undefined) return misbehave(fault, incoming, outgoing);
  const [hostname, port] = target.split(":");
  // The host is the client's: the registry answers with addresses of its own, which must lead here again.
  const onward = forward({ hostname, port, method, path: url, headers }, (answer) => {
    const shown = Object.entries(answer.headers).filter(([name]) => !hidden.includes(name));
    outgoing.writeHead(answer.statusCode ?? 502, Object.fromEntries(shown));
    answer.pipe(outgoing);
  });
  onward.on("error", () => outgoing.destroy());
  incoming.on("error", () => onward.destroy());
  incoming.pipe(onward);
}

function misbehave(fault: Fault, incoming: IncomingMessage, outgoing: ServerResponse): void {
  fault.times -= 1;
  if (fault.answer === "drop") return void incoming.socket.destroy();
  incoming.resume();
  if (fault.answer === "hang") return;
  outgoing.writeHead(fault.answer, { "content-type": "text/html" }).end("<html>injected</html>");
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
