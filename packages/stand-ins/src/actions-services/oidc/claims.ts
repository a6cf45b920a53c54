import type { Job } from "../job.ts";

/** The claims of a job's identity that GitHub puts into a token, beside issuer, audience and times. */
export function identityClaims(job: Job): Readonly<Record<string, string>> {
  const [owner = ""] = job.repository.split("/");
  const workflow = `${job.repository}/${job.workflowPath}@${job.ref}`;
  return {
    ref: job.ref,
    sha: job.sha,
    repository: job.repository,
    repository_owner: owner,
    repository_owner_id: "1",
    repository_id: "1",
    repository_visibility: "private",
    run_id: String(job.runId),
    run_number: "1",
    run_attempt: String(job.runAttempt),
    actor: job.actor,
    actor_id: "1",
    workflow: job.workflowPath,
    head_ref: job.eventName === "pull_request" ? job.ref : "",
    base_ref: job.baseRef?.replace(/^refs\/heads\//, "") ?? "",
    event_name: job.eventName,
    ref_protected: "false",
    ref_type: job.ref.startsWith("refs/tags/") ? "tag" : "branch",
    workflow_ref: workflow,
    workflow_sha: job.sha,
    job_workflow_ref: workflow,
    job_workflow_sha: job.sha,
    runner_environment: "github-hosted",
    ...(job.environment !== undefined && { environment: job.environment }),
  };
}

/** The subject: what a cloud's trust is written for. A job that names an environment has no ref in it. */
export function subject(job: Job): string {
  if (job.environment !== undefined) return `repo:${job.repository}:environment:${job.environment}`;
  return `repo:${job.repository}:${job.eventName === "pull_request" ? "pull_request" : `ref:${job.ref}`}`;
}
