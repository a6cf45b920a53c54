import { describe, expect, it } from "vitest";

import { HEAD, OLD, OWN, SIDE, refusalOf, started } from "./started.ts";

describe("issue comments", () => {
  it("are created, listed oldest first, changed and deleted", async () => {
    const { github, octokit } = await started();
    for (let index = 0; index < 101; index += 1) {
      await octokit.rest.issues.createComment({ ...OWN, issue_number: 7, body: `comment ${index}` });
    }
    await octokit.rest.issues.createComment({ ...OWN, issue_number: 3, body: "elsewhere" });
    const all = await octokit.paginate(octokit.rest.issues.listComments, { ...OWN, issue_number: 7, per_page: 100 });
    expect(all).toHaveLength(101);
    expect(all[100]?.body).toBe("comment 100");
    const comment_id = Number(all[0]?.id);
    const changed = await octokit.rest.issues.updateComment({ ...OWN, comment_id, body: "changed" });
    expect(changed.data.body).toBe("changed");
    expect((await octokit.rest.issues.getComment({ ...OWN, comment_id })).data.body).toBe("changed");
    await octokit.rest.issues.deleteComment({ ...OWN, comment_id });
    expect((await refusalOf(octokit.rest.issues.getComment({ ...OWN, comment_id }))).status).toBe(404);
    expect(github.repository("acme/app").comments).toHaveLength(101);
    expect(github.violations).toEqual([]);
  });

  it.each([
    ["of an unknown issue", 4, "x", 404],
    ["that are too long", 3, "x".repeat(65_537), 422],
  ])("%s are refused", async (_, issue_number, body, status) => {
    const { octokit } = await started();
    expect((await refusalOf(octokit.rest.issues.createComment({ ...OWN, issue_number, body }))).status).toBe(status);
  });
});

describe("commits", () => {
  it("list their statuses and the pull requests they belong to", async () => {
    const { github, octokit } = await started();
    const status = { state: "success", context: "slipway", target_url: "https://example.com" } as const;
    await octokit.rest.repos.createCommitStatus({ ...OWN, ...status, sha: SIDE });
    const statuses = await octokit.rest.repos.listCommitStatusesForRef({ ...OWN, ref: "topic" });
    expect(statuses.data).toMatchObject([status]);
    const pulls = await octokit.rest.repos.listPullRequestsAssociatedWithCommit({ ...OWN, commit_sha: SIDE });
    expect(pulls.data).toMatchObject([{ number: 7, state: "open", head: { ref: "topic", sha: SIDE } }]);
    const none = await octokit.rest.repos.listPullRequestsAssociatedWithCommit({ ...OWN, commit_sha: OLD });
    expect(none.data).toEqual([]);
    expect(github.violations).toEqual([]);
  });

  it.each([
    [`${OLD}...main`, "ahead", 1, 0],
    [`main...${OLD}`, "behind", 0, 1],
    ["main...topic", "diverged", 1, 1],
    ["main...main", "identical", 0, 0],
  ])("compare %s as %s", async (basehead, status, ahead_by, behind_by) => {
    const { github, octokit } = await started();
    const { data } = await octokit.rest.repos.compareCommitsWithBasehead({ ...OWN, basehead });
    expect(data).toMatchObject({ status, ahead_by, behind_by, total_commits: ahead_by });
    expect(github.violations).toEqual([]);
  });

  it("are found by branch and by SHA", async () => {
    const { github, octokit } = await started();
    expect((await octokit.rest.repos.getCommit({ ...OWN, ref: "main" })).data.parents[0]?.sha).toBe(OLD);
    expect((await octokit.rest.git.getRef({ ...OWN, ref: "heads/main" })).data.object.sha).toBe(HEAD);
    expect((await refusalOf(octokit.rest.git.getRef({ ...OWN, ref: "heads/none" }))).status).toBe(404);
    expect((await refusalOf(octokit.rest.repos.getCommit({ ...OWN, ref: "f".repeat(40) }))).status).toBe(422);
    expect(github.violations).toEqual([]);
  });
});

describe("check runs", () => {
  it("are created, completed by a conclusion, and read", async () => {
    const { github, octokit } = await started();
    const run = await octokit.rest.checks.create({ ...OWN, name: "gate", head_sha: HEAD, status: "in_progress" });
    const check_run_id = run.data.id;
    const output = { title: "Healthy", summary: "24 samples" };
    await octokit.rest.checks.update({ ...OWN, check_run_id, conclusion: "success", output });
    const { data } = await octokit.rest.checks.get({ ...OWN, check_run_id });
    expect(data).toMatchObject({ status: "completed", conclusion: "success", output });
    expect(github.violations).toEqual([]);
  });

  it("cannot be completed without a conclusion", async () => {
    const { octokit } = await started();
    // The client's types forbid this; whoever speaks HTTP can do it.
    const call = octokit.request("POST /repos/acme/app/check-runs", {
      name: "gate",
      head_sha: HEAD,
      status: "completed",
    });
    expect((await refusalOf(call)).status).toBe(422);
  });
});

describe("environments and runs", () => {
  it("are read", async () => {
    const { github, octokit } = await started();
    const list = await octokit.rest.repos.getAllEnvironments(OWN);
    expect(list.data).toMatchObject({ total_count: 1, environments: [{ name: "production" }] });
    const one = await octokit.rest.repos.getEnvironment({ ...OWN, environment_name: "Production" });
    expect(one.data.name).toBe("production");
    const missing = octokit.rest.repos.getEnvironment({ ...OWN, environment_name: "none" });
    expect((await refusalOf(missing)).status).toBe(404);
    const run = await octokit.rest.actions.getWorkflowRun({ ...OWN, run_id: 99 });
    expect(run.data).toMatchObject({ status: "completed", conclusion: "success", head_sha: HEAD });
    expect(github.violations).toEqual([]);
  });
});
