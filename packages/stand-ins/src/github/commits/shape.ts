import type { Context } from "../operation.ts";
import { nodeId, timestamp } from "../shapes/actor.ts";
import { repositoryPage, repositoryUrl } from "../shapes/addresses.ts";
import type { Schema } from "../shapes/schemas.ts";
import type { Commit } from "../state.ts";

/** A commit as REST answers it, without its diff. */
export function commitShape(context: Context, commit: Commit): Schema<"commit"> {
  const api = repositoryUrl(context);
  const page = repositoryPage(context);
  const signature = { name: "Slipway", email: "slipway@example.com", date: timestamp(context.now) };
  return {
    sha: commit.sha,
    node_id: nodeId("Commit", commit.sha),
    url: `${api}/commits/${commit.sha}`,
    html_url: `${page}/commit/${commit.sha}`,
    comments_url: `${api}/commits/${commit.sha}/comments`,
    commit: {
      url: `${api}/git/commits/${commit.sha}`,
      author: signature,
      committer: signature,
      message: commit.message,
      comment_count: 0,
      tree: { sha: commit.sha, url: `${api}/git/trees/${commit.sha}` },
    },
    author: null,
    committer: null,
    parents: commit.parents.map((sha) => ({
      sha,
      url: `${api}/commits/${sha}`,
      html_url: `${page}/commit/${sha}`,
    })),
  };
}
