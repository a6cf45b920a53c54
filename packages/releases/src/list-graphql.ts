import { PlatformError } from "@slipway/core";
import { type infer as Infer, array, boolean, int, looseObject, nullable, optional, string, unknown } from "zod/mini";

import { type ReleaseEntry, newestFirst, recordOf, statusState } from "./entry.ts";
import { read } from "./github.ts";
import type { Status } from "./history.ts";

/** GitHub's default order is the oldest first, which would give the wrong end of a long list. */
const QUERY = `query($owner: String!, $name: String!, $environments: [String!], $after: String) {
  repository(owner: $owner, name: $name) {
    deployments(first: 50, after: $after, environments: $environments, orderBy: {field: CREATED_AT, direction: DESC}) {
      nodes {
        databaseId task commitOid payload environment createdAt
        statuses(first: 30) { nodes { state description createdAt } }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
}`;

const status = looseObject({
  state: string(),
  description: optional(nullable(string())),
  createdAt: string(),
});

const node = looseObject({
  databaseId: int(),
  task: optional(nullable(string())),
  commitOid: string(),
  payload: unknown(),
  environment: optional(nullable(string())),
  createdAt: string(),
  statuses: nullable(looseObject({ nodes: array(nullable(status)) })),
});

const page = looseObject({
  repository: nullable(
    looseObject({
      deployments: looseObject({
        nodes: array(nullable(node)),
        pageInfo: looseObject({ hasNextPage: boolean(), endCursor: optional(nullable(string())) }),
      }),
    }),
  ),
});

type Node = Infer<typeof node>;
type Page = Infer<typeof page>;

/** Which releases to list. */
export interface Query {
  readonly owner: string;
  readonly name: string;
  readonly environment: string;
  /** All of the environment when left out. */
  readonly target: string | undefined;
  /** The most entries. */
  readonly limit: number;
}

/** Sends one GraphQL query. */
export type Ask = (query: string, variables: Readonly<Record<string, unknown>>) => Promise<unknown>;

/** The most pages of 50 deployments that are read: other targets and other tools share an environment's list. */
const MAX_PAGES = 6;

/** The releases of a target through GraphQL, the newest first: one request for 50 with all their statuses. */
export async function listByGraphql(query: Query, ask: Ask): Promise<readonly ReleaseEntry[]> {
  const found: ReleaseEntry[] = [];
  let after: string | null = null;
  for (let pages = 0; pages < MAX_PAGES && found.length < query.limit; pages += 1) {
    const { owner, name, environment } = query;
    const answer: Page = read(
      page,
      await ask(QUERY, { owner, name, environments: [environment], after }),
      `read the release records of ${environment}`,
    );
    if (answer.repository === null)
      throw new PlatformError(`GitHub shows no repository ${owner}/${name} to this token`);
    const { nodes, pageInfo } = answer.repository.deployments;
    found.push(...nodes.flatMap((item) => (item === null ? [] : entryOf(item, query))));
    const next: string | null = pageInfo.endCursor ?? null;
    // A cursor that does not move would read the same page for ever.
    if (!pageInfo.hasNextPage || next === null || next === after) break;
    after = next;
  }
  return found.toSorted(newestFirst).slice(0, query.limit);
}

function entryOf(item: Node, query: Query): readonly ReleaseEntry[] {
  const { databaseId: id, commitOid: sha, environment, createdAt, task, payload } = item;
  if (environment !== query.environment) return [];
  const record = recordOf({ id, sha, environment, createdAt, task: task ?? "", payload }, query.target);
  if (record === undefined) return [];
  const statuses = (item.statuses?.nodes ?? []).filter((each) => each !== null).map(statusOf);
  return [{ id, sha, environment, createdAt, record, statuses }];
}

function statusOf({ state, description, createdAt }: Infer<typeof status>): Status {
  return { state: statusState(state), description: description ?? "", createdAt };
}
