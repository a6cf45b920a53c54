import { parseJson } from "@slipway/core";
import type { Environment } from "@slipway/core";
import { looseObject, number, safeParse, string } from "zod/mini";

/** Claims of a job's token without which BuildKit refuses it: the caches that it may use, as JSON, and when. */
const claims = looseObject({ ac: string(), exp: number(), nbf: number() });

/**
 * Whether this job has a cache at GitHub that BuildKit would take. With a token that is not one of GitHub's, a build would
 * fail before it begins, whatever the cache's own errors are told to do.
 */
export function hasGitHubCache(env: Environment): boolean {
  const [, payload = ""] = (env["ACTIONS_RUNTIME_TOKEN"] ?? "").split(".");
  const address = env["ACTIONS_RESULTS_URL"] ?? env["ACTIONS_CACHE_URL"] ?? "";
  return address !== "" && safeParse(claims, parseJson(Buffer.from(payload, "base64url").toString("utf8"))).success;
}
