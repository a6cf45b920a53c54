import type { Environment } from "../definition/index.ts";

/** A word of advice to who uses an action at a branch: what it runs may change between two deployments. */
export function pinAdvice(env: Environment): string | undefined {
  const ref = env["GITHUB_ACTION_REF"];
  const repository = env["GITHUB_ACTION_REPOSITORY"] ?? "";
  if (repository === "" || (ref !== "main" && ref !== "master")) return undefined;
  return `${repository} is used at its branch ${ref}, which can change at any time; use a release tag or, better, a full commit SHA`;
}
