import { afterEach, describe, expect, test } from "vitest";

import { judge } from "../check/judge.ts";
import { type FaultServer, type Play, faultServer, sendJson } from "../testing/fault-server.ts";
import { sampleCheck } from "../testing/sample-plan.ts";
import { answered } from "../testing/scripted-probe.ts";
import type { Answer, ProbeRequest } from "./answer.ts";
import { httpProbe } from "./http-probe.ts";
import { followingRedirects } from "./redirects.ts";

const servers: FaultServer[] = [];
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

async function serve(play: Play): Promise<FaultServer> {
  const server = await faultServer(play);
  servers.push(server);
  return server;
}

const SECRETS = {
  authorization: "Bearer s3cret",
  cookie: "a=b",
  "x-api-key": "s3cret",
  "x-vercel-protection-bypass": "s3cret",
  accept: "text/html",
};

/** Two servers: the first redirects to wherever `target` says, with a status. */
async function follow(status: number, target: (second: URL) => string, request: Partial<ProbeRequest> = {}) {
  const second = await serve((_request, response) => sendJson(response, 200, { status: "ok" }));
  const first = await serve((incoming, response) => {
    if (incoming.url === "/there") return sendJson(response, 200, { status: "ok" });
    response.writeHead(status, { location: target(second.url) }).end();
  });
  const probe = followingRedirects(httpProbe({ userAgent: "slipway/test" }));
  const { signal } = new AbortController();
  const whole = { ...sampleCheck().request, url: first.url, headers: SECRETS, ...request };
  const answer = await probe(whole, { timeout: 5_000, signal });
  return { answer, first, second, code: judge(sampleCheck(), answer, new Date()).code };
}

const elsewhere = (second: URL): string => second.href;

describe("a redirect", () => {
  test("is judged, not followed, when it is an error", async () => {
    const { code, first } = await follow(302, () => "/there");
    expect(code).toBe("status.302");
    expect(first.arrivals).toHaveLength(1);
  });

  test("on the same host is followed, with credentials but for the bypass", async () => {
    const { code, first } = await follow(302, () => "/there", { redirects: "same-host" });
    expect(code).toBe("ok");
    expect(first.arrivals[1]?.url).toBe("/there");
    expect(first.arrivals[1]?.headers).toMatchObject({ authorization: "Bearer s3cret", "x-api-key": "s3cret" });
    expect(first.arrivals[1]?.headers).not.toHaveProperty("x-vercel-protection-bypass");
  });

  test("to another origin is followed without anything that says who asks", async () => {
    const { code, second } = await follow(301, elsewhere, { redirects: "follow" });
    expect(code).toBe("ok");
    expect(JSON.stringify(second.arrivals[0]?.headers)).not.toMatch(/s3cret|a=b/);
    expect(second.arrivals[0]?.headers.accept).toBe("text/html");
  });

  test("to another host is not followed by same-host", async () => {
    const target = (second: URL): string => second.href.replace("127.0.0.1", "localhost");
    const { code, second } = await follow(302, target, { redirects: "same-host" });
    expect(code).toBe("status.302");
    expect(second.arrivals).toHaveLength(0);
  });

  test.each([
    [303, "POST", "GET"],
    [302, "POST", "GET"],
    [307, "POST", "POST"],
    [308, "GET", "GET"],
    [303, "HEAD", "HEAD"],
  ])("with %i turns %s into %s", async (status, method, expected) => {
    const body = method === "POST" ? "{}" : undefined;
    const { first } = await follow(status, () => "/there", { redirects: "same-host", method, body });
    expect(first.arrivals.map((arrival) => arrival.method)).toEqual([method, expected]);
    expect(first.arrivals[1]?.body).toBe(expected === "POST" ? "{}" : "");
  });

  test("does not hand a body to a stranger", async () => {
    const { code, second } = await follow(307, elsewhere, { redirects: "follow", method: "POST", body: "{}" });
    expect(code).toBe("status.307");
    expect(second.arrivals).toHaveLength(0);
  });

  test("that leads round in circles ends after five hops", async () => {
    const { code, first } = await follow(302, () => "/health", { redirects: "follow" });
    expect(code).toBe("status.302");
    expect(first.arrivals).toHaveLength(6);
  });

  test.each(["https://vercel.com/sso-api?url=x", "ftp://x/", "http://", ""])(
    "to %j is never followed",
    async (target) => {
      const { answer, first } = await follow(302, () => target, { redirects: "follow" });
      expect(answer).toMatchObject({ kind: "response", status: 302 });
      expect(first.arrivals).toHaveLength(1);
    },
  );

  test("from https to http is never followed", async () => {
    const asked: string[] = [];
    const probe = followingRedirects(async ({ url }): Promise<Answer> => {
      asked.push(url.href);
      return answered({ status: 301, headers: { location: "http://service.test/" } });
    });
    const { signal } = new AbortController();
    const url = new URL("https://service.test/");
    await probe({ ...sampleCheck().request, url, redirects: "follow" }, { timeout: 1_000, signal });
    expect(asked).toEqual(["https://service.test/"]);
  });
});
