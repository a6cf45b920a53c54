import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { EARLIER } from "../../scripts/pipeline/repository.ts";
import { release } from "../../scripts/pipeline/run.ts";
import { NAMES, createWorld } from "../../scripts/pipeline/world.ts";
import { appliedIn, ask, expectBackup } from "./support/database.ts";
import { type LaptopRun, deploymentsOf, formsOf, onLaptop, runOnLaptop, statusesOf, stepOf } from "./support/laptop.ts";

const LIMIT = 240_000;
const LIVE = "migrations/003_analyses.sql";
const EXPANDED = "migrations/005_api_keys_key_hash_index.sql";
const HELD = "migrations/006_drop_plain_api_keys.sql";

/** With a fresh random value in every secret, no trace of a run may hold one of them in any usual form. */
function expectNoSecret({ world, traces }: LaptopRun): void {
  expect(world.secrets.length).toBeGreaterThan(8);
  for (const secret of world.secrets) {
    for (const form of formsOf(secret)) expect(traces.filter((trace) => trace.includes(form))).toEqual([]);
  }
}

/** The steps of the deploy job ran in this order. */
function expectOrder({ result }: LaptopRun, ids: readonly string[]): void {
  const deploy = result.jobs.find((job) => job.id === "deploy");
  const ran = deploy?.steps.filter(({ phase, outcome }) => phase === "main" && outcome === "success") ?? [];
  expect(ran.flatMap(({ id }) => (id === undefined ? [] : [id]))).toEqual(ids);
}

/** The schema went as far as the release before survives, and what it would not survive is still there. */
async function expectExpandedOnly({ result, world }: LaptopRun): Promise<void> {
  expect(stepOf(result, "expand").outputs).toMatchObject({ "version-before": LIVE, "version-after": EXPANDED });
  expect(JSON.parse(stepOf(result, "expand").outputs["held"] ?? "")).toEqual([HELD]);
  expect(stepOf(result, "contract")).toMatchObject({ outcome: "skipped", outputs: {} });
  expect(await ask(world, "SELECT count(key)::int AS keys FROM api_keys")).toEqual([{ keys: 100 }]);
}

/** Both targets run this version, by what they answer and by what the platforms say. */
async function expectLive({ world }: Pick<LaptopRun, "world">, sha: string): Promise<void> {
  const answer = await fetch(`${world.fly.app(NAMES.app).url}/health`);
  expect([answer.status, await answer.json()]).toMatchObject([200, { version: sha }]);
  const page = await (await fetch(world.vercel.project(NAMES.project).productionUrl)).text();
  expect(page).toContain(`<meta name="version" content="${sha}" />`);
}

/** The same commit once more: refused before anything moves, and what came back stays live. */
async function expectQuarantined({ world }: Pick<LaptopRun, "world">, sha: string): Promise<void> {
  const before = deploymentsOf(world).length;
  const again = await release(world, 2, { on: () => undefined }, { workflow: EARLIER, runId: 4 });
  expect(again.conclusion).toBe("failure");
  const fly = stepOf(again, "fly");
  expect(fly.outcome).toBe("failure");
  expect(fly.annotations.map(({ message }) => message).join()).toContain("rolled back");
  for (const id of ["vercel", "gate", "rollback"]) expect(stepOf(again, id).outcome).toBe("skipped");
  expect(deploymentsOf(world)).toHaveLength(before);
  const [, good] = world.repository.commits;
  expect(sha).not.toBe(good);
  await expectLive({ world }, good);
}

describe("the example's deploy workflow, through pipeline.yml and the committed bundles", () => {
  let run: LaptopRun;
  beforeAll(async () => {
    run = await runOnLaptop({});
  }, LIMIT);
  afterAll(() => run.world.close());

  test("goes from commit to healthy, and the gate saw the version that was deployed", async () => {
    const { result, world } = run;
    const [, sha] = world.repository.commits;
    expect(result.conclusion).toBe("success");
    expect(result.jobs.filter((job) => job.steps.length > 0).map((job) => [job.id, job.result])).toEqual(
      ["plan", "lint", "typecheck", "build", "test", "deploy"].map((id) => [id, "success"]),
    );
    expect(stepOf(result, "env").outputs).toMatchObject({ valid: "true", errors: "0" });
    expect(stepOf(result, "fly").outputs).toMatchObject({ result: "deployed", "release-version": "1" });
    expect(stepOf(result, "gate").outputs).toMatchObject({
      verdict: "healthy",
      "version-observed": sha,
      "should-rollback": "false",
    });
    // What the gate says is so: the app answers, with this version, on the schema of this version.
    const answer = await fetch(`${world.fly.app(NAMES.app).url}/health`);
    expect([answer.status, await answer.json()]).toMatchObject([
      200,
      { version: sha, checks: { database: true, schema: true } },
    ]);
    // What a machine without an engine does with images: it says so, and Fly builds the folder.
    expect(stepOf(result, "builder").outputs).toEqual({ build: "false" });
    expect(stepOf(result, "images").outcome).toBe("skipped");
    expectNoSecret(run);
    expect(world.github.violations).toEqual([]);
  });

  test("the page goes to Vercel as the job Build made it, and the gate asked it too", async () => {
    const { result, world, events } = run;
    const [, sha] = world.repository.commits;
    const project = world.vercel.project(NAMES.project);
    const { outputs } = stepOf(result, "vercel");
    // Three looks to converge at the least, and then the soak.
    expect((await project.visits()).length).toBeGreaterThan(5);
    expect(outputs).toMatchObject({ result: "promoted", "production-url": project.productionUrl });
    expect(project.production()).toBe(outputs["deployment-id"]);
    const page = await (await fetch(project.productionUrl)).text();
    expect(page).toContain(`<meta name="version" content="${sha}" />`);
    expect(page).toContain(`<meta name="api-url" content="${world.fly.app(NAMES.app).url}" />`);
    expect(events.some((event) => event.type === "step-log" && event.line.includes("page"))).toBe(true);
  });

  test("migrates before the deploy, and after the gate what the release before would not survive", async () => {
    const { result, world } = run;
    const expand = stepOf(result, "expand").outputs;
    expect(expand).toMatchObject({ "version-before": LIVE, "version-after": EXPANDED, state: "pending" });
    expect(JSON.parse(expand["held"] ?? "")).toEqual([HELD]);
    expect(expand["compatibility"]).toBe("expand");
    const contract = stepOf(result, "contract").outputs;
    expect(contract).toMatchObject({ "version-before": EXPANDED, "version-after": HELD, state: "clean" });
    expect(contract["compatibility"]).toBe("contract");
    expect(await appliedIn(world)).toEqual([HELD, EXPANDED, "migrations/004_api_keys_hash.sql", LIVE]);
    // Every key that the release before had stored is there, as its hash; the keys themselves are gone.
    const hashes = "SELECT count(*)::int AS keys FROM api_keys WHERE key_hash = sha256('sk-42')";
    expect(await ask(world, hashes)).toEqual([{ keys: 1 }]);
    await expect(ask(world, "SELECT key FROM api_keys")).rejects.toThrow('column "key" does not exist');
    for (const outputs of [expand, contract]) expectBackup(world, outputs);
    expect(stepOf(result, "report").summary).toMatch(/\| Health gate \| success \|.*\| healthy \|/);
    expectOrder(run, ["env", "builder", "database", "clock", "expand", "fly", "vercel", "gate", "contract", "report"]);
  });

  test("writes each target's record before it moves, and closes it", () => {
    const { result, world } = run;
    const [, sha] = world.repository.commits;
    const records = deploymentsOf(world);
    expect(records.map(({ id }) => String(id))).toEqual([
      stepOf(result, "fly").outputs["deployment-id"],
      stepOf(result, "vercel").outputs["github-deployment-id"],
    ]);
    for (const record of records) {
      expect(record).toMatchObject({ sha, task: "slipway", environment: world.environment, production: false });
      expect(record.statuses.map((status) => status.state)).toEqual(["in_progress", "success", "success"]);
      expect(record.statuses.at(-1)?.description).toMatch(/^healthy version=/);
    }
  });
});

describe("a release that does not go well", () => {
  test(
    "goes back to the release before, API and page, when the third version answers 503; the database stays as it is",
    { timeout: 2 * LIMIT },
    () =>
      onLaptop({ break: "health" }, async (run) => {
        const { result, world } = run;
        const [, good, bad = ""] = world.repository.commits;
        expect(result.conclusion).toBe("failure");
        expect(stepOf(result, "gate").outputs).toMatchObject({
          verdict: "unhealthy",
          reason: "checks.schema",
          "version-observed": bad,
          "should-rollback": "true",
        });
        const { outputs } = stepOf(result, "rollback");
        expect(outputs).toMatchObject({ result: "rolled-back", verified: "true", verdict: "healthy", "to-sha": good });
        await expectLive(run, good);
        const summary = stepOf(result, "report").summary;
        expect(summary).toContain(`**Live again: ${good}.** This commit is 1 ahead of it.`);
        expect(summary).toMatch(/Not undone: what was written to the database since then is still there/);
        expect(summary).toMatch(
          /```mermaid\ngantt\n[\s\S]*Health gate :crit, \d+, \d+\n {2}Roll back :crit, \d+, \d+\n```/,
        );
        // One migration less would be in the way of a new attempt; one more would be somebody's data.
        expect(stepOf(result, "expand").outputs).toMatchObject({ "version-before": HELD, applied: "[]" });
        expect((await appliedIn(world))[0]).toBe(HELD);
        expect(statusesOf(world)).toEqual([
          ["deploy fly", "in_progress success success"],
          ["deploy vercel", "in_progress success success"],
          ["deploy fly", "in_progress success success"],
          ["deploy vercel", "in_progress success success"],
          // The proof of the platform, the verdict of the gate, the rollback.
          ["deploy fly", "in_progress success failure failure"],
          ["deploy vercel", "in_progress success failure failure"],
          ["rollback vercel", "in_progress success"],
          ["rollback fly", "in_progress success"],
        ]);
        expectNoSecret(run);
        expect(world.github.violations).toEqual([]);
        await expectQuarantined(run, bad);
      }),
  );

  test(
    "tries to go back when the page cannot be deployed after the API, and says that there is nothing before",
    {
      timeout: LIMIT,
    },
    async () => {
      const world = await createWorld({ third: true });
      try {
        world.vercel.faults.add({ kind: "build-fails" });
        const result = await release(world, 1, { on: () => undefined }, { workflow: EARLIER });
        expect(result.conclusion).toBe("failure");
        expect(stepOf(result, "fly").outputs["result"]).toBe("deployed");
        expect(stepOf(result, "vercel").outputs["result"]).toBe("failed");
        for (const id of ["gate", "contract"]) expect(stepOf(result, id).outcome).toBe("skipped");
        expect(stepOf(result, "rollback").outputs).toMatchObject({ result: "no-candidate", verified: "false" });
        // Nothing was guessed: what the run deployed is what is live, and its records say how far it came.
        expect(statusesOf(world)).toEqual([
          ["deploy fly", "in_progress success"],
          ["deploy vercel", "in_progress failure"],
        ]);
        expect(stepOf(result, "report").summary).toMatch(/\| Roll back \| failure \|.*\| no-candidate \|/);
      } finally {
        await world.close();
      }
    },
  );

  test("goes back when only some of the machines have come so far", { timeout: 4 * LIMIT }, async () => {
    const world = await createWorld({ third: true });
    try {
      const first = await release(world, 1, { on: () => undefined }, { workflow: EARLIER });
      expect(first.conclusion).toBe("success");
      world.fly.faults.add({ kind: "checks-critical", app: NAMES.app, times: 1 });
      const result = await release(world, 2, { on: () => undefined }, { workflow: EARLIER });
      expect(result.conclusion).toBe("failure");
      expect(stepOf(result, "fly").outputs["result"]).toMatch(/^(?:partial|failed)$/);
      for (const id of ["vercel", "gate", "contract"]) expect(stepOf(result, id).outcome).toBe("skipped");
      const [, good] = world.repository.commits;
      expect(stepOf(result, "rollback").outputs).toMatchObject({
        result: "rolled-back",
        verified: "true",
        "live-sha": good,
        reason: "ok",
      });
      await expectLive({ world }, good);
    } finally {
      await world.close();
    }
  });

  test("a frontend without an API on Fly is released, and goes back, just so", { timeout: 4 * LIMIT }, () =>
    onLaptop({ frontendOnly: true, break: "health" }, async (run) => {
      const { result, world } = run;
      const [, good, bad = ""] = world.repository.commits;
      expect(result.conclusion).toBe("failure");
      expect(stepOf(result, "fly")).toMatchObject({ outcome: "skipped", outputs: {} });
      expect(world.fly.app(NAMES.app).machines()).toEqual([]);
      // The database behind it is migrated all the same.
      expect((await appliedIn(world))[0]).toBe(HELD);
      expect(stepOf(result, "vercel").outputs).toMatchObject({ result: "promoted" });
      expect(stepOf(result, "gate").outputs).toMatchObject({ verdict: "unhealthy", "should-rollback": "true" });
      expect(stepOf(result, "rollback").outputs).toMatchObject({
        result: "rolled-back",
        verified: "true",
        "to-sha": good,
        "live-sha": good,
      });
      const page = await fetch(world.vercel.project(NAMES.project).productionUrl);
      expect([page.status, await page.text()]).toEqual([200, expect.stringContaining(`content="${good}"`)]);
      expect(statusesOf(world)).toEqual([
        ["deploy vercel", "in_progress success success"],
        ["deploy vercel", "in_progress success success"],
        ["deploy vercel", "in_progress success failure failure"],
        ["rollback vercel", "in_progress success"],
      ]);
      expect(deploymentsOf(world)[2]?.sha).toBe(bad);
      expectNoSecret(run);
    }),
  );

  test("ends red with verdict not-live when the old version keeps answering", { timeout: LIMIT }, () =>
    onLaptop({ stale: true }, async (run) => {
      const [live] = run.world.repository.commits;
      expect(run.result.conclusion).toBe("failure");
      expect(stepOf(run.result, "fly").outputs).toMatchObject({ result: "deployed", "previous-release": "1" });
      const gate = stepOf(run.result, "gate").outputs;
      expect(gate).toMatchObject({ verdict: "not-live", "should-rollback": "false" });
      // What the gate did not call well is none that a later rollback leads to.
      expect(statusesOf(run.world).map(([, states]) => states)).toEqual([
        "in_progress success failure",
        "in_progress success failure",
      ]);
      // The page is the new one, and the API is not.
      expect(gate["versions-seen"]).toContain(live);
      expect(stepOf(run.result, "rollback").outcome).toBe("skipped");
      await expectExpandedOnly(run);
      expectNoSecret(run);
    }),
  );

  test("ends red, and deploys nothing, when the live data refuse a migration", { timeout: LIMIT }, () =>
    onLaptop({ break: "migration" }, async (run) => {
      const { result, world } = run;
      expect(result.conclusion).toBe("failure");
      const { failure = "{}", ...outputs } = stepOf(result, "expand").outputs;
      expect(outputs).toMatchObject({ "version-before": LIVE, "version-after": EXPANDED });
      expect(JSON.parse(failure)).toMatchObject({
        file: "migrations/007_unique_project_names.sql",
        code: "23505",
        effect: "rolled-back",
      });
      expectBackup(world, outputs);
      for (const id of ["fly", "vercel", "gate", "contract"]) expect(stepOf(result, id).outcome).toBe("skipped");
      expect(deploymentsOf(world)).toEqual([]);
      expect(world.fly.app(NAMES.app).machines()).toEqual([]);
      expectNoSecret(run);
    }),
  );

  test("a dry run shows what the migrations and the deploy would change, and changes nothing", { timeout: LIMIT }, () =>
    onLaptop({ dryRun: true }, async (run) => {
      const { result, world } = run;
      expect(result.conclusion).toBe("success");
      const expand = stepOf(result, "expand").outputs;
      expect(JSON.parse(expand["pending"] ?? "")).toEqual(["migrations/004_api_keys_hash.sql", EXPANDED]);
      expect(JSON.parse(expand["held"] ?? "")).toEqual([HELD]);
      expect(expand["backup-path"]).toBeUndefined();
      expect((await appliedIn(world))[0]).toBe(LIVE);
      for (const id of ["gate", "contract"]) expect(stepOf(result, id).outcome).toBe("skipped");
      expect(deploymentsOf(world)).toEqual([]);
      expect(world.fly.app(NAMES.app).machines()).toEqual([]);
      expect(world.vercel.project(NAMES.project).deployments()).toEqual([]);
      expectNoSecret(run);
    }),
  );

  test("a run that is cancelled during the deploy stops, and its record says so", { timeout: LIMIT }, () =>
    onLaptop({ cancelOn: "Building image" }, (run) => {
      expect(run.result.conclusion).toBe("cancelled");
      expect(stepOf(run.result, "fly").outputs).toMatchObject({ result: "interrupted" });
      const [record, ...others] = deploymentsOf(run.world);
      expect(others).toEqual([]);
      // The step and its post may each say so: what counts is that nothing else is said.
      expect([...new Set(record?.statuses.map((status) => status.state))]).toEqual(["in_progress", "error"]);
      expect(run.world.fly.app(NAMES.app).machines()).toEqual([]);
      expectNoSecret(run);
    }),
  );
});
