import type { StandInRequest } from "../../http/message.ts";
import { NotServedError } from "./not-served.ts";
import type { OutputRoute, RouteCondition } from "./output-config.ts";

/** A route that is for a request, with what its expression caught. */
export interface Match {
  readonly route: OutputRoute;
  /** Fills `$1` and `$name` in. */
  fill(text: string): string;
}

/** Holds a route against a path and a request; undefined when it is for others. */
export function matchRoute(route: OutputRoute, path: string, request: StandInRequest): Match | undefined {
  const { src = "", methods, has = [], missing = [] } = route;
  const found = new RegExp(
    `^(?:${src.replace(/^\^/, "").replace(/\$$/, "")})$`,
    route.caseSensitive === true ? "" : "i",
  ).exec(path);
  if (found === null) return undefined;
  if (methods !== undefined && !methods.includes(request.method)) return undefined;
  if (!has.every((condition) => holds(condition, request))) return undefined;
  if (missing.some((condition) => holds(condition, request))) return undefined;
  const value = (name: string): string => (/^\d+$/.test(name) ? found[Number(name)] : found.groups?.[name]) ?? "";
  return { route, fill: (text) => text.replaceAll(/\$(\d+|[A-Za-z_]\w*)/g, (_, name: string) => value(name)) };
}

function holds({ type, key = "", value }: RouteCondition, request: StandInRequest): boolean {
  const actual = actualOf(type, key, request);
  if (actual === undefined) return false;
  if (value === undefined) return true;
  if (typeof value === "string") return new RegExp(`^${value}$`).test(actual);
  throw new NotServedError(`does not know the condition ${JSON.stringify(value)} of a route`);
}

function actualOf(type: RouteCondition["type"], key: string, request: StandInRequest): string | undefined {
  const { headers, url } = request;
  if (type === "host") return url.hostname;
  if (type === "query") return url.searchParams.get(key) ?? undefined;
  if (type === "cookie") return new Map(cookies(headers.cookie ?? "")).get(key);
  const value = headers[key.toLowerCase()];
  return Array.isArray(value) ? value.join(",") : value;
}

/** The name and value of each cookie of a `Cookie` header. */
export function cookies(header: string): [string, string][] {
  return header.split(/;\s*/).map((pair) => {
    const [name = "", ...rest] = pair.split("=");
    return [name.trim(), rest.join("=")];
  });
}
