export type { GitHubOptions, RepositoryOptions } from "./options.ts";
export type { PermissionLevel, PermissionName, Permissions } from "./permissions.ts";
export { startGitHub } from "./server.ts";
export type { GitHubStandIn } from "./server.ts";
export type { Comment, CommitStatus, Deployment, DeploymentStatus, GitHubState, Repository } from "./state.ts";
