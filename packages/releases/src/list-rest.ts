import { type RawDeployment, type ReleaseEntry, TASK, newestFirst, recordOf, statusState } from "./entry.ts";
import type { Status } from "./history.ts";
import type { Query } from "./list-graphql.ts";

/** What the REST listing asks GitHub. */
export interface RestReader {
  /** One page of at most 100 deployments, counted from one. */
  deployments(filter: { readonly environment: string; readonly task: string }, page: number): Promise<RawPage>;
  statuses(deployment: number): Promise<readonly Status[]>;
}

type RawPage = readonly RawDeployment[];

const MAX_PAGES = 3;
const PAGE = 100;

/** The releases of a target through REST, the newest first: the way for a server without GraphQL; one request a release. */
export async function listByRest(query: Query, reader: RestReader): Promise<readonly ReleaseEntry[]> {
  const ours: ReleaseEntry[] = [];
  for (let page = 1; page <= MAX_PAGES; page += 1) {
    const raws = await reader.deployments({ environment: query.environment, task: TASK }, page);
    for (const { task, payload, ...raw } of raws) {
      const record = recordOf({ ...raw, task, payload }, query.target);
      if (record !== undefined) ours.push({ ...raw, record, statuses: [] });
    }
    if (raws.length < PAGE) break;
  }
  // REST documents no order, so all are read before the newest are taken.
  const newest = ours.toSorted(newestFirst).slice(0, query.limit);
  const statuses = await Promise.all(newest.map(({ id }) => reader.statuses(id)));
  return newest.map(({ id, sha, environment, createdAt, record }, index) => {
    return { id, sha, environment, createdAt, record, statuses: statuses[index] ?? [] };
  });
}

/** A status in our form from REST's. */
export function statusOfRest(raw: {
  readonly state: string;
  readonly description: string | null;
  readonly created_at: string;
}): Status {
  return { state: statusState(raw.state), description: raw.description ?? "", createdAt: raw.created_at };
}
