import type { Context } from "../operation.ts";

/** The repository's address in the API. */
export function repositoryUrl({ api, repository }: Pick<Context, "api" | "repository">): string {
  return `${api}/repos/${repository.owner}/${repository.name}`;
}

/** The repository's page for people. */
export function repositoryPage({ repository }: Pick<Context, "repository">): string {
  return `https://github.com/${repository.owner}/${repository.name}`;
}
