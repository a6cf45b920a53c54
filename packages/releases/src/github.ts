import { PlatformError, type RetryPorts, UserError, type Verdict, messageOf, retry } from "@slipway/core";
import { catch as catch_, looseObject, optional, record, safeParse, string, unknown } from "zod/mini";

/** How long one request to GitHub may take, in milliseconds. */
export const REQUEST_TIMEOUT = 15_000;

const RETRIES = { attempts: 4, firstDelay: 500, maxDelay: 20_000 };

const PERMISSION_HINT =
  "Add `permissions: deployments: write` to the job (naming any permission sets all others to none), or give github-token a token with that permission.";

const headersOf = looseObject({
  response: optional(looseObject({ headers: catch_(record(string(), unknown()), {}) })),
});

/** The HTTP status of an Octokit error; `undefined` for an error that is no answer. */
export function statusOf(error: unknown): number | undefined {
  if (!(error instanceof Error) || !("status" in error) || typeof error.status !== "number") return undefined;
  // Octokit reports a broken connection as a 500 that has no response.
  return "response" in error && error.response !== undefined ? error.status : undefined;
}

/** An error of ours for what Octokit threw while it tried to `what`. */
export function translate(error: unknown, what: string): Error {
  const status = statusOf(error);
  const message = `cannot ${what}: GitHub answered ${status ?? "nothing"}: ${messageOf(error)}`;
  if (status === 401)
    return new UserError(message, { cause: error, hint: "github-token is not valid, or has expired." });
  if (isRateLimit(error))
    return new PlatformError(message, { cause: error, hint: "The token's rate limit is used up." });
  if (status === 403 || status === 404) return new UserError(message, { cause: error, hint: PERMISSION_HINT });
  return new PlatformError(message, { cause: error });
}

/** Sends a request, again when its failure is passing. Throws what `translate` makes of the last failure. */
export async function attempt<T>(
  what: string,
  work: (request: { readonly signal: AbortSignal }) => Promise<T>,
  repeatable: boolean,
  ports: RetryPorts,
): Promise<T> {
  try {
    const send = (): Promise<T> => work({ signal: AbortSignal.timeout(REQUEST_TIMEOUT) });
    return await retry(send, (error) => judge(error, repeatable), RETRIES, ports);
  } catch (error) {
    throw isGraphqlError(error) ? error : translate(error, what);
  }
}

/** A rate limit refuses before anything is done, so even a request that must not be sent twice may be tried again. */
function judge(error: unknown, repeatable: boolean): Verdict {
  if (isRateLimit(error)) {
    const after = Number(headerOf(error, "retry-after") ?? "60") * 1_000;
    return after <= RETRIES.maxDelay ? { again: true, after } : { again: false };
  }
  if (!repeatable || isGraphqlError(error)) return { again: false };
  const status = statusOf(error);
  return { again: status === undefined || status >= 500 };
}

/** GitHub answers 429 or 403; the second one only then with these headers (docs: rate limits for the REST API). */
function isRateLimit(error: unknown): boolean {
  const status = statusOf(error);
  if (status === 429) return true;
  return (
    status === 403 && (headerOf(error, "retry-after") !== undefined || headerOf(error, "x-ratelimit-remaining") === "0")
  );
}

function headerOf(error: unknown, name: string): string | undefined {
  const parsed = safeParse(headersOf, error);
  const value = parsed.success ? parsed.data.response?.headers[name] : undefined;
  return typeof value === "string" || typeof value === "number" ? String(value) : undefined;
}

/** Whether GraphQL answered, but with errors in the answer. */
export function isGraphqlError(error: unknown): boolean {
  return error instanceof Error && error.name === "GraphqlResponseError";
}
