import { describe, expect, it } from "vitest";

import { HEAD, OWN, PLAIN, SIDE, refusalOf, started } from "./started.ts";

describe("deployments", () => {
  it("keeps what it was told and answers it again", async () => {
    const { github, octokit } = await started();
    const payload = { schema: "slipway/release@1", target: { id: "api" } };
    const created = await octokit.rest.repos.createDeployment({ ...PLAIN, task: "slipway", payload });
    if (created.status !== 201) throw new Error("not created");
    expect(created.data).toMatchObject({ sha: HEAD, task: "slipway", environment: "production", payload });
    expect(created.data.production_environment).toBe(true);
    const read = await octokit.rest.repos.getDeployment({ ...OWN, deployment_id: created.data.id });
    expect(read.data).toEqual(created.data);
    expect(github.repository("acme/app").deployments).toMatchObject([{ task: "slipway", payload, statuses: [] }]);
    expect(github.violations).toEqual([]);
  });

  it("lists 101 and more through Octokit's pagination, newest first, and filters", async () => {
    const { github, octokit } = await started();
    for (let index = 0; index < 103; index += 1) {
      const environment = index % 50 === 0 ? "staging" : "production";
      await octokit.rest.repos.createDeployment({ ...PLAIN, environment, description: `number ${index}` });
    }
    const all = await octokit.paginate(octokit.rest.repos.listDeployments, { ...OWN, per_page: 50 });
    expect(all.map(({ description }) => description)).toEqual(
      Array.from({ length: 103 }, (_, index) => `number ${102 - index}`),
    );
    const pages = github.requests.filter(({ method }) => method === "GET").map(({ query }) => query.get("page"));
    expect(pages).toEqual([null, "2", "3"]);
    const staging = await octokit.rest.repos.listDeployments({ ...OWN, environment: "staging" });
    expect(staging.data).toHaveLength(3);
    expect(github.repository("acme/app").environments.map(({ name }) => name)).toEqual(["production", "staging"]);
    expect(github.violations).toEqual([]);
  });

  it.each([
    ["a branch behind the default branch is merged and not deployed", { ref: "topic" }, 202],
    ["a branch that conflicts", { ref: "broken" }, 409],
    ["no merge asked for", { ref: "broken", auto_merge: false }, 201],
    ["a ref that does not exist", { ref: "nowhere" }, 422],
    ["a description of 140 characters, however many bytes", { ref: "main", description: "é".repeat(140) }, 201],
    ["a description of 141 characters", { ref: "main", description: "x".repeat(141) }, 422],
  ])("%s: %o", async (_, wanted, status) => {
    const { github, octokit } = await started();
    const answer = await octokit.rest.repos
      .createDeployment({ ...OWN, ...wanted })
      .then((response) => response.status as number)
      .catch((error: { status: number }) => error.status);
    expect(answer).toBe(status);
    expect(github.repository("acme/app").deployments).toHaveLength(status === 201 ? 1 : 0);
    expect(github.violations).toEqual([]);
  });

  it.each([
    ["all contexts by default, and one failed", undefined, 409],
    ["one that passed", ["build"], 201],
    ["one that nobody reported", ["security"], 409],
    ["none", [], 201],
  ])("requires %s", async (_, required_contexts, status) => {
    const { octokit } = await started();
    await octokit.rest.repos.createCommitStatus({ ...OWN, sha: HEAD, state: "failure", context: "build" });
    await octokit.rest.repos.createCommitStatus({ ...OWN, sha: HEAD, state: "success", context: "build" });
    await octokit.rest.repos.createCommitStatus({ ...OWN, sha: HEAD, state: "pending", context: "test" });
    const answer = await octokit.rest.repos
      .createDeployment({ ...OWN, ref: "main", ...(required_contexts && { required_contexts }) })
      .catch((error: { status: number }) => error);
    expect(answer.status).toBe(status);
  });

  it("deletes what is inactive or alone, and nothing else", async () => {
    const { github, octokit } = await started();
    const ids = await createTwo(octokit, "preview");
    const deletion = (deployment_id: number) => octokit.rest.repos.deleteDeployment({ ...OWN, deployment_id });
    expect((await refusalOf(deletion(ids[0]))).status).toBe(422);
    await octokit.rest.repos.createDeploymentStatus({ ...OWN, deployment_id: ids[0], state: "inactive" });
    expect((await deletion(ids[0])).status).toBe(204);
    expect((await deletion(ids[1])).status).toBe(204);
    expect((await refusalOf(deletion(ids[1]))).status).toBe(404);
    expect(github.violations).toEqual([]);
  });
});

describe("deployment statuses", () => {
  it.each([
    ["preview", {}, ["success", "inactive"]],
    ["production", {}, ["success"]],
    ["preview", { auto_inactive: false }, ["success"]],
  ])("a success in %s with %o leaves the earlier one %j", async (environment, extra, states) => {
    const { github, octokit } = await started();
    for (const deployment_id of await createTwo(octokit, environment)) {
      await octokit.rest.repos.createDeploymentStatus({ ...OWN, ...extra, deployment_id, state: "success" });
    }
    const [earlier, later] = github.repository("acme/app").deployments;
    expect(earlier?.statuses.map(({ state }) => state)).toEqual(states);
    expect(later?.statuses.map(({ state }) => state)).toEqual(["success"]);
  });

  it("are listed newest first, with what was said", async () => {
    const { github, octokit } = await started();
    const [deployment_id] = await createTwo(octokit, "production");
    const environment_url = "https://app.example.com/";
    await octokit.rest.repos.createDeploymentStatus({ ...OWN, deployment_id, state: "in_progress" });
    const last = await octokit.rest.repos.createDeploymentStatus({
      ...OWN,
      deployment_id,
      state: "success",
      environment_url,
      log_url: "https://github.com/acme/app/actions/runs/1",
      description: "healthy",
    });
    const { data } = await octokit.rest.repos.listDeploymentStatuses({ ...OWN, deployment_id });
    expect(data.map(({ state }) => state)).toEqual(["success", "in_progress"]);
    expect(data[0]).toMatchObject({ environment_url, description: "healthy", target_url: data[0]?.log_url });
    const one = await octokit.rest.repos.getDeploymentStatus({ ...OWN, deployment_id, status_id: last.data.id });
    expect(one.data).toEqual(data[0]);
    expect(github.violations).toEqual([]);
  });

  it.each([
    ["a long description", { description: "x".repeat(141) }],
    ["a URL of another scheme", { environment_url: "ftp://example.com" }],
    ["a log URL of another scheme", { log_url: "app" }],
  ])("refuses %s with 422", async (_, extra) => {
    const { octokit } = await started();
    const [deployment_id] = await createTwo(octokit, "production");
    const call = octokit.rest.repos.createDeploymentStatus({ ...OWN, deployment_id, state: "success", ...extra });
    expect((await refusalOf(call)).status).toBe(422);
  });

  it("are limited in number", async () => {
    const { octokit } = await started({ maxStatuses: 2 });
    const [deployment_id] = await createTwo(octokit, "production");
    const add = () => octokit.rest.repos.createDeploymentStatus({ ...OWN, deployment_id, state: "queued" });
    await add();
    await add();
    expect(await refusalOf(add())).toMatchObject({ status: 422, message: expect.stringContaining("maximum number") });
  });

  it("belong to an existing deployment", async () => {
    const { octokit } = await started();
    const call = octokit.rest.repos.createDeploymentStatus({ ...OWN, deployment_id: 5, state: "success" });
    expect((await refusalOf(call)).status).toBe(404);
  });
});

type Octokit = Awaited<ReturnType<typeof started>>["octokit"];

async function createTwo(octokit: Octokit, environment: string): Promise<[number, number]> {
  const create = async (ref: string) => {
    const { data } = await octokit.rest.repos.createDeployment({ ...PLAIN, ref, environment });
    if (!("id" in data)) throw new Error("not created");
    return data.id;
  };
  return [await create(HEAD), await create(SIDE)];
}
