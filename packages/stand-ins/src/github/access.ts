import { bearer } from "../http/message.ts";
import type { StandInRequest } from "../http/message.ts";
import type { GitHubOptions } from "./options.ts";
import { acceptedPermissions, isGranted } from "./permissions.ts";
import type { Need, Permissions } from "./permissions.ts";
import { refusal } from "./refusals.ts";
import type { GitHubState } from "./state.ts";

/** An hour, in milliseconds: how long the rate limit lasts. */
const HOUR = 3_600_000;

/** What a token may; `permissions` undefined: everything. */
export interface Access {
  readonly permissions: Permissions | undefined;
}

/**
 * Lets in a known token of a client that names itself.
 *
 * @throws ReplyError 401 for a token that is missing or unknown, 403 without a User-Agent
 */
export function authenticate(request: StandInRequest, options: GitHubOptions): Access {
  if (request.headers["user-agent"] === undefined) {
    throw refusal(
      403,
      "Request forbidden by administrative rules. Please make sure your request has a User-Agent header.",
    );
  }
  const token = bearer(request);
  if (token === undefined) throw refusal(401, "Requires authentication");
  if (token === options.token) return { permissions: options.permissions };
  const permissions = options.otherTokens?.[token];
  if (permissions === undefined) throw refusal(401, "Bad credentials");
  return { permissions };
}

/** @throws ReplyError 403 when the token may not */
export function authorize(access: Access, need: Need): void {
  if (isGranted(access.permissions, need)) return;
  const headers = { "x-accepted-github-permissions": acceptedPermissions(need) };
  throw refusal(403, "Resource not accessible by integration", {}, headers);
}

/** @throws ReplyError 403 when the hour's requests are used up */
export function spend({ rateLimit }: GitHubState, now: Date): void {
  if (now >= rateLimit.resetAt) {
    rateLimit.used = 0;
    rateLimit.resetAt = new Date(now.getTime() + HOUR);
  }
  if (rateLimit.used >= rateLimit.limit) throw refusal(403, "API rate limit exceeded for installation.");
  rateLimit.used += 1;
}

/** The headers with which GitHub tells how many requests are left. */
export function rateLimitHeaders({ rateLimit }: GitHubState): Readonly<Record<string, string>> {
  return {
    "x-ratelimit-limit": String(rateLimit.limit),
    "x-ratelimit-remaining": String(Math.max(0, rateLimit.limit - rateLimit.used)),
    "x-ratelimit-used": String(rateLimit.used),
    "x-ratelimit-reset": String(Math.floor(rateLimit.resetAt.getTime() / 1000)),
    "x-ratelimit-resource": "core",
  };
}
