import { describe, expect, test } from "vitest";

import { NAMES } from "../../scripts/pipeline/world.ts";
import { type LaptopRun, deploymentsOf, formsOf, onLaptop, stepOf } from "./support/laptop.ts";

const LIMIT = 240_000;

/** With a fresh random value in every secret, no trace of a run may hold one of them in any usual form. */
function expectNoSecret({ world, traces }: LaptopRun): void {
  expect(world.secrets.length).toBeGreaterThan(8);
  for (const secret of world.secrets) {
    for (const form of formsOf(secret)) expect(traces.filter((trace) => trace.includes(form))).toEqual([]);
  }
}

describe("the example's deploy workflow, through pipeline.yml and the committed bundles", () => {
  test("goes from commit to healthy, and the gate saw the version that was deployed", { timeout: LIMIT }, () =>
    onLaptop({}, async (run) => {
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
      // What the gate says is so: the app answers, with this version, after its migration.
      const answer = await fetch(`${world.fly.app(NAMES.app).url}/health`);
      expect([answer.status, await answer.json()]).toMatchObject([200, { version: sha, checks: { database: true } }]);
      expectNoSecret(run);
      expect(world.github.violations).toEqual([]);
    }),
  );

  test("writes the record before anything moves, and closes it", { timeout: LIMIT }, () =>
    onLaptop({}, ({ result, world }) => {
      const [, sha] = world.repository.commits;
      const [record, ...others] = deploymentsOf(world);
      expect(others).toEqual([]);
      expect(record).toMatchObject({ sha, task: "slipway", environment: NAMES.environment, production: false });
      expect(record?.statuses.map((status) => status.state)).toEqual(["in_progress", "success"]);
      expect(stepOf(result, "fly").outputs["deployment-id"]).toBe(String(record?.id));
      const written = world.github.requests.findIndex(
        (request) => request.method === "POST" && request.path.endsWith("/deployments"),
      );
      expect(written).toBeGreaterThanOrEqual(0);
    }),
  );

  test(
    "ends red with verdict unhealthy, and names the check, when the deployed version answers 503",
    { timeout: LIMIT },
    () =>
      onLaptop({ break: "health" }, (run) => {
        expect(run.result.conclusion).toBe("failure");
        expect(stepOf(run.result, "fly").outputs["result"]).toBe("deployed");
        expect(stepOf(run.result, "gate").outputs).toMatchObject({
          verdict: "unhealthy",
          reason: "checks.database",
          "should-rollback": "true",
        });
        expectNoSecret(run);
      }),
  );

  test("ends red with verdict not-live when the old version keeps answering", { timeout: LIMIT }, () =>
    onLaptop({ stale: true }, (run) => {
      const [live] = run.world.repository.commits;
      expect(run.result.conclusion).toBe("failure");
      expect(stepOf(run.result, "fly").outputs).toMatchObject({ result: "deployed", "previous-release": "1" });
      expect(stepOf(run.result, "gate").outputs).toMatchObject({
        verdict: "not-live",
        "version-observed": live,
        "should-rollback": "false",
      });
      expectNoSecret(run);
    }),
  );

  test("a run that is cancelled during the deploy stops, and its record says so", { timeout: LIMIT }, () =>
    onLaptop({ cancelOn: "Building image" }, (run) => {
      expect(run.result.conclusion).toBe("cancelled");
      expect(stepOf(run.result, "fly").outputs).toMatchObject({ result: "interrupted" });
      const [record, ...others] = deploymentsOf(run.world);
      expect(others).toEqual([]);
      expect(record?.statuses.map((status) => status.state)).toEqual(["in_progress", "error"]);
      expect(run.world.fly.app(NAMES.app).machines()).toEqual([]);
      expectNoSecret(run);
    }),
  );
});
