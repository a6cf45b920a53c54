import { PlatformError, type RetryPorts, UserError, type Verdict, messageOf, retry } from "@slipway/core";
import {
  type ZodMiniType,
  type infer as Infer,
  catch as catch_,
  looseObject,
  optional,
  record,
  safeParse,
  string,
  unknown,
} from "zod/mini";

/** How long GitHub is waited for. */
export interface Patience {
  /** One request, in milliseconds. */
  readonly timeout: number;
  /** How often one is sent in all, where that is safe and its failure passes. */
  readonly attempts: number;
  /** The longest wait between two, in milliseconds; also the most of a Retry-After that is obeyed. */
  readonly maxDelay: number;
}

/** For a release, which must not begin without its record. */
export const PATIENT: Patience = { timeout: 15_000, attempts: 4, maxDelay: 20_000 };

/** For a rollback that is about to begin: while it waits for its book-keeping, users wait for the good release. */
export const HURRIED: Patience = { timeout: 8_000, attempts: 2, maxDelay: 5_000 };

const FIRST_DELAY = 500;

/** What sending to GitHub needs from outside. */
export type SendPorts = RetryPorts & { readonly patience?: Patience | undefined };

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
  ports: SendPorts,
): Promise<T> {
  const patience = ports.patience ?? PATIENT;
  try {
    const send = (): Promise<T> => work({ signal: AbortSignal.timeout(patience.timeout) });
    const judgement = (error: unknown): Verdict => judge(error, repeatable, patience);
    return await retry(send, judgement, { ...patience, firstDelay: FIRST_DELAY }, ports);
  } catch (error) {
    throw translate(error, what);
  }
}

/** A rate limit refuses before anything is done, so even a request that must not be sent twice may be tried again. */
function judge(error: unknown, repeatable: boolean, { maxDelay }: Patience): Verdict {
  if (isRateLimit(error)) {
    const after = Number(headerOf(error, "retry-after") ?? "60") * 1_000;
    return after <= maxDelay ? { again: true, after } : { again: false };
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
function isGraphqlError(error: unknown): boolean {
  return error instanceof Error && error.name === "GraphqlResponseError";
}

/**
 * An answer that has the form that GitHub documents. A proxy's page of 200 is none, and neither is what a stranger made of
 * it. Throws a `PlatformError`.
 */
export function read<Schema extends ZodMiniType>(schema: Schema, answer: unknown, what: string): Infer<Schema> {
  const parsed = safeParse(schema, answer);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const where = issue === undefined || issue.path.length === 0 ? "" : ` at ${issue.path.join(".")}`;
  throw new PlatformError(`cannot ${what}: GitHub's answer is not what it documents${where}: ${issue?.message ?? ""}`);
}
