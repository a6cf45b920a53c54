import { execFileSync } from "node:child_process";
import { basename, resolve } from "node:path";

import type { RunRepository } from "../options.ts";
import type { Arguments } from "./arguments.ts";

/** The repository that a run is of: what the command line says, the rest from git. */
export function repositoryOf({ repo, name, ref, sha }: Arguments, problems: string[]): RunRepository {
  const path = resolve(repo);
  const commit = git(path, ["rev-parse", "--verify", sha ?? "HEAD"]);
  if (commit === undefined)
    problems.push(`--repo ${repo}: ${sha ? `it has no commit ${sha}` : "it is no git repository with a commit"}`);
  const branch = git(path, ["symbolic-ref", "--quiet", "HEAD"]);
  return { path, name: name ?? nameOf(path), sha: commit ?? "", ref: fullRef(ref) ?? branch ?? "refs/heads/main" };
}

function fullRef(ref: string | undefined): string | undefined {
  return ref === undefined || ref.startsWith("refs/") ? ref : `refs/heads/${ref}`;
}

function nameOf(path: string): string {
  const remote = git(path, ["remote", "get-url", "origin"]);
  const found = /([\w.-]+\/[\w.-]+?)(?:\.git)?\/?$/.exec(remote ?? "")?.[1];
  return found ?? `local/${basename(path).replaceAll(/[^\w.-]/g, "-")}`;
}

function git(path: string, args: readonly string[]): string | undefined {
  try {
    return execFileSync("git", ["-C", path, ...args], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).trim();
  } catch {
    return undefined; // it has none
  }
}
