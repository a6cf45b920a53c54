import { gzipSync } from "node:zlib";

import { type Identity, type Play, type TestAuthority, inDays, sendJson } from "@slipway/health/testing";

/** A service that misbehaves in one way. */
export interface Fault {
  readonly name: string;
  /** Whether the release is in fact live and well, or becomes so soon. */
  readonly truth: "healthy" | "broken";
  /** How a server plays it; made anew for each contender, because some faults have a state. */
  readonly play: () => Play;
  readonly host?: string;
  readonly tls?: (authority: TestAuthority) => Identity;
  /** What the gate is told beside the address and the expected version 2, or instead of them. */
  readonly inputs?: (url: URL) => Readonly<Record<string, string>>;
}

const document = { status: "ok", version: "2", checks: { database: true } };
const well: Play = (_request, response) => sendJson(response, 200, document);
const old: Play = (_request, response) => sendJson(response, 200, { ...document, version: "1" });
const sick: Play = (_request, response) => sendJson(response, 200, { ...document, checks: { database: false } });
const reset: Play = (request) => void request.socket.resetAndDestroy();

const status =
  (code: number, headers: Readonly<Record<string, string>> = {}): Play =>
  (_request, response) =>
    void response.writeHead(code, headers).end();

const body =
  (type: string, text: string | Buffer, headers: Readonly<Record<string, string>> = {}): Play =>
  (_request, response) =>
    void response.writeHead(200, { "content-type": type, ...headers }).end(text);

/** One way at first, another from the n-th request on. */
const until =
  (count: number, first: Play, then: Play): Play =>
  (request, response, index) =>
    (index < count ? first : then)(request, response, index);

/** Another way at every n-th request. */
const every =
  (count: number, other: Play, usual: Play): Play =>
  (request, response, index) =>
    (index % count === count - 1 ? other : usual)(request, response, index);

const loginPage = body("text/html", "<html><form>Sign in</form></html>");
const toLogin: Play = (request, response, index) =>
  (request.url === "/login" ? loginPage : status(302, { location: "/login" }))(request, response, index);

const late: Play = (request, response, index) => void setTimeout(() => well(request, response, index), 900);

const always = (play: Play): (() => Play) => {
  return () => play;
};

const json = (text: string): (() => Play) => always(body("application/json", text));

/** Counters of a process that starts anew half-way; every `failing`-th request of its users fails. */
function counters(failing: number): () => Play {
  return () => {
    let [process, requests] = [1, 0];
    return (request, response, index) => {
      if (index === 20) [process, requests] = [2, 0];
      requests += 100;
      const lines = [
        `process_start_time_seconds ${process}`,
        `http_requests_total{status="500"} ${Math.floor(requests / failing)}`,
        `http_requests_total{status="200"} ${requests - Math.floor(requests / failing)}`,
      ];
      body("text/plain; version=0.0.4", `${lines.join("\n")}\n`)(request, response, index);
    };
  };
}

const metrics = (url: URL): Readonly<Record<string, string>> => ({
  checks: `- url: ${url.href}
  preset: metrics
  metrics: [{ metric: 'http_requests_total{status=~"5.."}', per: http_requests_total, of: increase, lt: 0.01 }]
`,
});

/** A preset instead of `auto`. */
const preset = (name: string) => (url: URL) => ({ url: url.href, "expect-version": "2", preset: name });

const certificate = (name: string, truth: Fault["truth"], tls: Required<Fault>["tls"]): Fault => ({
  name,
  truth,
  play: always(well),
  host: "localhost",
  tls,
});

/** The faults to tell apart, and the oddities of sound services that must not be taken for faults. */
export const FAULTS: readonly Fault[] = [
  { name: "none", truth: "healthy", play: always(well) },
  { name: "503, then well", truth: "healthy", play: always(until(4, status(503), well)) },
  { name: "404, then well", truth: "healthy", play: always(until(4, status(404), well)) },
  {
    name: "429 with Retry-After, then well",
    truth: "healthy",
    play: always(until(1, status(429, { "retry-after": "1" }), well)),
  },
  { name: "the old version, then the new", truth: "healthy", play: always(until(4, old, well)) },
  {
    name: "gzip",
    truth: "healthy",
    play: always(body("application/json", gzipSync(JSON.stringify(document)), { "content-encoding": "gzip" })),
  },
  { name: "IPv6 only", truth: "healthy", play: always(well), host: "::1" },
  {
    name: "HEAD is refused, GET is well",
    truth: "healthy",
    play: always((request, response, index) =>
      (request.method === "HEAD" ? status(405) : well)(request, response, index),
    ),
  },
  certificate("a certificate of a trusted authority", "healthy", (authority) => authority.issue({ name: "localhost" })),
  { name: "counters that start anew", truth: "healthy", play: counters(1_000), inputs: metrics },
  { name: "only the old version", truth: "broken", play: always(old) },
  { name: "old and new behind one address", truth: "broken", play: always(every(2, old, well)) },
  { name: "flapping", truth: "broken", play: always(every(2, status(503), well)) },
  { name: "one instance in ten is broken", truth: "broken", play: always(every(10, status(503), well)) },
  { name: "well, then dead", truth: "broken", play: always(until(10, well, reset)) },
  { name: "503 for ever", truth: "broken", play: always(status(503)) },
  { name: "200, but the database is away", truth: "broken", play: always(sick) },
  { name: "a member of checks is missing", truth: "broken", play: json('{"version":"2"}'), inputs: preset("checks") },
  { name: "__proto__ as a failed check", truth: "broken", play: json('{"version":"2","checks":{"__proto__":false}}') },
  { name: "__proto__ as the version", truth: "broken", play: json('{"status":"ok","__proto__":{"version":"2"}}') },
  { name: "invalid JSON", truth: "broken", play: json('{"status":"ok","version":"2"') },
  { name: "a huge body", truth: "broken", play: always(body("application/json", Buffer.alloc(2 ** 21, " "))) },
  { name: "a slow tail (one in five, 900 ms)", truth: "broken", play: always(every(5, late, well)) },
  { name: "hanging", truth: "broken", play: always(() => {}) },
  { name: "dripping", truth: "broken", play: always((_request, response) => void response.writeHead(200).write(" ")) },
  { name: "resetting", truth: "broken", play: always(reset) },
  { name: "garbage", truth: "broken", play: always((request) => void request.socket.end("\u0001\u0002 garbage\r\n")) },
  { name: "401", truth: "broken", play: always(status(401)) },
  { name: "404 for ever", truth: "broken", play: always(status(404)) },
  { name: "429 for ever", truth: "broken", play: always(status(429, { "retry-after": "1" })) },
  { name: "a redirect to a login page", truth: "broken", play: always(toLogin) },
  certificate("a certificate for another name", "broken", (authority) => authority.issue({ name: "other.test" })),
  certificate("an expired certificate", "broken", (authority) =>
    authority.issue({ name: "localhost", from: inDays(-30), until: inDays(-1) }),
  ),
  certificate("a self-signed certificate", "broken", (authority) => authority.selfSigned("localhost")),
  { name: "metrics that are HTML", truth: "broken", play: always(body("text/html", "<html></html>")), inputs: metrics },
  { name: "errors, hidden by counters that start anew", truth: "broken", play: counters(20), inputs: metrics },
];
