import type { Commit, Ref, Repository } from "../state.ts";

const SHA = /^[0-9a-f]{40}$/;

/** The commit with a SHA; undefined when the repository does not have it. */
export function findCommit(repository: Repository, sha: string): Commit | undefined {
  if (!SHA.test(sha)) return undefined;
  if (repository.commits) return repository.commits.get(sha);
  return { sha, parents: [], message: `Commit ${sha.slice(0, 7)}` };
}

/** What a branch, a tag or a SHA stands for; undefined when it stands for nothing. */
export function resolveRef(repository: Repository, name: string): Ref | undefined {
  const ref = repository.refs.get(name.replace(/^(?:refs\/)?(?:heads|tags)\//, ""));
  if (ref) return ref;
  return findCommit(repository, name) && { sha: name, merge: "up-to-date" };
}
