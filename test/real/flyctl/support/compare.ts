import type { Call } from "./plan.ts";

/** Names that every run makes anew. */
const OWN_NAMES: readonly (readonly [RegExp, string])[] = [
  [/(?<=\/machines\/)[0-9a-f]{14}/g, "{machine}"],
  [/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, "{release}"],
  [/(?<=deployment-)[0-9A-Z]{26}/g, "{ulid}"],
];

/** Settings whose value is each flyctl's own; that they are there counts. */
const OWN_VALUES = /"(fly_flyctl_version|fly_bluegreen_deployment_tag|fly_flyctl_bluegreen_launch_id)":"[^"]*"/g;

function general(text: string): string {
  return OWN_NAMES.reduce((result, [pattern, name]) => result.replaceAll(pattern, name), text);
}

/** What flyctl changed, in order: `POST /v1/apps/demo/machines/{machine} 200`, the same thing in a row counted once. */
export function changes(calls: readonly Call[]): readonly string[] {
  return inRow(held(byFlyctl(calls)).filter(({ method, path }) => method !== "GET" && path !== "/graphql"));
}

/** What flyctl only asked for, each kind of question once, sorted. */
export function questions(calls: readonly Call[]): readonly string[] {
  const asked = byFlyctl(calls).filter(({ method, path }) => method === "GET" || path === "/graphql");
  const lines = asked.map(({ method, path, body }) =>
    path === "/graphql" ? graphqlFields(body) : general(`${method} ${path}`),
  );
  return [...new Set(lines)].toSorted((a, b) => a.localeCompare(b));
}

/** The bodies with which flyctl makes releases, and makes and updates machines. */
export function bodies(calls: readonly Call[]): readonly unknown[] {
  const wanted = /\/machines(?:\/[0-9a-f]{14})?$|\/releases$/;
  const sent = byFlyctl(calls).filter(({ method, path }) => method === "POST" && wanted.test(path));
  return sent.map(({ method, path, body }) => ({
    to: general(`${method} ${path}`),
    body: JSON.parse(general(body).replaceAll(OWN_VALUES, '"$1":""')) as unknown,
  }));
}

/** The action itself asks too, under its own name; flyctl sends its name or, to the releases API, only how it was started. */
function byFlyctl(calls: readonly Call[]): readonly Call[] {
  return calls.filter(({ agent }) => !agent.startsWith("slipway/"));
}

/** Without the refreshing of leases, which goes by the clock. */
function held(calls: readonly Call[]): readonly Call[] {
  const leased = new Set<string>();
  return calls.filter(({ method, path }) => {
    if (!path.endsWith("/lease")) return true;
    if (method === "DELETE") return leased.delete(path);
    return method !== "POST" || (!leased.has(path) && leased.add(path) !== undefined);
  });
}

function inRow(calls: readonly Call[]): readonly string[] {
  const lines = calls.map(({ method, path, status, body }) => {
    const to = method === "PATCH" ? ` ${/"status":"(\w+)"/.exec(body)?.[1] ?? ""}` : "";
    return `${general(`${method} ${path}`)}${to} ${status ?? "no answer"}`;
  });
  return lines.filter((line, index) => line !== lines[index - 1]);
}

/** `graphql app.image`: the field below the root, and those below it that have fields of their own. */
function graphqlFields(body: string): string {
  const query = /"query":"((?:[^"\\]|\\.)*)"/.exec(body)?.[1] ?? "";
  const [root = "", below = ""] = query
    .replaceAll(/\\n|\([^)]*\)/g, " ")
    .split("{")
    .slice(1);
  return `graphql ${root.trim()} ${/[\w]+$/.exec(below.trim())?.[0] ?? ""}`.trim();
}
