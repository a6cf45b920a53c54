import { parseInputs } from "@slipway/core";
import { fakeHttp, fakePorts } from "@slipway/core/testing";
import { describe, expect, test } from "vitest";

import { bypassHeaders } from "./bypass.ts";
import { definition } from "./definition.ts";

function inputs(given: Readonly<Record<string, string>>) {
  const env = Object.fromEntries(Object.entries(given).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]));
  const parsed = parseInputs(definition, { INPUT_URL: "https://x.test", ...env });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.inputs;
}

const job = {
  ACTIONS_ID_TOKEN_REQUEST_URL: "https://pipelines.test/token?api-version=2.0",
  ACTIONS_ID_TOKEN_REQUEST_TOKEN: "job-credential",
};

describe("passing a deployment's protection", () => {
  test("needs no header unless it is asked for", async () => {
    expect(await bypassHeaders(inputs({}), fakePorts(definition))).toEqual({});
  });

  test("with a stored secret", async () => {
    const headers = await bypassHeaders(inputs({ "protection-bypass": "s3cret" }), fakePorts(definition));
    expect(headers).toEqual({ "x-vercel-protection-bypass": "s3cret" });
  });

  test("with a token of the job, which is masked", async () => {
    const http = fakeHttp(() => ({ body: { value: "signed.job.token" } }));
    const ports = fakePorts(definition, { http, env: job });
    const headers = await bypassHeaders(inputs({ "protection-oidc-audience": "https://vercel.com/acme" }), ports);
    expect(headers).toEqual({ "x-vercel-trusted-oidc-idp-token": "signed.job.token" });
    expect(ports.log.masked).toEqual(["signed.job.token"]);
    expect(http.requests[0]?.url.href).toBe(
      "https://pipelines.test/token?api-version=2.0&audience=https%3A%2F%2Fvercel.com%2Facme",
    );
    expect(http.requests[0]?.headers).toEqual({ authorization: "Bearer job-credential" });
  });

  test("with a token says which permission the job lacks", async () => {
    const asked = bypassHeaders(inputs({ "protection-oidc-audience": "a" }), fakePorts(definition));
    await expect(asked).rejects.toMatchObject({ hint: "Add permissions: id-token: write." });
  });
});
