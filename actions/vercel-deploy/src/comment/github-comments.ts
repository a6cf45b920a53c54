import type { getOctokit } from "@actions/github";
import { type Clock, PlatformError, type Verdict, messageOf, retry } from "@slipway/core";

import { type Comments, CommentsRefused, type PullComment } from "./comments.ts";

type Octokit = ReturnType<typeof getOctokit>;

/** How long one request may take, in milliseconds: a cancelled job has five seconds in all. */
const REQUEST_TIMEOUT = 10_000;

const RETRIES = { attempts: 3, firstDelay: 500, maxDelay: 2_000 };

/** Where the comments are. */
export interface GitHubPull {
  readonly token: string;
  /** `owner/name` */
  readonly repository: string;
  readonly apiUrl: string;
  readonly number: number;
  readonly clock: Clock;
  readonly debug: (message: string) => void;
}

/**
 * The comments of a pull request in GitHub's REST API. Octokit is loaded here and not before. Errors are
 * `CommentsRefused` for 401, 403 and a 404 of the pull request, and `PlatformError` otherwise.
 */
export async function openComments(pull: GitHubPull): Promise<Comments> {
  const { getOctokit } = await import("@actions/github");
  const log = { debug: () => undefined, info: () => undefined, warn: pull.debug, error: pull.debug };
  const octokit = getOctokit(pull.token, { baseUrl: pull.apiUrl.replace(/\/+$/, ""), log });
  const [owner = "", repo = ""] = pull.repository.split("/");
  const at = { owner, repo };
  const send = <T>(what: string, work: () => Promise<T>, repeatable = true): Promise<T> =>
    attempt(what, work, repeatable, pull.clock);
  return {
    list: () => send("list comments", () => listAll(octokit, { ...at, issue_number: pull.number })),
    async create(body) {
      const parameters = { ...at, issue_number: pull.number, body, request: limited() };
      // Not repeated blindly: a comment whose answer was lost is there, and would be there twice.
      const { data } = await send("comment", () => octokit.rest.issues.createComment(parameters), false);
      return commentOf(data);
    },
    update: (id, body) =>
      unlessGone(() =>
        send("update a comment", () =>
          octokit.rest.issues.updateComment({ ...at, comment_id: id, body, request: limited() }),
        ),
      ),
    remove: (id) =>
      unlessGone(() =>
        send("delete a comment", () =>
          octokit.rest.issues.deleteComment({ ...at, comment_id: id, request: limited() }),
        ),
      ),
  };
}

/** Follows the links between pages, to the end. */
async function listAll(
  octokit: Octokit,
  of: { readonly owner: string; readonly repo: string; readonly issue_number: number },
): Promise<readonly PullComment[]> {
  const parameters = { ...of, per_page: 100, request: limited() };
  const found: PullComment[] = [];
  for await (const { data } of octokit.paginate.iterator(octokit.rest.issues.listComments, parameters))
    found.push(...data.map(commentOf));
  return found;
}

interface RestComment {
  readonly id: number;
  readonly body?: string | null | undefined;
  readonly user: { readonly login: string } | null;
}

function commentOf({ id, body, user }: RestComment): PullComment {
  return { id, body: body ?? "", author: user?.login ?? "" };
}

function limited(): { readonly signal: AbortSignal } {
  return { signal: AbortSignal.timeout(REQUEST_TIMEOUT) };
}

async function unlessGone(work: () => Promise<unknown>): Promise<boolean> {
  try {
    await work();
    return true;
  } catch (error) {
    const status = error instanceof Error ? statusOf(error.cause) : undefined;
    if (status === 404 || status === 410) return false;
    throw error;
  }
}

async function attempt<T>(what: string, work: () => Promise<T>, repeatable: boolean, clock: Clock): Promise<T> {
  try {
    return await retry(work, (error) => judge(error, repeatable), RETRIES, { clock });
  } catch (error) {
    const status = statusOf(error);
    const message = `cannot ${what}: GitHub answered ${status ?? "nothing"}: ${messageOf(error)}`;
    if (status === 401 || status === 403 || status === 404) throw new CommentsRefused(message, { cause: error });
    throw new PlatformError(message, { cause: error });
  }
}

function judge(error: unknown, repeatable: boolean): Verdict {
  const status = statusOf(error);
  return { again: status === 429 || (repeatable && (status === undefined || status >= 500)) };
}

/** The status of an answer; Octokit reports a broken connection as a 500 that has no response. */
function statusOf(error: unknown): number | undefined {
  if (!(error instanceof Error) || !("status" in error) || typeof error.status !== "number") return undefined;
  return "response" in error && error.response !== undefined ? error.status : undefined;
}
