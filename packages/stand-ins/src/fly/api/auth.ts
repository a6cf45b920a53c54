import type { StandInRequest } from "../../http/message.ts";
import type { ScopedToken } from "../options.ts";
import { flyError } from "./errors.ts";

/** Who may do what. */
export interface Access {
  readonly token: string;
  readonly scoped: readonly ScopedToken[];
}

/** The tokens of a request: `Bearer` or `FlyV1`, several joined by commas (fly-go, tokens.go). */
export function presentedTokens(request: Pick<StandInRequest, "headers">): string[] {
  const value = request.headers.authorization?.replace(/^(?:(?:bearer|flyv1)\s+)+/i, "") ?? "";
  return value.split(",").filter((token) => token !== "");
}

/**
 * Lets a request to `app` (to none in particular when undefined) through.
 *
 * @throws ReplyError 401 without a token that is known, 403 when none of them reaches the app
 */
export function authorize(request: StandInRequest, access: Access, app: string | undefined): void {
  const presented = presentedTokens(request);
  if (presented.includes(access.token)) return;
  const scoped = access.scoped.filter(({ token }) => presented.includes(token));
  if (scoped.length === 0) throw flyError(401, "unauthorized: the token is missing, malformed or unknown");
  if (app !== undefined && !scoped.some(({ apps }) => apps.includes(app)))
    throw flyError(403, `forbidden: the token does not reach ${app}`);
}
