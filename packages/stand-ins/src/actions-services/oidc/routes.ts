import { randomUUID } from "node:crypto";

import { SignJWT, exportJWK, generateKeyPair } from "jose";
import type { CryptoKey, JWK } from "jose";

import { bearer, json } from "../../http/message.ts";
import type { Reply, StandInRequest } from "../../http/message.ts";
import type { Route } from "../../http/router.ts";
import type { Job, Jobs } from "../job.ts";
import { identityClaims, subject } from "./claims.ts";

const ALGORITHM = "RS256";
/** How long a token is good for, in seconds, as with GitHub. */
const LIFETIME = 300;

interface Keys {
  readonly privateKey: CryptoKey;
  readonly publicJwk: JWK;
}

interface Issuer {
  readonly jobs: Jobs;
  readonly now: () => Date;
}

/** Issues identity tokens to jobs, and serves what is needed to verify them. The key is made on first use. */
export function oidcRoutes(issuer: Issuer): readonly Route[] {
  let made: Promise<Keys> | undefined;
  const keys = (): Promise<Keys> => (made ??= makeKeys());
  return [
    { method: "GET", path: "/oidc/token", handle: (request) => issue(issuer, request, keys) },
    { method: "GET", path: "/oidc/.well-known/openid-configuration", handle: (request) => configuration(request) },
    {
      method: "GET",
      path: "/oidc/.well-known/jwks",
      handle: async () => json(200, { keys: [(await keys()).publicJwk] }),
    },
  ];
}

async function makeKeys(): Promise<Keys> {
  const { privateKey, publicKey } = await generateKeyPair(ALGORITHM);
  return { privateKey, publicJwk: { ...(await exportJWK(publicKey)), alg: ALGORITHM, use: "sig", kid: randomUUID() } };
}

async function issue({ jobs, now }: Issuer, request: StandInRequest, keys: () => Promise<Keys>): Promise<Reply> {
  const job = jobs.byIdTokenRequestToken(bearer(request));
  if (job === undefined) return json(401, { message: "The request token is missing or unknown" });
  const audience = request.url.searchParams.get("audience") ?? `https://github.com/${job.repository.split("/")[0]}`;
  return json(200, { value: await sign(job, { audience, issuer: issuerUrl(request), now: now() }, await keys()) });
}

interface Terms {
  readonly audience: string;
  readonly issuer: string;
  readonly now: Date;
}

async function sign(job: Job, { audience, issuer, now }: Terms, { privateKey, publicJwk }: Keys): Promise<string> {
  const seconds = Math.floor(now.getTime() / 1000);
  return await new SignJWT(identityClaims(job))
    .setProtectedHeader({ alg: ALGORITHM, typ: "JWT", ...(publicJwk.kid !== undefined && { kid: publicJwk.kid }) })
    .setSubject(subject(job))
    .setAudience(audience)
    .setIssuer(issuer)
    .setJti(randomUUID())
    .setIssuedAt(seconds)
    .setNotBefore(seconds)
    .setExpirationTime(seconds + LIFETIME)
    .sign(privateKey);
}

function configuration(request: StandInRequest): Reply {
  const issuer = issuerUrl(request);
  return json(200, {
    issuer,
    jwks_uri: `${issuer}/.well-known/jwks`,
    subject_types_supported: ["public", "pairwise"],
    response_types_supported: ["id_token"],
    id_token_signing_alg_values_supported: [ALGORITHM],
    scopes_supported: ["openid"],
  });
}

function issuerUrl(request: StandInRequest): string {
  return `${request.url.origin}/oidc`;
}
