import { HttpError, type HttpResponse, PlatformError, UserError, printableUrl } from "@slipway/core";
import { object, optional, safeParse, string } from "zod/mini";

import type { AuthorisePorts, Scope } from "./authorise.ts";
import type { Challenge } from "./challenge.ts";
import { type Credentials, basicHeader } from "./credentials.ts";

const answer = object({ token: optional(string()), access_token: optional(string()) });

/** For whom a token is, and what for. */
export interface TokenRequest {
  readonly host: string;
  /** One or more, all of that host. */
  readonly scopes: readonly Scope[];
  readonly credentials: Credentials | undefined;
}

/** What a registry says of the place where its tokens are. */
export type Bearer = Extract<Challenge, { scheme: "bearer" }>;
type TokenPorts = Pick<AuthorisePorts, "http" | "mask">;

/**
 * Gets a token from the place that a registry named (distribution specification, token authentication; an identity token
 * is exchanged by its OAuth2 flow). Throws `UserError` when the credentials are refused.
 */
export async function fetchToken(challenge: Bearer, request: TokenRequest, ports: TokenPorts): Promise<string> {
  const { host } = request;
  if (!URL.canParse(challenge.realm)) throw new PlatformError(`${host} names no address to get a token from`);
  try {
    const parsed = safeParse(answer, (await askForToken(challenge, request, ports)).json());
    const token = parsed.success ? (parsed.data.token ?? parsed.data.access_token ?? "") : "";
    if (token === "") throw new PlatformError(`${printableUrl(new URL(challenge.realm))} answered without a token`);
    ports.mask(token);
    return token;
  } catch (error) {
    throw refusal(error, request);
  }
}

function askForToken(
  { realm, service }: Bearer,
  { scopes, credentials }: TokenRequest,
  { http }: TokenPorts,
): Promise<HttpResponse> {
  const url = new URL(realm);
  const names = [...new Set(scopes.map(({ path, actions }) => `repository:${path}:${actions}`))];
  const query = service === undefined ? {} : { service };
  const request = { timeout: 10_000, idempotent: true } as const;
  if (credentials?.kind === "identity-token") {
    // The form of the OAuth2 flow has them in one field, with blanks between them.
    const scope = names.join(" ");
    const form = {
      ...query,
      scope,
      grant_type: "refresh_token",
      client_id: "slipway",
      refresh_token: credentials.token,
    };
    const headers = { "content-type": "application/x-www-form-urlencoded" };
    return http.request({ ...request, url, method: "POST", headers, body: new URLSearchParams(form).toString() });
  }
  for (const [name, value] of Object.entries(query)) url.searchParams.append(name, value);
  for (const name of names) url.searchParams.append("scope", name);
  const headers = credentials === undefined ? {} : { authorization: basicHeader(credentials) };
  return http.request({ ...request, url, method: "GET", headers });
}

function refusal(error: unknown, { host, scopes }: TokenRequest): unknown {
  if (!(error instanceof HttpError) || (error.status !== 401 && error.status !== 403)) return error;
  const wanted = scopes.map(({ path, actions }) => `${actions.replace(",", " and ")} ${path}`);
  return new UserError(`${host} gives no token to ${[...new Set(wanted)].join(", ")} (${error.status})`, {
    hint: host === "ghcr.io" ? 'Add "permissions: { packages: write }" to the job.' : "Check username and password.",
    cause: error,
  });
}
