import { beforeEach, describe, expect, it } from "vitest";

import { contract } from "../../../../test/support/contracts.ts";
import { DEVIATIONS, openVercelDescription, unexplained } from "../../src/vercel/index.ts";
import type { VercelStandIn } from "../../src/vercel/index.ts";
import { explanation } from "../../src/vercel/description/deviations.ts";
import { live, started } from "./started.ts";
import type { Client } from "./started.ts";

const published = contract("vercel.openapi.json");
const description = published.file === undefined ? undefined : openVercelDescription(published.file);

beforeEach((context) => {
  if (published.missing !== undefined) context.skip(published.missing);
});

const page = (text: string) => ({ from: { pages: { "index.html": text } } });

/** Every route that the description covers, and the refusals on the way. */
async function useEverything(vercel: VercelStandIn, client: Client): Promise<void> {
  const project = vercel.project("demo");
  const { call } = client;
  const old = await project.seed(page("old"));
  await project.seed(page("live"));
  for (const path of ["/v2/user", "/v2/teams/team_acme", "/v9/projects/demo", "/v10/projects"]) await call("GET", path);
  await call("PATCH", "/v9/projects/demo", { autoAssignCustomDomains: true });
  const body = {
    name: "demo",
    project: "prj_demo",
    files: [{ file: "x", sha: "a".repeat(40), size: 1, mode: 33_188 }],
  };
  await call("POST", "/v13/deployments?prebuilt=1", body);
  const id = await client.deploy({ "static/index.html": "x" }, { env: {}, build: {}, source: "cli", version: 2 });
  const { url } = await client.until(id, live);
  await call("GET", `/v13/deployments/${url}`);
  vercel.faults.add({ kind: "build-fails", times: 1 });
  const failed = await client.deploy({}, { autoAssignCustomDomains: false });
  await client.until(failed, ({ readyState }) => readyState === "ERROR");
  await call("PATCH", `/v12/deployments/${failed}/cancel`);
  await call("POST", `/v10/projects/prj_demo/promote/${failed}`);
  vercel.faults.add({ kind: "build-blocked", times: 1 });
  const blocked = await client.deploy({});
  await client.until(blocked, ({ readyState }) => readyState === "BLOCKED");
  vercel.faults.add({ kind: "build-stuck", state: "BUILDING", times: 1 });
  const stuck = await client.deploy({}, { target: "qa" });
  await client.until(stuck, ({ readyState }) => readyState === "BUILDING");
  await call("PATCH", `/v12/deployments/${stuck}/cancel`);
  await call("GET", `/v3/deployments/${id}/events`);
  await call("GET", "/v6/deployments?projectId=prj_demo&state=READY,ERROR&limit=5&target=production");
  await call("POST", `/v2/deployments/${id}/aliases`, { alias: "pr-1.example.com" });
  for (const path of [
    `/v2/deployments/${id}/aliases`,
    "/v4/aliases?projectId=prj_demo",
    "/v4/aliases/pr-1.example.com",
  ])
    await call("GET", path);
  await call("DELETE", "/v2/aliases/pr-1.example.com");
  await call("POST", `/v10/projects/prj_demo/promote/${old.id}`);
  await call("POST", `/v10/projects/prj_demo/promote/${old.id}`);
  await client.until(old.id, () => project.lastAliasRequest()?.jobStatus === "succeeded");
  for (const path of ["promote/aliases", "rolling-release", "rolling-release/config"])
    await call("GET", `/v1/projects/prj_demo/${path}`);
  await call("GET", "/v9/projects/prj_demo?rollbackInfo=true");
  await roll(vercel, client, id);
  for (const path of ["", "/qa", "/none"]) await call("GET", `/v9/projects/prj_demo/custom-environments${path}`);
  await call("PATCH", "/v1/projects/prj_demo/protection-bypass", { generate: { secret: "b".repeat(32) } });
  await call("DELETE", `/v13/deployments/${stuck}`);
}

async function roll(vercel: VercelStandIn, { call, until }: Client, id: string): Promise<void> {
  const path = "/v1/projects/prj_demo/rolling-release";
  const stages = [{ targetPercentage: 10, requireApproval: true }, { targetPercentage: 50 }, { targetPercentage: 100 }];
  await call("PATCH", `${path}/config`, { target: "production", stages });
  await call("POST", `/v10/projects/prj_demo/promote/${id}`);
  await until(id, () => vercel.project("demo").lastAliasRequest()?.jobStatus === "succeeded");
  await call("GET", path);
  await call("POST", `${path}/approve-stage`, { nextStageIndex: 1, canaryDeploymentId: id });
  await call("POST", `${path}/complete`, { canaryDeploymentId: id });
  await call("GET", "/v9/projects/prj_demo");
  await call("DELETE", `${path}/config`);
}

describe("Vercel's published description", () => {
  it("allows every request and every answer, but for the listed deviations", { timeout: 60_000 }, async () => {
    const { vercel, client } = await started({ customEnvironments: ["qa"] });
    await useEverything(vercel, client);
    const violations = vercel.exchanges.flatMap((exchange) => description?.check(exchange) ?? []);
    expect(unexplained(violations)).toEqual([]);
    const met = new Set(
      violations.flatMap((violation) => violation.problems.map((problem) => explanation(violation, problem))),
    );
    expect(DEVIATIONS.filter((known) => !met.has(known))).toEqual([]);
    const covered = new Set(
      vercel.exchanges.flatMap(({ request }) => description?.covers(request.method, request.url.pathname) ?? []),
    );
    expect([...covered].toSorted()).toEqual(COVERED);
  });

  it("finds a wrong answer and a wrong request", async () => {
    const { vercel, client } = await started();
    await client.call("PATCH", "/v9/projects/demo?enviroment=x", { autoAssignCustomDomain: true });
    await client.call("GET", "/v9/projects/demo");
    const [patch, get] = vercel.exchanges;
    if (patch === undefined || get === undefined) throw new Error("Nothing was asked");
    expect(description?.check(patch)).toMatchObject([
      {
        direction: "request",
        operation: "updateProject",
        problems: ['/query has no property "enviroment"', 'it has no property "autoAssignCustomDomain"'],
      },
      { direction: "answer", problems: ["status 501 is not described"] },
    ]);
    const tampered = { ...get, reply: { ...get.reply, body: '{"id":1}' } };
    expect(description?.check(tampered)).toMatchObject([
      { direction: "answer", operation: "getProject", problems: expect.arrayContaining(["/id must be string"]) },
    ]);
  });
});

const COVERED = [
  "GET /v9/projects/{idOrName}/custom-environments",
  "approveRollingReleaseStage",
  "assignAlias",
  "cancelDeployment",
  "completeRollingRelease",
  "createDeployment",
  "deleteAlias",
  "deleteDeployment",
  "deleteRollingReleaseConfig",
  "getAlias",
  "getAuthUser",
  "getCustomEnvironment",
  "getDeployment",
  "getDeploymentEvents",
  "getDeployments",
  "getProject",
  "getProjects",
  "getRollingRelease",
  "getRollingReleaseConfig",
  "getTeam",
  "listAliases",
  "listDeploymentAliases",
  "listPromoteAliases",
  "requestPromote",
  "updateProject",
  "updateProjectProtectionBypass",
  "updateRollingReleaseConfig",
  "uploadFile",
];
