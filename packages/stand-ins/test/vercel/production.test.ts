import { describe, expect, it } from "vitest";

import type { Pace } from "../../src/vercel/index.ts";
import type { Client } from "./started.ts";
import { live, started } from "./started.ts";

const page = (text: string) => ({ from: { pages: { "index.html": text } } });
const read = async (url: string): Promise<string> => await (await fetch(url)).text();

async function untilJob(client: Client, status: string): Promise<Record<string, unknown>> {
  for (;;) {
    const { body } = await client.call("GET", "/v9/projects/prj_demo?rollbackInfo=true");
    if (body.lastAliasRequest?.jobStatus === status) return body;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

const SLOW: Partial<Pace> = { job: 60_000 };

describe("promote and rollback", () => {
  it("move the domains, and turn their assignment on and off", async () => {
    const { client, vercel } = await started();
    const project = vercel.project("demo");
    const one = await project.seed(page("1"));
    const two = await project.seed({ ...page("2"), live: false });
    expect((await client.call("POST", `/v10/projects/prj_demo/promote/${two.id}`, {})).status).toBe(201);
    const promoted = await untilJob(client, "succeeded");
    expect(promoted).toMatchObject({
      targets: { production: { id: two.id } },
      lastAliasRequest: { fromDeploymentId: one.id, toDeploymentId: two.id, type: "promote" },
      autoAssignCustomDomains: true,
    });
    expect(await read(project.productionUrl)).toBe("2");
    expect((await client.call("POST", `/v1/projects/prj_demo/rollback/${one.id}`)).status).toBe(201);
    await client.until(one.id, () => project.production() === one.id);
    expect(await read(project.productionUrl)).toBe("1");
    expect(project.autoAssign()).toBe(false);
    const three = await client.deploy({ "static/index.html": "3" });
    expect(await client.until(three, live)).toMatchObject({ readySubstate: "STAGED" });
    expect(await read(project.productionUrl)).toBe("1");
    await client.call("POST", `/v10/projects/prj_demo/promote/${three}`, {});
    await client.until(three, () => project.production() === three);
    expect(project.autoAssign()).toBe(true);
  });

  it("come one at a time", async () => {
    const { client, vercel } = await started({}, { pace: SLOW });
    const one = await vercel.project("demo").seed(page("1"));
    await vercel.project("demo").seed(page("2"));
    expect((await client.call("POST", `/v9/projects/prj_demo/rollback/${one.id}`, {})).status).toBe(201);
    expect((await client.call("POST", `/v9/projects/prj_demo/rollback/${one.id}`, {})).status).toBe(409);
  });

  it("refuse what cannot be: a preview, what was never live, what is not ready, what the plan does not include", async () => {
    const { client, vercel } = await started({}, { teams: [{ id: "team_acme", slug: "acme", plan: "hobby" }] });
    const project = vercel.project("demo");
    const [oldest] = [await project.seed(page("1")), await project.seed(page("2")), await project.seed(page("3"))];
    const preview = await project.seed({ ...page("4"), target: null });
    const staged = await project.seed({ ...page("5"), live: false });
    vercel.faults.add({ kind: "build-fails" });
    const failed = await client.deploy({});
    await client.until(failed, (now) => now.readyState === "ERROR");
    const status = async (path: string) => (await client.call("POST", `/v10/projects/prj_demo/${path}`, {})).status;
    expect(await status(`promote/${preview.id}`)).toBe(400);
    expect(await status(`rollback/${staged.id}`)).toBe(422);
    expect(await status(`promote/${failed}`)).toBe(422);
    expect(await status(`rollback/${oldest.id}`)).toBe(402);
    expect(await status("promote/dpl_none")).toBe(404);
  });

  it.each([
    ["job-fails", "failed", "live"],
    ["job-skipped", "skipped", "live"],
    ["job-lies", "succeeded", "live"],
  ] as const)("with the fault %s end as %s", async (kind, status, shown) => {
    const { client, vercel } = await started();
    const project = vercel.project("demo");
    await project.seed(page("live"));
    const wanted = await project.seed({ ...page("wanted"), live: false });
    vercel.faults.add({ kind });
    await client.call("POST", `/v10/projects/prj_demo/promote/${wanted.id}`, {});
    const after = await untilJob(client, status);
    expect(after["targets"]).not.toMatchObject({ production: { id: wanted.id } });
    expect(await read(project.productionUrl)).toBe(shown);
    const failed = await client.call("GET", "/v1/projects/prj_demo/promote/aliases?failedOnly=true");
    expect(failed.body.aliases.length).toBe(status === "failed" ? 1 : 0);
  });

  it("are found by their candidates", async () => {
    const { client, vercel } = await started();
    const project = vercel.project("demo");
    const one = await project.seed(page("1"));
    await project.seed(page("2"));
    await project.seed({ ...page("3"), live: false });
    const list = await client.call(
      "GET",
      "/v7/deployments?projectId=prj_demo&target=production&state=READY&rollbackCandidate=true",
    );
    expect(list.body.deployments).toMatchObject([{ uid: one.id, isRollbackCandidate: true }]);
  });

  it("list deployments in pages", async () => {
    const { client, vercel } = await started();
    const ids = [];
    for (const text of ["1", "2", "3"]) ids.push((await vercel.project("demo").seed(page(text))).id);
    const first = await client.call("GET", "/v6/deployments?limit=2");
    const second = await client.call("GET", `/v6/deployments?limit=2&until=${first.body.pagination.next}`);
    const uids = [...first.body.deployments, ...second.body.deployments].map(({ uid }: { uid: string }) => uid);
    expect(uids).toEqual(ids.toReversed());
    expect(second.body.pagination.next).toBeNull();
  });
});

describe("rolling releases", () => {
  const stages = { rollingRelease: [{ targetPercentage: 25 }, { targetPercentage: 50 }] };

  it("give visitors their share, stage by stage", async () => {
    const { client, vercel } = await started(stages);
    const project = vercel.project("demo");
    const base = await project.seed(page("base"));
    const canary = await client.deploy({ "static/index.html": "canary" });
    expect(await client.until(canary, live)).toMatchObject({ readySubstate: "ROLLING" });
    const visits = async (): Promise<number> => {
      let seen = 0;
      for (let visit = 0; visit < 20; visit += 1) if ((await read(project.productionUrl)) === "canary") seen += 1;
      return seen;
    };
    expect(await visits()).toBe(5);
    const path = "/v1/projects/prj_demo/rolling-release";
    const state = await client.call("GET", path);
    expect(state.body.rollingRelease).toMatchObject({
      state: "ACTIVE",
      canaryDeployment: { id: canary },
      currentDeployment: { id: base.id },
      activeStage: { index: 0, targetPercentage: 25 },
    });
    await client.call("POST", `${path}/approve-stage`, { nextStageIndex: 1, canaryDeploymentId: canary });
    expect(await visits()).toBe(10);
    expect(project.production()).toBe(base.id);
    await client.call("POST", `${path}/complete`, { canaryDeploymentId: canary });
    expect(await visits()).toBe(20);
    expect(project.production()).toBe(canary);
  });

  it("queue a promote behind them, and end with a rollback", async () => {
    const { client, vercel } = await started(stages);
    const project = vercel.project("demo");
    const base = await project.seed(page("base"));
    const canary = await project.seed({ ...page("canary"), live: false });
    const other = await project.seed({ ...page("other"), live: false });
    expect((await client.call("POST", `/v10/projects/prj_demo/promote/${canary.id}`, {})).status).toBe(201);
    await untilJob(client, "succeeded");
    expect((await client.call("POST", `/v10/projects/prj_demo/promote/${other.id}`, {})).status).toBe(202);
    expect(project.rolling()).toMatchObject({ state: "ACTIVE", queuedId: other.id });
    await client.call("POST", `/v9/projects/prj_demo/rollback/${base.id}`, {});
    await client.until(base.id, () => project.rolling()?.state === "ABORTED");
    expect(await read(project.productionUrl)).toBe("base");
  });

  it("advance by themselves when the stage has a duration", async () => {
    const options = { rollingRelease: [{ targetPercentage: 25, duration: 1 }] };
    const { client, vercel } = await started(options, { pace: { minute: 10 } });
    await vercel.project("demo").seed(page("base"));
    const canary = await client.deploy({ "static/index.html": "canary" });
    await client.until(canary, () => vercel.project("demo").production() === canary);
    expect(vercel.project("demo").rolling()).toMatchObject({ state: "COMPLETE" });
  });
});
