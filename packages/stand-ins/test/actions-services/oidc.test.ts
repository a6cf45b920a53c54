import { getIDToken } from "@actions/core";
import { createRemoteJWKSet, decodeProtectedHeader, jwtVerify } from "jose";
import { describe, expect, it } from "vitest";

import type { JobOptions } from "../../src/actions-services/index.ts";
import { enter, started } from "./started.ts";
import type { Started } from "./started.ts";

async function verified({ services }: Started, token: string, audience: string) {
  const { issuer } = services;
  const discovery = await fetch(`${issuer}/.well-known/openid-configuration`);
  const { jwks_uri } = (await discovery.json()) as { jwks_uri: string };
  return await jwtVerify(token, createRemoteJWKSet(new URL(jwks_uri)), { issuer, audience });
}

describe("identity tokens with @actions/core", () => {
  it.each<[JobOptions, string]>([
    [{}, "repo:acme/app:ref:refs/heads/main"],
    [{ ref: "refs/tags/v1" }, "repo:acme/app:ref:refs/tags/v1"],
    [{ environment: "production" }, "repo:acme/app:environment:production"],
    [{ eventName: "pull_request", ref: "refs/pull/7/merge" }, "repo:acme/app:pull_request"],
  ])("of a job with %j have the subject %s", async (job, subject) => {
    const world = await started({ job });
    const token = await getIDToken("sts.example.com");
    const { payload } = await verified(world, token, "sts.example.com");
    expect(payload.sub).toBe(subject);
    expect(payload).toMatchObject({ repository: "acme/app", repository_owner: "acme", run_id: "1" });
    expect(payload["environment"]).toBe(job.environment);
    expect(Number(payload.exp) - Number(payload.iat)).toBe(300);
    expect(world.output()).toContain(`::add-mask::${token}`);
  });

  it("have the owner as audience when none is asked for, and are signed with the published key", async () => {
    const world = await started();
    const token = await getIDToken();
    await verified(world, token, "https://github.com/acme");
    expect(decodeProtectedHeader(token).alg).toBe("RS256");
    await expect(verified(world, token, "other")).rejects.toThrow(/aud/);
    const [header, , signature] = token.split(".");
    const forged = Buffer.from(JSON.stringify({ sub: "repo:acme/app:environment:production" })).toString("base64url");
    await expect(verified(world, `${header}.${forged}.${signature}`, "x")).rejects.toThrow(/signature/);
  });

  it("are refused without the request token", async () => {
    await started();
    enter({ ACTIONS_ID_TOKEN_REQUEST_TOKEN: "other" });
    await expect(getIDToken()).rejects.toThrow(/401|missing or unknown/);
  });

  it("of another job are its own", async () => {
    const world = await started();
    enter(world.services.envFor({ environment: "staging", sha: "a".repeat(40) }));
    const { payload } = await verified(world, await getIDToken("x"), "x");
    expect(payload).toMatchObject({ sub: "repo:acme/app:environment:staging", sha: "a".repeat(40) });
  });
});
