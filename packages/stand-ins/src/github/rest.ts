import { ReplyError, readJson } from "../http/message.ts";
import type { Reply, StandInRequest } from "../http/message.ts";
import type { PathParameters, Route } from "../http/router.ts";
import { authenticate, authorize, spend } from "./access.ts";
import type { Description } from "./description.ts";
import type { Inspector } from "./inspector.ts";
import type { Operation } from "./operation.ts";
import { OPERATIONS } from "./operations.ts";
import type { GitHubOptions } from "./options.ts";
import { notFound } from "./refusals.ts";
import type { GitHubState, Repository } from "./state.ts";

/** What serving a request takes. */
export interface Serving {
  readonly options: GitHubOptions;
  readonly state: GitHubState;
  readonly description: Description;
  readonly inspector: Inspector;
  readonly now: () => Date;
}

/** The routes of all operations, at the paths where GitHub's description has them. */
export function restRoutes(serving: Serving): readonly Route[] {
  const described = new Map(serving.description.operations.map((entry) => [entry.id, entry]));
  return OPERATIONS.map((operation) => {
    const entry = described.get(operation.id);
    if (entry === undefined) throw new Error(`openapi.json has no ${operation.id}; run scripts/trim-openapi.ts`);
    const { method, path } = entry;
    return { method, path, handle: (request, parameters) => serve(serving, operation, request, parameters) };
  });
}

function serve(serving: Serving, operation: Operation, request: StandInRequest, path: PathParameters): Reply {
  const reply = tampered(serving.options, operation, answerOf(serving, operation, request, path));
  const body: unknown = typeof reply.body === "string" ? JSON.parse(reply.body) : undefined;
  const { inspector, description } = serving;
  return inspector.passAnswer(operation.id, reply, description.answerProblems(operation.id, reply.status, body));
}

function answerOf(serving: Serving, operation: Operation, request: StandInRequest, path: PathParameters): Reply {
  try {
    return answer(serving, operation, request, path);
  } catch (error) {
    if (error instanceof ReplyError) return error.reply;
    throw error;
  }
}

function answer(serving: Serving, operation: Operation, request: StandInRequest, path: PathParameters): Reply {
  const { options, state, description, inspector } = serving;
  const now = serving.now();
  const { url } = request;
  const access = authenticate(request, options);
  spend(state, now);
  const query = Object.fromEntries(url.searchParams);
  const body = readJson(request);
  const refused = inspector.refuseRequest(
    operation.id,
    description.requestProblems(operation.id, { path, query, body }),
  );
  if (refused) return refused;
  const repository = findRepository(state, path["owner"], path["repo"]);
  if (repository === undefined) throw notFound();
  authorize(access, operation.need);
  return operation.run({ options, state, repository, api: url.origin, now, body, path, query, url });
}

function tampered(options: GitHubOptions, operation: Operation, reply: Reply): Reply {
  if (options.tamper === undefined || typeof reply.body !== "string") return reply;
  return { ...reply, body: JSON.stringify(options.tamper(operation.id, JSON.parse(reply.body))) };
}

/** A repository by its names, in any case; undefined when there is none. */
export function findRepository(
  state: GitHubState,
  owner: string | undefined,
  name: string | undefined,
): Repository | undefined {
  const wanted = `${owner}/${name}`.toLowerCase();
  return state.repositories.find((repository) => `${repository.owner}/${repository.name}`.toLowerCase() === wanted);
}
