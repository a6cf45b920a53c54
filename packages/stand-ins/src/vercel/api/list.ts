import { json } from "../../http/message.ts";
import type { Reply } from "../../http/message.ts";
import { branchOf } from "../state/assign.ts";
import type { Deployment } from "../state/deployment.ts";
import { isRollbackCandidate, listedJson } from "../wire/deployment.ts";
import { owner } from "./route.ts";
import type { Call } from "./route.ts";

const PAGE = 20;

/** `GET /v7/deployments`: newest first, filtered, in pages by the time of creation. */
export function listDeployments(call: Call): Reply {
  const { world, query } = call;
  const limit = Math.min(Number(query.get("limit") ?? PAGE) || PAGE, 100);
  const matching = [...world.deployments.values()]
    .toReversed()
    .filter((deployment) => visible(call, deployment) && matches(query, deployment));
  const page = matching.slice(0, limit);
  const next = matching.length > limit ? (page.at(-1)?.createdAt ?? null) : null;
  const prev = page[0]?.createdAt ?? null;
  return json(200, {
    deployments: page.map((deployment) => listedJson(world, deployment)),
    pagination: { count: page.length, next, prev },
  });
}

function visible(call: Call, { project }: Deployment): boolean {
  return call.only === undefined ? project.team === owner(call) : call.only.includes(project.id);
}

function matches(query: URLSearchParams, deployment: Deployment): boolean {
  const { project, plan, state, createdAt } = deployment;
  const is = (name: string, ...values: readonly (string | undefined)[]): boolean =>
    !query.has(name) || (query.get(name) ?? "").split(",").some((wanted) => values.includes(wanted));
  const target = plan.target === null ? "preview" : plan.target;
  const until = Number(query.get("until") ?? query.get("to") ?? Infinity);
  const since = Number(query.get("since") ?? query.get("from") ?? 0);
  return (
    is("projectId", project.id, project.name) &&
    is("projectIds", project.id) &&
    is("app", project.name) &&
    is("target", target) &&
    is("state", state) &&
    is("branch", branchOf(deployment)) &&
    is("sha", plan.meta["githubCommitSha"], commitOf(deployment)) &&
    is("rollbackCandidate", String(isRollbackCandidate(deployment))) &&
    metaMatches(query, deployment) &&
    createdAt < until &&
    createdAt > since
  );
}

/** The CLI's `meta-<key>=<value>`. */
function metaMatches(query: URLSearchParams, { plan }: Deployment): boolean {
  return [...query].every(([name, value]) => !name.startsWith("meta-") || plan.meta[name.slice(5)] === value);
}

function commitOf({ plan }: Deployment): string | undefined {
  const git = plan.body["gitMetadata"];
  const sha = typeof git === "object" && git !== null && "commitSha" in git ? git.commitSha : undefined;
  return typeof sha === "string" ? sha : undefined;
}
