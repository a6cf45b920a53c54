import { json } from "../../http/message.ts";
import type { Reply } from "../../http/message.ts";
import type { Call, Context } from "../operation.ts";
import { notFound, refusal } from "../refusals.ts";
import { repositoryPage, repositoryUrl } from "../shapes/addresses.ts";
import type { Schema } from "../shapes/schemas.ts";
import type { Commit, Repository } from "../state.ts";
import { findCommit, resolveRef } from "./resolve.ts";
import { commitShape } from "./shape.ts";

/** How two commits stand to each other; their diff is not served. */
interface Comparison {
  readonly base: Commit;
  readonly head: Commit;
  /** The newest commit that both have. */
  readonly mergeBase: Commit;
  /** Those that only the head has, oldest first. */
  readonly ahead: readonly Commit[];
  readonly behind: readonly Commit[];
}

export function compareCommits(call: Call<"repos/compare-commits-with-basehead">): Reply {
  const [base, head] = call.path.basehead.split("...").map((name) => commitOf(call.repository, name));
  if (base === undefined || head === undefined) throw notFound();
  const both = [ancestry(call.repository, base), ancestry(call.repository, head)] as const;
  const [ofBase, ofHead] = both;
  const mergeBase = [...ofHead.values()].find(({ sha }) => ofBase.has(sha));
  if (mergeBase === undefined) {
    throw refusal(404, `No common ancestor between ${call.path.basehead.replace("...", " and ")}.`);
  }
  const ahead = [...ofHead.values()].filter(({ sha }) => !ofBase.has(sha)).toReversed();
  const behind = [...ofBase.values()].filter(({ sha }) => !ofHead.has(sha));
  return json(200, comparisonShape(call, { base, head, mergeBase, ahead, behind }));
}

function commitOf(repository: Repository, name: string): Commit | undefined {
  const ref = resolveRef(repository, name);
  return ref && findCommit(repository, ref.sha);
}

/** A commit and all before it, nearest first. */
function ancestry(repository: Repository, start: Commit): ReadonlyMap<string, Commit> {
  const found = new Map<string, Commit>();
  const queue = [start];
  for (let commit = queue.shift(); commit !== undefined; commit = queue.shift()) {
    if (found.has(commit.sha)) continue;
    found.set(commit.sha, commit);
    for (const parent of commit.parents)
      queue.push(...[findCommit(repository, parent)].filter((one) => one !== undefined));
  }
  return found;
}

function comparisonShape(context: Context, comparison: Comparison): Schema<"commit-comparison"> {
  const { base, head, mergeBase, ahead, behind } = comparison;
  const range = `${base.sha}...${head.sha}`;
  const page = `${repositoryPage(context)}/compare/${range}`;
  return {
    url: `${repositoryUrl(context)}/compare/${range}`,
    html_url: page,
    permalink_url: page,
    diff_url: `${page}.diff`,
    patch_url: `${page}.patch`,
    base_commit: commitShape(context, base),
    merge_base_commit: commitShape(context, mergeBase),
    status: standing(ahead.length, behind.length),
    ahead_by: ahead.length,
    behind_by: behind.length,
    total_commits: ahead.length,
    commits: ahead.map((commit) => commitShape(context, commit)),
  };
}

function standing(ahead: number, behind: number): "ahead" | "behind" | "diverged" | "identical" {
  if (ahead > 0) return behind > 0 ? "diverged" : "ahead";
  return behind > 0 ? "behind" : "identical";
}
