import { getOctokit } from "@actions/github";
import { onTestFinished } from "vitest";

import { startGitHub } from "../../src/github/index.ts";
import type { GitHubOptions, GitHubStandIn } from "../../src/github/index.ts";

export const OLD = "a".repeat(40);
export const HEAD = "b".repeat(40);
export const SIDE = "c".repeat(40);
export const OWN = { owner: "acme", repo: "app" } as const;
export const TOKEN = "ghs_test";

/** What deploying by SHA needs, so that GitHub neither merges nor waits for checks. */
export const PLAIN = { ...OWN, ref: HEAD, auto_merge: false, required_contexts: [] };

type Octokit = ReturnType<typeof getOctokit>;

/** A stand-in for the length of the test, with the real Octokit client pointed at it. */
export async function started(
  options: Partial<GitHubOptions> = {},
): Promise<{ readonly github: GitHubStandIn; readonly octokit: Octokit }> {
  const github = await startGitHub({
    token: TOKEN,
    repositories: [
      {
        owner: "acme",
        name: "app",
        refs: {
          main: HEAD,
          topic: { sha: SIDE, merge: "behind" },
          broken: { sha: SIDE, merge: "conflict" },
        },
        commits: [{ sha: OLD }, { sha: HEAD, parents: [OLD] }, { sha: SIDE, parents: [OLD], message: "Side" }],
        environments: ["production"],
        issues: [3],
        pulls: [{ number: 7, headSha: SIDE, headRef: "topic" }],
        runs: [{ id: 99, headSha: HEAD, status: "completed", conclusion: "success" }],
      },
    ],
    ...options,
  });
  onTestFinished(() => github.close());
  return { github, octokit: getOctokit(TOKEN, { baseUrl: github.url }) };
}

/** The status and message with which a call was refused. */
export async function refusalOf(call: Promise<unknown>): Promise<{ status: number; message: string }> {
  try {
    await call;
  } catch (error) {
    if (error instanceof Error && "status" in error) return { status: Number(error.status), message: error.message };
    throw error;
  }
  throw new Error("The call was not refused");
}
