import { readFileSync } from "node:fs";
import { type IncomingMessage, type ServerResponse, createServer, request as send } from "node:http";
import { buffer } from "node:stream/consumers";

import type { Step } from "../../fly-deploy/test/step.ts";

/** Stands before servers and counts what comes through; kills who sends when the count is reached. */
export interface KillingProxy {
  /** The address that stands for a server. */
  readonly urlOf: (server: string) => Promise<string>;
  /** How many requests have come through since `arm`. */
  readonly count: () => number;
  /** `METHOD path` of the request after which the process was killed. */
  readonly killedAt: () => string | undefined;
  /** Counts anew, and kills what `victim` names once this many requests have had their effect; 0 kills nothing. */
  readonly arm: (after: number, victim?: () => Step) => void;
  readonly close: () => Promise<void>;
}

/**
 * The request takes effect, then the process and all that it has started are killed, before any answer comes back: as if
 * the machine went away at that moment.
 */
export function killingProxy(): KillingProxy {
  const closers: (() => Promise<void>)[] = [];
  let count = 0;
  let limit = 0;
  let victim: (() => Step) | undefined;
  let killedAt: string | undefined;
  const passed = (line: string): boolean => {
    if (killedAt !== undefined) return false;
    count += 1;
    if (limit === 0 || count < limit || victim === undefined) return true;
    killedAt = line;
    killTree(victim().child.pid ?? 0);
    return false;
  };
  return {
    async urlOf(target) {
      const { url, close } = await standBefore(new URL(target), passed);
      closers.push(close);
      return url;
    },
    count: () => count,
    killedAt: () => killedAt,
    arm(after, whom) {
      [count, limit, victim, killedAt] = [0, after, whom, undefined];
    },
    async close() {
      await Promise.all(closers.map((close) => close()));
    },
  };
}

type Passed = (line: string) => boolean;

async function standBefore(
  target: URL,
  passed: Passed,
): Promise<{ readonly url: string; readonly close: () => Promise<void> }> {
  const server = createServer((incoming, outgoing) => {
    forward(target, incoming, outgoing, passed).catch(() => outgoing.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the proxy has no port");
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { url: `http://127.0.0.1:${address.port}`, close };
}

async function forward(
  target: URL,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  passed: Passed,
): Promise<void> {
  const body = await buffer(incoming);
  const { method = "GET", url = "/", headers } = incoming;
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    const request = send(new URL(url, target), { method, headers: { ...headers, host: target.host } }, resolve);
    request.once("error", reject);
    request.end(body);
  });
  const content = await buffer(answer);
  if (!passed(`${method} ${url}`)) return void incoming.socket.destroy();
  outgoing.writeHead(answer.statusCode ?? 502, { ...answer.headers, "content-length": content.length });
  outgoing.end(content);
}

/** Kills a process and what it has started (proc(5)). */
function killTree(pid: number): void {
  const tree = [pid, ...descendants(pid)];
  for (const each of tree) {
    try {
      process.kill(each, "SIGKILL");
    } catch {
      // It had ended already.
    }
  }
}

function descendants(pid: number): readonly number[] {
  try {
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").trim().split(" ").filter(Boolean);
    return children.map(Number).flatMap((child) => [child].concat(descendants(child)));
  } catch {
    return [];
  }
}
