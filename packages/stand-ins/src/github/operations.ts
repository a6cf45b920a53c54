import { createCheckRun, getCheckRun, updateCheckRun } from "./checks/checks.ts";
import { createComment, deleteComment, getComment, listComments, updateComment } from "./comments/comments.ts";
import { compareCommits } from "./commits/compare.ts";
import { listPullsOfCommit } from "./commits/pulls.ts";
import { getCommit, getRef } from "./commits/read.ts";
import { createCommitStatus, listCommitStatuses } from "./commits/statuses.ts";
import { createDeployment } from "./deployments/create.ts";
import { deleteDeployment, getDeployment, listDeployments } from "./deployments/read.ts";
import { createStatus, getStatus, listStatuses } from "./deployments/statuses.ts";
import { getEnvironment, listEnvironments } from "./environments/environments.ts";
import { operation } from "./operation.ts";
import type { Operation } from "./operation.ts";
import { needs } from "./permissions.ts";
import { getRun } from "./runs/runs.ts";

/** All that is served, each with the permissions that GitHub documents for it. */
export const OPERATIONS: readonly Operation[] = [
  operation("repos/create-deployment", needs("write", "deployments"), createDeployment),
  operation("repos/list-deployments", needs("read", "deployments"), listDeployments),
  operation("repos/get-deployment", needs("read", "deployments"), getDeployment),
  operation("repos/delete-deployment", needs("write", "deployments"), deleteDeployment),
  operation("repos/create-deployment-status", needs("write", "deployments"), createStatus),
  operation("repos/list-deployment-statuses", needs("read", "deployments"), listStatuses),
  operation("repos/get-deployment-status", needs("read", "deployments"), getStatus),
  operation("repos/create-commit-status", needs("write", "statuses"), createCommitStatus),
  operation("repos/list-commit-statuses-for-ref", needs("read", "statuses"), listCommitStatuses),
  operation("issues/create-comment", needs("write", "issues", "pull-requests"), createComment),
  operation("issues/list-comments", needs("read", "issues", "pull-requests"), listComments),
  operation("issues/get-comment", needs("read", "issues", "pull-requests"), getComment),
  operation("issues/update-comment", needs("write", "issues", "pull-requests"), updateComment),
  operation("issues/delete-comment", needs("write", "issues", "pull-requests"), deleteComment),
  operation("repos/list-pull-requests-associated-with-commit", needs("read", "pull-requests"), listPullsOfCommit),
  operation("repos/get-all-environments", needs("read", "actions"), listEnvironments),
  operation("repos/get-environment", needs("read", "actions"), getEnvironment),
  operation("checks/create", needs("write", "checks"), createCheckRun),
  operation("checks/update", needs("write", "checks"), updateCheckRun),
  operation("checks/get", needs("read", "checks"), getCheckRun),
  operation("actions/get-workflow-run", needs("read", "actions"), getRun),
  operation("repos/get-commit", needs("read", "contents"), getCommit),
  operation("repos/compare-commits-with-basehead", needs("read", "contents"), compareCommits),
  operation("git/get-ref", needs("read", "contents"), getRef),
];
