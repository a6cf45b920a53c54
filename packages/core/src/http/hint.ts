import type { ResponseHeaders } from "./headers.ts";

/**
 * What to do about an answer of 401 or 403. GitHub names the permissions that would have been enough, alternatives
 * divided by `;` (docs: `X-Accepted-GitHub-Permissions`); others say nothing, so the advice is general.
 */
export function refusalHint(status: number, headers: ResponseHeaders): string | undefined {
  if (status === 401)
    return "The token was not accepted: check that it is set, has not expired, and belongs to this service.";
  if (status !== 403) return undefined;
  if (headers.get("x-ratelimit-remaining") === "0")
    return "The token's rate limit is used up; run the job again when it has been reset.";
  const needed = headers.get("x-accepted-github-permissions")?.split(";")[0] ?? "";
  const permissions = [...needed.matchAll(/([a-z_]+)=(read|write|admin)/g)].map(
    ([, name = "", level = ""]) => `${name.replaceAll("_", "-")}: ${level}`,
  );
  if (permissions.length > 0)
    return `Give the job's token what it lacks: add "permissions: { ${permissions.join(", ")} }".`;
  return "The token is known but may not do this: check its scopes, and the role of the account that it belongs to.";
}
