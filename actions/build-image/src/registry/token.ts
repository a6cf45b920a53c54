import { HttpError, type HttpResponse, PlatformError, UserError, printableUrl } from "@slipway/core";
import { object, optional, safeParse, string } from "zod/mini";

import type { AuthorisePorts, Scope } from "./authorise.ts";
import type { Challenge } from "./challenge.ts";
import { type Credentials, basicHeader } from "./credentials.ts";

const answer = object({ token: optional(string()), access_token: optional(string()) });

/** For whom a token is, and what for. */
export interface TokenRequest {
  readonly scope: Scope;
  readonly credentials: Credentials | undefined;
}

type Bearer = Extract<Challenge, { scheme: "bearer" }>;
type TokenPorts = Pick<AuthorisePorts, "http" | "mask">;

/**
 * Gets a token from the place that a registry named (distribution specification, token authentication; an identity token
 * is exchanged by its OAuth2 flow). Throws `UserError` when the credentials are refused.
 */
export async function fetchToken(challenge: Bearer, request: TokenRequest, ports: TokenPorts): Promise<string> {
  const { host } = request.scope;
  if (!URL.canParse(challenge.realm)) throw new PlatformError(`${host} names no address to get a token from`);
  try {
    const parsed = safeParse(answer, (await askForToken(challenge, request, ports)).json());
    const token = parsed.success ? (parsed.data.token ?? parsed.data.access_token ?? "") : "";
    if (token === "") throw new PlatformError(`${printableUrl(new URL(challenge.realm))} answered without a token`);
    ports.mask(token);
    return token;
  } catch (error) {
    throw refusal(error, request.scope);
  }
}

function askForToken(
  { realm, service }: Bearer,
  { scope, credentials }: TokenRequest,
  { http }: TokenPorts,
): Promise<HttpResponse> {
  const url = new URL(realm);
  const query = {
    ...(service === undefined ? {} : { service }),
    scope: `repository:${scope.path}:${scope.actions}`,
  };
  const request = { timeout: 10_000, idempotent: true } as const;
  if (credentials?.kind === "identity-token") {
    const form = { ...query, grant_type: "refresh_token", client_id: "slipway", refresh_token: credentials.token };
    const headers = { "content-type": "application/x-www-form-urlencoded" };
    return http.request({ ...request, url, method: "POST", headers, body: new URLSearchParams(form).toString() });
  }
  for (const [name, value] of Object.entries(query)) url.searchParams.append(name, value);
  const headers = credentials === undefined ? {} : { authorization: basicHeader(credentials) };
  return http.request({ ...request, url, method: "GET", headers });
}

function refusal(error: unknown, { host, path, actions }: Scope): unknown {
  if (!(error instanceof HttpError) || (error.status !== 401 && error.status !== 403)) return error;
  return new UserError(`${host} gives no token to ${actions.replace(",", " and ")} ${path} (${error.status})`, {
    hint: host === "ghcr.io" ? 'Add "permissions: { packages: write }" to the job.' : "Check username and password.",
    cause: error,
  });
}
