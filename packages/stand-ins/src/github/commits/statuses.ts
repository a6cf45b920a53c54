import { json } from "../../http/message.ts";
import type { Reply } from "../../http/message.ts";
import type { Call, Context } from "../operation.ts";
import { paged } from "../pages.ts";
import { checkDescription, checkWebUrl, notFound, refusal } from "../refusals.ts";
import { ACTOR, nodeId, timestamp, user } from "../shapes/actor.ts";
import { repositoryUrl } from "../shapes/addresses.ts";
import type { Schema } from "../shapes/schemas.ts";
import type { CommitStatus } from "../state.ts";
import { findCommit, resolveRef } from "./resolve.ts";

/** Adds a status to a commit; the newest of a context counts. */
export function createCommitStatus(call: Call<"repos/create-commit-status">): Reply {
  const { body, path, repository, state, now } = call;
  if (findCommit(repository, path.sha) === undefined) throw refusal(422, `No commit found for SHA: ${path.sha}`);
  checkDescription("Status", body.description);
  checkWebUrl("Status", "target_url", body.target_url);
  const status: CommitStatus = {
    id: state.nextId(),
    sha: path.sha,
    state: body.state,
    context: body.context ?? "default",
    description: body.description ?? null,
    targetUrl: body.target_url ?? null,
    createdAt: now,
  };
  repository.commitStatuses.push(status);
  return json(201, commitStatusShape(call, status));
}

/** Lists a commit's statuses, newest first. */
export function listCommitStatuses(call: Call<"repos/list-commit-statuses-for-ref">): Reply {
  const ref = resolveRef(call.repository, call.path.ref);
  if (ref === undefined) throw notFound();
  const found = call.repository.commitStatuses.filter(({ sha }) => sha === ref.sha);
  return paged(found.toReversed(), call.url, (status) => commitStatusShape(call, status));
}

function commitStatusShape(context: Context, status: CommitStatus): Schema<"status"> {
  return {
    url: `${repositoryUrl(context)}/statuses/${status.sha}`,
    avatar_url: "https://avatars.githubusercontent.com/in/15368?v=4",
    id: status.id,
    node_id: nodeId("Status", status.id),
    state: status.state,
    description: status.description,
    target_url: status.targetUrl,
    context: status.context,
    created_at: timestamp(status.createdAt),
    updated_at: timestamp(status.createdAt),
    creator: user(ACTOR, context.api),
  };
}
