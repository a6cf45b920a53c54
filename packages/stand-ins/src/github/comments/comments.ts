import { json } from "../../http/message.ts";
import type { Reply } from "../../http/message.ts";
import type { Call, Context } from "../operation.ts";
import { paged } from "../pages.ts";
import { notFound, validationFailed } from "../refusals.ts";
import { ACTOR, actionsApp, nodeId, timestamp, user } from "../shapes/actor.ts";
import { repositoryPage, repositoryUrl } from "../shapes/addresses.ts";
import type { Schema } from "../shapes/schemas.ts";
import type { Comment, Repository } from "../state.ts";

/** The longest comment, in characters. */
const MAX_BODY = 65_536;

export function createComment(call: Call<"issues/create-comment">): Reply {
  const { body, repository, state, now } = call;
  const issue = findIssue(repository, call.path.issue_number);
  checkBody(body.body);
  const comment: Comment = { id: state.nextId(), issue, body: body.body, createdAt: now, updatedAt: now };
  repository.comments.push(comment);
  return json(201, commentShape(call, comment));
}

/** Lists an issue's comments, oldest first. */
export function listComments(call: Call<"issues/list-comments">): Reply {
  const number = findIssue(call.repository, call.path.issue_number);
  const since = call.query.since === undefined ? 0 : Date.parse(call.query.since);
  const found = call.repository.comments.filter(
    ({ issue, updatedAt }) => issue === number && updatedAt.getTime() >= since,
  );
  return paged(found, call.url, (comment) => commentShape(call, comment));
}

export function getComment(call: Call<"issues/get-comment">): Reply {
  return json(200, commentShape(call, findComment(call.repository, call.path.comment_id)));
}

export function updateComment(call: Call<"issues/update-comment">): Reply {
  const comment = findComment(call.repository, call.path.comment_id);
  checkBody(call.body.body);
  comment.body = call.body.body;
  comment.updatedAt = call.now;
  return json(200, commentShape(call, comment));
}

export function deleteComment({ repository, path }: Call<"issues/delete-comment">): Reply {
  repository.comments.splice(repository.comments.indexOf(findComment(repository, path.comment_id)), 1);
  return { status: 204 };
}

function findIssue(repository: Repository, number: string): number {
  if (!repository.issues.has(Number(number))) throw notFound();
  return Number(number);
}

function findComment(repository: Repository, id: string): Comment {
  const found = repository.comments.find((comment) => comment.id === Number(id));
  if (found === undefined) throw notFound();
  return found;
}

function checkBody(body: string): void {
  if (body.length <= MAX_BODY) return;
  const message = `Body is too long (maximum is ${MAX_BODY} characters)`;
  throw validationFailed({ resource: "IssueComment", field: "data", code: "unprocessable", message });
}

function commentShape(context: Context, comment: Comment): Schema<"issue-comment"> {
  const api = repositoryUrl(context);
  return {
    id: comment.id,
    node_id: nodeId("IssueComment", comment.id),
    url: `${api}/issues/comments/${comment.id}`,
    html_url: `${repositoryPage(context)}/issues/${comment.issue}#issuecomment-${comment.id}`,
    issue_url: `${api}/issues/${comment.issue}`,
    user: user(ACTOR, context.api),
    body: comment.body,
    author_association: "NONE",
    created_at: timestamp(comment.createdAt),
    updated_at: timestamp(comment.updatedAt),
    performed_via_github_app: actionsApp(context.api),
  };
}
