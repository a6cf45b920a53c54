import { CliError } from "./errors.ts";

/** Where the APIs are, and the token for them. */
export interface Session {
  readonly api: string;
  readonly uiex: string;
  readonly flaps: string;
  /** The value of the Authorization header for GraphQL and releases, and for the Machines API. */
  readonly bearer: string;
  readonly flapsAuthorization: string;
}

/**
 * The session that the environment describes. FLY_ACCESS_TOKEN comes before FLY_API_TOKEN as soon as it is set, even to
 * nothing, as with flyctl itself (internal/config/config.go). Throws CliError without a token.
 */
export function readSession(env: Readonly<Record<string, string | undefined>>): Session {
  const raw = env["FLY_ACCESS_TOKEN"] ?? env["FLY_API_TOKEN"] ?? "";
  const token = raw.trim().replace(/^(?:(?:bearer|flyv1)\s+)+/i, "");
  if (token === "") throw new CliError("No access token available. Please login with 'flyctl auth login'", undefined);
  const macaroon = token.split(",").some((part) => /^fm(?:1r|1a|2)_/.test(part));
  const flaps = new URL(env["FLY_FLAPS_BASE_URL"] || "https://api.machines.dev");
  return {
    api: trim(env["FLY_API_BASE_URL"] || "https://api.fly.io"),
    uiex: trim(env["FLY_UIEX_BASE_URL"] || "https://api.fly.io"),
    flaps: flaps.origin,
    bearer: `Bearer ${token}`,
    flapsAuthorization: macaroon ? `FlyV1 ${token}` : `Bearer ${token}`,
  };
}

function trim(url: string): string {
  return url.replace(/\/+$/, "");
}
