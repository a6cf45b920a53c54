import { type Clock, type Environment, type Log, type RunContext, messageOf } from "@slipway/core";

import { type Comments, CommentsRefused } from "./comments.ts";
import { type GitHubPull, openComments } from "./github-comments.ts";
import { type PullRequest, pullRequestOf } from "./pull-request.ts";
import { renderComment } from "./render.ts";
import type { PreviewReport } from "./report.ts";
import { type StickyResult, keepOneComment } from "./sticky.ts";

/** What commenting needs from outside; an action's ports have all but the token. */
export interface CommentPorts {
  readonly token: string;
  readonly context: Pick<RunContext, "repository" | "apiUrl">;
  /** `GITHUB_EVENT_PATH` is read. */
  readonly env: Environment;
  readonly log: Pick<Log, "info" | "debug" | "notice" | "warning">;
  readonly redact: (text: string) => string;
  readonly clock: Clock;
  /** GitHub's API unless given. */
  readonly open?: (pull: GitHubPull) => Promise<Comments>;
}

/** `none` when the run is for no pull request, `refused` when the token may not comment, `failed` for anything else. */
export type CommentResult = StickyResult | "none" | "refused" | "failed";

/** What is reported; the commit is the pull request's head, and this one only where the event does not tell. */
export type Report = PreviewReport;

/**
 * Keeps the one comment in which a pull request reads about its preview. Never throws: what was deployed is deployed,
 * whether or not GitHub takes a comment.
 */
export async function commentOnPull(report: Report, ports: CommentPorts): Promise<CommentResult> {
  const pull = pullRequestOf(ports.env);
  if (pull === undefined) {
    ports.log.debug("no comment: this run is for no pull request");
    return "none";
  }
  try {
    return await comment(report, pull, ports);
  } catch (error) {
    return explain(error, pull, ports);
  }
}

async function comment(report: Report, pull: PullRequest, ports: CommentPorts): Promise<StickyResult> {
  const { token, context, clock, log, redact } = ports;
  const { repository, apiUrl } = context;
  const debug = (message: string): void => log.debug(message);
  const open = ports.open ?? openComments;
  const comments = await open({ token, repository, apiUrl, number: pull.number, clock, debug });
  const body = redact(renderComment({ ...report, commit: pull.headSha ?? report.commit }));
  const result = await keepOneComment(comments, { projectId: report.projectId, run: report.run, body });
  log.info(
    result === "outdated"
      ? `The comment on pull request #${pull.number} is of a later run and stays as it is.`
      : `The comment on pull request #${pull.number} is ${result}.`,
  );
  return result;
}

function explain(error: unknown, { number, isFork }: PullRequest, { log }: CommentPorts): CommentResult {
  if (!(error instanceof CommentsRefused)) {
    log.warning(`Pull request #${number} got no comment: ${messageOf(error)}`);
    return "failed";
  }
  if (isFork)
    log.notice(
      `Pull request #${number} comes from a fork, whose runs get a token that only reads: it got no comment. The addresses are in the summary.`,
    );
  else
    log.warning(
      `Pull request #${number} got no comment: ${error.message}. Add "permissions: { pull-requests: write }" to the job, or switch it off with "comment: false".`,
    );
  return "refused";
}
