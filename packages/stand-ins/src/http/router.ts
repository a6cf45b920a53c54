import { json } from "./message.ts";
import type { Reply, StandInRequest } from "./message.ts";

/** The values of a path's `{names}`, decoded. */
export type PathParameters = Readonly<Record<string, string>>;

/** One method and path; `{name}` stands for one segment, `{name*}` at the end for the rest. */
export interface Route {
  readonly method: string;
  readonly path: string;
  readonly handle: (request: StandInRequest, parameters: PathParameters) => Reply | Promise<Reply>;
}

/**
 * A handler over routes, the first match winning. What matches none goes to `otherwise`; without it, 404 for an
 * unknown path, 405 for a known one with another method.
 */
export function router(
  routes: readonly Route[],
  otherwise?: (request: StandInRequest) => Reply | Promise<Reply>,
): (request: StandInRequest) => Promise<Reply> {
  const compiled = routes.map((route) => ({ route, pattern: compile(route.path) }));
  return async (request) => {
    const onPath = compiled.filter(({ pattern }) => pattern.test(request.url.pathname));
    const match = onPath.find(({ route }) => route.method === request.method);
    if (match) return await match.route.handle(request, parametersOf(match.pattern, request.url.pathname));
    if (otherwise) return await otherwise(request);
    if (onPath.length === 0) return json(404, { message: `No such path: ${request.method} ${request.url.pathname}` });
    return json(405, { message: `${request.method} is not allowed on ${request.url.pathname}` });
  };
}

function compile(path: string): RegExp {
  const source = path
    .split(/(\{\w+\*?\})/)
    .map((piece) => {
      const name = /^\{(\w+)(\*?)\}$/.exec(piece);
      if (!name) return piece.replaceAll(/[\\^$.+?()[\]{}|*]/g, "\\$&");
      return `(?<${name[1]}>${name[2] === "*" ? ".*" : "[^/]+"})`;
    })
    .join("");
  return new RegExp(`^${source}$`);
}

function parametersOf(pattern: RegExp, path: string): PathParameters {
  const groups = pattern.exec(path)?.groups ?? {};
  return Object.fromEntries(Object.entries(groups).map(([name, value]) => [name, decodeURIComponent(value)]));
}
