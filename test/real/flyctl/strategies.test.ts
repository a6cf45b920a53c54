import { beforeAll, describe, expect, it } from "vitest";

import { contract } from "../../support/contracts.ts";
import { bodies, changes, questions as asked } from "./support/compare.ts";
import { isolated } from "./support/isolated.ts";
import { type Report, type RunPlan, type RunReport, STRATEGIES } from "./support/plan.ts";
import { realFlyctl } from "./support/present.ts";
import { TOKEN } from "./support/scene.ts";
import { misfits, readSchema } from "./support/schema.ts";

/** What is read with flyctl, beside what is asked of the APIs. */
const READ = [
  ["config", "show", "--app", "demo"],
  ["releases", "--json", "--app", "demo"],
  ["machine", "list", "--json", "--app", "demo"],
  ["status", "--json", "--app", "demo"],
];

const KINDS = ["real", "stand-in"] as const;

/** What flyctl asks to listen to a release command: over WireGuard, which is not there, and then by polling. */
const ONLY_REAL = ["GET /api/v1/apps/demo/logs", "graphql validateWireGuardPeers"];

type Skip = (reason: string) => void;

/** More of fly.toml's `[deploy]`, for the runs that are not about a strategy alone. */
const DEPLOYS: Readonly<Record<string, Pick<RunPlan, "strategy" | "deploy" | "machines" | "asleep" | "empty">>> = {
  ...Object.fromEntries(STRATEGIES.map((strategy) => [strategy, { strategy, machines: 2 }])),
  "rolling over sleeping machines": { strategy: "rolling", machines: 2, asleep: true },
  "bluegreen over sleeping machines": { strategy: "bluegreen", machines: 2, asleep: true },
  "an app without machines": { strategy: "rolling", machines: 1, empty: true },
  "a release command": { strategy: "immediate", machines: 1, deploy: `release_command = "node -e 0"` },
};

const flyctl = realFlyctl();
let report: Report | undefined;

beforeAll(async () => {
  if (flyctl.path === undefined) return;
  const runs = Object.entries(DEPLOYS).flatMap(([name, plan]) =>
    KINDS.map((kind): RunPlan => ({ ...plan, name: `${name} ${kind}`, by: "bundle", flyctl: kind, afterwards: READ })),
  );
  report = await isolated({ flyctl: flyctl.path, runs });
}, 900_000);

function reportOr(skip: Skip): Report {
  if (flyctl.missing !== undefined) skip(flyctl.missing);
  if (report === undefined) throw new Error("there is no report");
  return report;
}

function runOf(what: string, skip: Skip, kind: RunPlan["flyctl"] = "real"): RunReport {
  const name = `${what} ${kind}`;
  const run = reportOr(skip).runs.find((each) => each.name === name);
  if (run === undefined) throw new Error(`there is no run of ${name}`);
  return run;
}

describe("the real flyctl, from the action's bundle", () => {
  it("has nothing but loopback", ({ skip }) => {
    expect(reportOr(skip).interfaces).toEqual(["lo"]);
  });

  it.for(STRATEGIES)("deploys by %s, and the action proves it on every machine", (strategy, { skip }) => {
    const { deploy, outputs, digest, machines, releases } = runOf(strategy, skip);
    expect(deploy.exitCode, deploy.stdout + deploy.stderr).toBe(0);
    expect(outputs).toMatchObject({ result: "deployed", "release-version": "2", digest });
    expect(releases[0]).toMatchObject({ version: 2, status: "complete", strategy: strategy.toUpperCase() });
    const live = machines.filter(({ state }) => state !== "destroying");
    expect(live.map(({ state, image_ref }) => [state, image_ref.digest])).toEqual([
      ["started", digest],
      ["started", digest],
    ]);
  });

  it.for(STRATEGIES)("reads configuration, releases and machines after %s", (strategy, { skip }) => {
    const { afterwards, digest } = runOf(strategy, skip);
    expect(afterwards.map(({ args, exitCode, stderr }) => [args[0], exitCode, stderr])).toEqual(
      READ.map(([command]) => [command, 0, ""]),
    );
    const [config, releases, machines, status] = afterwards.map(({ stdout }) => JSON.parse(stdout) as unknown);
    expect(config).toMatchObject({ app: "demo", env: { VERSION: "2" }, http_service: { internal_port: 8080 } });
    expect(releases).toMatchObject([
      { Version: 2, Status: "complete", ImageRef: expect.stringContaining(digest) },
      { Version: 1 },
    ]);
    expect(machines).toMatchObject([
      { state: "started", image_ref: { digest } },
      { state: "started", image_ref: { digest } },
    ]);
    expect(status).toMatchObject({ Deployed: true, Version: 2, Status: "deployed" });
  });

  it.for(STRATEGIES)(
    "asks in %s only what Fly's schema has, and is answered as it says",
    async (strategy, { skip }) => {
      const { questions } = runOf(strategy, skip);
      const { file, missing } = contract("fly.graphql");
      if (file === undefined) throw new Error(skip(missing));
      expect(questions.length).toBeGreaterThan(3);
      expect(await misfits(readSchema(file), questions)).toEqual([]);
    },
  );

  it.for(Object.keys(DEPLOYS))("is what the stand-in's own flyctl is, call by call: %s", (what, { skip }) => {
    const [real, standIn] = KINDS.map((kind) => runOf(what, skip, kind).calls);
    if (real === undefined || standIn === undefined) throw new Error("a run is missing");
    // Each assertion prints in what they differ.
    expect(changes(standIn)).toEqual(changes(real));
    expect(bodies(standIn)).toEqual(bodies(real));
    expect(asked(standIn)).toEqual(asked(real).filter((question) => !ONLY_REAL.includes(question)));
    expect(changes(real)).toContain("PATCH /api/v1/releases/{release} complete 200");
    expect(bodies(real).length).toBeGreaterThan(2);
  });

  it("ends with 0 over machines that sleep, and the action says that nothing is proven", ({ skip }) => {
    const { deploy, outputs, machines } = runOf("rolling over sleeping machines", skip);
    expect(deploy.stdout).toContain("update succeeded");
    expect([deploy.exitCode, outputs["result"]]).toEqual([1, "unverified"]);
    expect(machines.map(({ state }) => state)).toEqual(["stopped", "stopped"]);
  });

  it("makes the first machines of an app, and the action proves them", ({ skip }) => {
    const { deploy, outputs, machines, digest } = runOf("an app without machines", skip);
    expect(deploy.exitCode, deploy.stdout + deploy.stderr).toBe(0);
    expect(outputs).toMatchObject({ result: "deployed", "release-version": "2", digest });
    // Two, because the group has a service and flyctl is not told otherwise.
    const live = machines.filter(({ state }) => state !== "destroyed" && state !== "destroying");
    expect(live.map(({ state, image_ref }) => [state, image_ref.digest])).toEqual([
      ["started", digest],
      ["started", digest],
    ]);
  });

  it("starts one machine of a sleeping group by bluegreen, and leaves the other unproven", ({ skip }) => {
    const { outputs, machines } = runOf("bluegreen over sleeping machines", skip);
    const live = machines.filter(({ state }) => state !== "destroying").map(({ state }) => state);
    expect(live.toSorted()).toEqual(["started", "stopped"]);
    expect(outputs["result"]).toBe("unverified");
  });

  it("sends no trace, not even to this machine, and shows no token", ({ skip }) => {
    const { runs, traces } = reportOr(skip);
    expect(traces).toEqual([]);
    for (const { deploy, afterwards } of runs) {
      const shown = [deploy, ...afterwards].map(({ stdout, stderr }) => stdout + stderr).join("\n");
      // The runner itself reads this line, and shows it to nobody.
      expect(shown.replaceAll(`::add-mask::${TOKEN}`, "")).not.toContain(TOKEN);
    }
  });

  it("would send its traces with the token in the clear, were it not told otherwise", async ({ skip }) => {
    const path = flyctl.path ?? skip(flyctl.missing);
    const run = { name: "traced", by: "flyctl", flyctl: "real", strategy: "immediate", machines: 1 } as const;
    const env = { OTEL_TRACES_SAMPLER: "always_on" };
    const { runs, traces } = await isolated({ flyctl: path, runs: [{ ...run, env }] });
    expect(runs[0]?.deploy.exitCode).toBe(0);
    expect(traces.join("\n")).toContain(`Authorization: ${TOKEN}`);
  });
});
