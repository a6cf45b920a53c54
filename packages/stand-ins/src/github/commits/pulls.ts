import { json } from "../../http/message.ts";
import type { Reply } from "../../http/message.ts";
import type { Call, Context } from "../operation.ts";
import { pageOf } from "../pages.ts";
import { refusal } from "../refusals.ts";
import { ACTOR, nodeId, timestamp, user } from "../shapes/actor.ts";
import { repositoryPage, repositoryUrl } from "../shapes/addresses.ts";
import { fullRepository } from "../shapes/repository.ts";
import type { Schema } from "../shapes/schemas.ts";
import type { PullRequest } from "../state.ts";
import { findCommit } from "./resolve.ts";

/** Lists the pull requests that a commit is the head of, or that it merged. */
export function listPullsOfCommit(call: Call<"repos/list-pull-requests-associated-with-commit">): Reply {
  const sha = call.path.commit_sha;
  if (findCommit(call.repository, sha) === undefined) throw refusal(422, `No commit found for SHA: ${sha}`);
  const found = call.repository.pulls.filter((pull) => pull.headSha === sha || pull.mergeCommitSha === sha);
  const page = pageOf(found, call.url);
  return json(
    200,
    page.items.map((pull) => pullShape(call, pull)),
    page.headers,
  );
}

const UNDECORATED = {
  locked: false,
  draft: false,
  milestone: null,
  auto_merge: null,
  assignee: null,
  author_association: "NONE",
} as const;

function pullShape(context: Context, pull: PullRequest): Schema<"pull-request-simple"> {
  const created = timestamp(pull.createdAt);
  const merged = pull.mergeCommitSha === null ? null : created;
  const { repository } = context;
  return {
    id: pull.id,
    node_id: nodeId("PullRequest", pull.id),
    number: pull.number,
    title: pull.title,
    body: null,
    state: pull.state,
    ...UNDECORATED,
    labels: [],
    user: user(ACTOR, context.api),
    merge_commit_sha: pull.mergeCommitSha,
    created_at: created,
    updated_at: created,
    closed_at: pull.state === "closed" ? created : null,
    merged_at: merged,
    head: end(context, pull.headRef, pull.headSha),
    base: end(context, repository.defaultBranch, repository.refs.get(repository.defaultBranch)?.sha ?? pull.headSha),
    ...pullLinks(context, pull),
  };
}

function end(context: Context, ref: string, sha: string): Schema<"pull-request-simple">["head"] {
  const { owner } = context.repository;
  return { label: `${owner}:${ref}`, ref, sha, repo: fullRepository(context), user: user(owner, context.api) };
}

function pullLinks(context: Context, { number, headSha }: PullRequest): Pick<Schema<"pull-request-simple">, PullLinks> {
  const api = repositoryUrl(context);
  const url = `${api}/pulls/${number}`;
  const page = `${repositoryPage(context)}/pull/${number}`;
  const links = {
    url,
    html_url: page,
    issue_url: `${api}/issues/${number}`,
    comments_url: `${api}/issues/${number}/comments`,
    review_comments_url: `${url}/comments`,
    review_comment_url: `${api}/pulls/comments{/number}`,
    commits_url: `${url}/commits`,
    statuses_url: `${api}/statuses/${headSha}`,
  };
  return {
    ...links,
    diff_url: `${page}.diff`,
    patch_url: `${page}.patch`,
    _links: {
      self: { href: links.url },
      html: { href: links.html_url },
      issue: { href: links.issue_url },
      comments: { href: links.comments_url },
      review_comments: { href: links.review_comments_url },
      review_comment: { href: links.review_comment_url },
      commits: { href: links.commits_url },
      statuses: { href: links.statuses_url },
    },
  };
}

type PullLinks = Extract<keyof Schema<"pull-request-simple">, "url" | `${string}_url` | "_links">;
