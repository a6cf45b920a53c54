import { FaultQueue } from "../http/faults.ts";
import { ReplyError } from "../http/message.ts";
import type { Reply } from "../http/message.ts";
import type { RecordedRequest } from "../http/record.ts";
import { router } from "../http/router.ts";
import { startServer } from "../http/server.ts";
import type { Handler } from "../http/server.ts";
import type { Violation } from "../schema/violation.ts";
import { rateLimitHeaders } from "./access.ts";
import { openDescription } from "./description.ts";
import { graphqlRoute } from "./graphql/route.ts";
import { initialState } from "./initial-state.ts";
import { Inspector } from "./inspector.ts";
import type { GitHubOptions } from "./options.ts";
import { findRepository, restRoutes } from "./rest.ts";
import type { Serving } from "./rest.ts";
import type { GitHubState, Repository } from "./state.ts";

/** A running stand-in for GitHub's API. */
export interface GitHubStandIn {
  /** For `GITHUB_API_URL`; no slash at its end. */
  readonly url: string;
  /** For `GITHUB_GRAPHQL_URL`. */
  readonly graphqlUrl: string;
  readonly state: GitHubState;
  /**
   * One repository's records.
   *
   * @throws when there is no `owner/name` of that name
   */
  repository(fullName: string): Repository;
  readonly requests: readonly RecordedRequest[];
  /** What GitHub's description forbade, of clients' requests and of our own answers. */
  readonly violations: readonly Violation[];
  readonly faults: FaultQueue;
  close(): Promise<void>;
}

/** Starts a GitHub that keeps what it is told, and whose every message is held against GitHub's own description. */
export async function startGitHub(options: GitHubOptions): Promise<GitHubStandIn> {
  const now = options.now ?? (() => new Date());
  const state = initialState(options, now());
  const inspector = new Inspector();
  const serving: Serving = { options, state, description: openDescription(), inspector, now };
  const faults = new FaultQueue(options.faults);
  const server = await startServer(handler(serving), { faults });
  return {
    url: server.url,
    graphqlUrl: `${server.url}/graphql`,
    state,
    repository: (fullName) => repositoryNamed(state, fullName),
    requests: server.requests,
    violations: inspector.violations,
    faults,
    close: () => server.close(),
  };
}

function handler(serving: Serving): Handler {
  const { inspector } = serving;
  const route = router([...restRoutes(serving), graphqlRoute(serving)], (request) =>
    inspector.refuseUnsupported(`${request.method} ${request.url.pathname}`),
  );
  return async (request) => {
    const reply = await route(request).catch(refused);
    const headers = {
      ...rateLimitHeaders(serving.state),
      "x-github-api-version-selected": "2022-11-28",
      "x-github-media-type": "github.v3; format=json",
      "x-github-request-id": `SLIPWAY:${serving.state.nextId()}`,
    };
    return { ...reply, headers: { ...headers, ...reply.headers } };
  };
}

function refused(error: unknown): Reply {
  if (error instanceof ReplyError) return error.reply;
  throw error;
}

function repositoryNamed(state: GitHubState, fullName: string): Repository {
  const [owner, name] = fullName.split("/");
  const found = findRepository(state, owner, name);
  if (found === undefined) throw new Error(`The GitHub stand-in was started without a repository ${fullName}`);
  return found;
}
