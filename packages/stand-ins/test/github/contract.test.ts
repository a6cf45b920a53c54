import { getOctokit } from "@actions/github";
import { describe, expect, it } from "vitest";

import { openDescription } from "../../src/github/description.ts";
import { OPERATIONS } from "../../src/github/operations.ts";
import { HEAD, OWN, PLAIN, TOKEN, refusalOf, started } from "./started.ts";

describe("GitHub's description", () => {
  it("is trimmed to exactly the operations that are served", () => {
    const described = openDescription().operations.map(({ id }) => id);
    expect(described.toSorted()).toEqual(OPERATIONS.map(({ id }) => id as string).toSorted());
  });

  it("can validate every answer it describes", () => {
    const description = openDescription();
    for (const { id } of description.operations) {
      for (const status of [200, 201, 202, 204, 401, 403, 404, 409, 422, 500]) {
        expect(description.answerProblems(id, status, 17), `${id} ${status}`).not.toEqual([]);
      }
    }
  });

  it.each([
    ["an unknown field", { enviroment_url: "https://example.com" }, /no property "enviroment_url"/],
    ["a state that does not exist", { state: "healthy" }, /allowed values: error, failure/],
    ["a field of another type", { description: 3 }, /description must be string/],
  ])("refuses %s in a request with 422", async (_, extra, problem) => {
    const { github, octokit } = await started();
    const { data } = await octokit.rest.repos.createDeployment(PLAIN);
    const id = "id" in data ? data.id : 0;
    const call = octokit.request(`POST /repos/acme/app/deployments/${id}/statuses`, { state: "success", ...extra });
    expect(await refusalOf(call)).toMatchObject({ status: 422, message: expect.stringMatching(problem) });
    expect(github.violations).toMatchObject([
      { direction: "request", operation: "repos/create-deployment-status", problems: [expect.stringMatching(problem)] },
    ]);
    expect(github.repository("acme/app").deployments[0]?.statuses).toEqual([]);
  });

  it.each([
    ["query parameter", "GET /repos/acme/app/deployments?enviroment=production", /\/query has no property/],
    ["path parameter of another type", "GET /repos/acme/app/deployments/latest", /deployment_id must be integer/],
    ["missing body", "POST /repos/acme/app/deployments", /a body is required/],
  ])("refuses a bad %s", async (_, route, problem) => {
    const { octokit } = await started();
    expect(await refusalOf(octokit.request(route))).toMatchObject({
      status: 422,
      message: expect.stringMatching(problem),
    });
  });

  it.each([
    ["without a required field", { statuses_url: undefined }, /statuses_url/],
    ["with a field of another type", { id: "17" }, /\/id must be integer/],
    ["with something else than a time", { created_at: "yesterday" }, /created_at must match format/],
  ])("refuses an answer of ours %s", async (_, planted, problem) => {
    const { github, octokit } = await started({
      tamper: (operation, body) =>
        operation === "repos/create-deployment" ? Object.assign(body as object, planted) : body,
    });
    const call = octokit.rest.repos.createDeployment(PLAIN);
    expect(await refusalOf(call)).toMatchObject({ status: 500, message: expect.stringMatching(problem) });
    expect(github.violations).toMatchObject([
      {
        direction: "answer",
        operation: "repos/create-deployment",
        status: 201,
        problems: [expect.stringMatching(problem)],
      },
    ]);
  });

  it("names what the stand-in does not serve, instead of a 404 that could be mistaken for GitHub's", async () => {
    const { github, octokit } = await started();
    expect(await refusalOf(octokit.rest.repos.get(OWN))).toMatchObject({ status: 501 });
    expect(github.violations).toMatchObject([{ operation: "GET /repos/acme/app" }]);
  });
});

describe("access", () => {
  it("needs a known token", async () => {
    const { github } = await started();
    const stranger = getOctokit("other", { baseUrl: github.url });
    expect(await refusalOf(stranger.rest.repos.listDeployments(OWN))).toMatchObject({
      status: 401,
      message: expect.stringContaining("Bad credentials"),
    });
    const anonymous = await fetch(`${github.url}/repos/acme/app/deployments`, { headers: { "user-agent": "test" } });
    expect(anonymous.status).toBe(401);
    expect(github.violations).toEqual([]);
  });

  it("needs the permission, and names it in the refusal", async () => {
    const { github, octokit } = await started({ permissions: { deployments: "read" } });
    expect((await octokit.rest.repos.listDeployments(OWN)).status).toBe(200);
    const refused = await octokit.rest.repos.createDeployment(PLAIN).catch((error: unknown) => error);
    expect(refused).toMatchObject({
      status: 403,
      message: expect.stringContaining("Resource not accessible by integration"),
      response: { headers: { "x-accepted-github-permissions": "deployments=write" } },
    });
    const comment = octokit.rest.issues.createComment({ ...OWN, issue_number: 3, body: "x" });
    expect((await refusalOf(comment)).status).toBe(403);
    expect(github.repository("acme/app").deployments).toEqual([]);
    expect(github.violations).toEqual([]);
  });

  it("gives each token its own permissions", async () => {
    const { github } = await started({ permissions: {}, otherTokens: { pat: { "pull-requests": "write" } } });
    const other = getOctokit("pat", { baseUrl: github.url });
    const comment = await other.rest.issues.createComment({ ...OWN, issue_number: 7, body: "x" });
    expect(comment.status).toBe(201);
    const own = getOctokit(TOKEN, { baseUrl: github.url });
    expect((await refusalOf(own.rest.issues.listComments({ ...OWN, issue_number: 7 }))).status).toBe(403);
  });

  it("does not show a repository that there is none of", async () => {
    const { github, octokit } = await started();
    expect((await refusalOf(octokit.rest.repos.listDeployments({ ...OWN, repo: "other" }))).status).toBe(404);
    expect(() => github.repository("acme/other")).toThrow(/acme\/other/);
  });

  it("runs out of requests, and gets new ones after an hour", async () => {
    let now = new Date("2026-11-20T12:00:00Z");
    const { octokit } = await started({ rateLimit: 2, now: () => now });
    const list = () => octokit.rest.repos.listDeployments(OWN);
    expect((await list()).headers).toMatchObject({ "x-ratelimit-limit": "2", "x-ratelimit-remaining": "1" });
    await list();
    const refused = await list().catch((error: unknown) => error);
    expect(refused).toMatchObject({ status: 403, response: { headers: { "x-ratelimit-remaining": "0" } } });
    now = new Date("2026-11-20T13:00:00Z");
    expect((await list()).status).toBe(200);
  });
});

describe("faults", () => {
  it("befall the requests they are planted for", async () => {
    const { github, octokit } = await started({
      faults: [{ method: "POST", path: "/repos/*/deployments", kind: "answer", status: 502 }],
    });
    expect((await refusalOf(octokit.rest.repos.createDeployment(PLAIN))).status).toBe(502);
    github.faults.add({ method: "POST", path: "/repos/*/deployments", kind: "lost-answer" });
    await expect(octokit.rest.repos.createDeployment(PLAIN)).rejects.toThrow();
    expect(github.repository("acme/app").deployments).toMatchObject([{ sha: HEAD }]);
    expect(github.requests.map(({ fault }) => fault)).toEqual(["answer", "lost-answer"]);
  });
});
