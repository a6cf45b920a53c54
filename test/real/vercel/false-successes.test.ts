import { beforeEach, describe, expect, it, vi } from "vitest";

import type { MoveState } from "@slipway/platforms/vercel";
import type { VercelStandIn } from "@slipway/stand-ins/vercel";

import { type StepResult, startStep } from "../../../actions/fly-deploy/test/step.ts";
import { MAIN, inputsFor } from "./support/deploy-with-ours.ts";
import { deployUnanswered } from "./support/deploy-with-cli.ts";
import { outputFolder } from "./support/folders.ts";
import { PATIENCE, realCliMissing } from "./support/missing.ts";
import { ourPlatform } from "./support/our-platform.ts";
import { SITUATIONS, type Situation, type SituationName, cliIn, startIn } from "./support/situations.ts";

const missing = realCliMissing();

vi.setConfig({ testTimeout: PATIENCE });

beforeEach((context) => {
  if (missing !== undefined) context.skip(missing);
});

/** A situation's stand-in for a client of ours. */
async function inSituation<T>(name: SituationName, ours: (vercel: VercelStandIn, wanted: string) => Promise<T>) {
  const situation: Situation = SITUATIONS[name];
  const vercel = await startIn(situation);
  try {
    const { wanted } = await situation.prepare(vercel);
    return await ours(vercel, wanted ?? "");
  } finally {
    await vercel.close();
  }
}

/** Where the CLI exits with 0 and nothing, or not all, of it is so: what our promote or rollback gives in its place. */
const MOVES: readonly (readonly [SituationName, MoveState, RegExp])[] = [
  ["promote, while the newest job is another's success", "missing", /no such job was seen; in production is dpl_/],
  ["rollback, while the newest job is another's success", "missing", /no such job was seen/],
  ["rollback, while the newest job is old", "missing", /no such job was seen/],
  ["promote, while the newest job is old", "missing", /no such job was seen; in production is dpl_/],
  ["promote, overtaken by another's", "overtaken", /somebody else's promote to dpl_/],
  ["promote, whose job says more than it did", "unproven", /says that it succeeded; in production is dpl_/],
  ["promote, skipped", "skipped", /skipped the promote/],
  ["promote, behind a rolling release", "queued", /waits behind the rolling release of dpl_.* which is at 10 %/],
  ["promote, as a rolling release", "rolling", /gives it to 10 % of the visitors/],
];

describe("the real CLI exits with 0, and the platform says what is so", () => {
  it.for(MOVES)("%s", async ([name, state, reason]) => {
    const [cli, ours] = await Promise.all([
      cliIn(name),
      inSituation(name, async (vercel, wanted) => {
        const platform = ourPlatform(vercel);
        const type = name.startsWith("rollback") ? ("rollback" as const) : ("promote" as const);
        const moved = await platform.rollback({ type, id: wanted, timeout: 60_000 });
        return { moved, proof: await platform.prove({ deployment: wanted }) };
      }),
    ]);
    expect(cli.exitCode).toBe(0);
    expect(ours.moved).toMatchObject({ state, reason: expect.stringMatching(reason) });
    expect(ours.proof.result).toBe(state === "rolling" ? "rolling" : "not-live");
  });

  it("promote of a preview, whose build fails: refused, since it would be another artifact", async () => {
    const name = "promote of a preview, whose build fails";
    const cli = await cliIn(name);
    expect(cli).toMatchObject({ exitCode: 0, newest: "ERROR" });
    const refused = inSituation(name, async (vercel, wanted) => await ourPlatform(vercel).promote(wanted, 60_000));
    await expect(refused).rejects.toThrow(/dpl_\w+ was not built for production/);
  });

  it("inspect --wait, longer than its timeout: a timeout, and the build is canceled", async () => {
    const name = "inspect --wait, longer than its timeout";
    const [cli, ours] = await Promise.all([cliIn(name), inSituation(name, (vercel) => deployOurs(vercel, "20s"))]);
    expect(cli).toMatchObject({ exitCode: 0, state: "BUILDING" });
    expect(ours.step.exitCode).toBe(1);
    expect(ours.step.errors.join("\n")).toMatch(/still BUILDING after \d+ s; the build was canceled/);
    expect(ours.latest).toMatchObject({ state: "CANCELED" });
  });

  it("deploy --no-wait, whose build fails: the build is waited for, and the step fails", async () => {
    const name = "deploy --prod --no-wait, whose build fails";
    const [cli, ours] = await Promise.all([cliIn(name), inSituation(name, (vercel) => deployOurs(vercel))]);
    expect(cli).toMatchObject({ exitCode: 0, newest: "ERROR", page: "live" });
    expect(ours.step.exitCode).toBe(1);
    expect(ours.step.outputs).toMatchObject({ result: "failed", "deployment-id": ours.latest?.id });
    expect(ours.page).toBe("live");
  });

  it("promote, while the edge is stale: the API shows it, and only a health gate sees what visitors get", async () => {
    const name = "promote, while the edge is stale";
    const cli = await cliIn(name);
    const ours = await inSituation(name, async (vercel, wanted) => await ourPlatform(vercel).promote(wanted, 60_000));
    expect(cli).toMatchObject({ exitCode: 0, page: "live" });
    expect(ours.state).toBe("moved");
  });
});

/** Runs the action on a situation's stand-in. */
async function deployOurs(
  vercel: VercelStandIn,
  timeout?: string,
): Promise<{
  readonly step: StepResult;
  readonly latest: ReturnType<ReturnType<VercelStandIn["project"]>["latest"]>;
  readonly page: string;
  readonly production: string | undefined;
  readonly autoAssign: boolean;
}> {
  const output = await outputFolder("static");
  try {
    const inputs = { ...inputsFor(vercel.url), ...(timeout !== undefined && { timeout }) };
    const step = await startStep({
      main: MAIN,
      workspace: `${output.folder}/workspace`,
      cwd: output.folder,
      inputs,
      env: { GITHUB_WORKSPACE: output.folder },
    }).done;
    const project = vercel.project("prj_demo");
    const page = await (await fetch(project.productionUrl)).text();
    return { step, latest: project.latest(), page, production: project.production(), autoAssign: project.autoAssign() };
  } finally {
    await output.remove();
  }
}

describe("vercel deploy --prod exits with 0 and ships nothing; the action", () => {
  it("promotes what it staged after a rollback, and says so", async () => {
    const name = "deploy --prod, after a rollback";
    const [cli, ours] = await Promise.all([cliIn(name), inSituation(name, (vercel) => deployOurs(vercel))]);
    expect(cli).toMatchObject({ exitCode: 0, page: "old" });
    expect(ours.step.exitCode, ours.step.stdout).toBe(0);
    expect(ours).toMatchObject({ page: "<h1>static</h1>", production: ours.latest?.id, autoAssign: true });
    expect(ours.step.warnings.join("\n")).toContain("was rolled back");
    expect(ours.step.outputs).toMatchObject({ result: "promoted", "auto-assign": "on" });
  });

  it("is not stopped by domains that are not assigned at the build: it assigns them by the promote", async () => {
    const name = "deploy --prod, whose domains cannot be assigned";
    const [cli, ours] = await Promise.all([cliIn(name), inSituation(name, (vercel) => deployOurs(vercel))]);
    expect(cli).toMatchObject({ exitCode: 0, page: "live" });
    expect(ours.step.exitCode, ours.step.stdout).toBe(0);
    expect(ours.page).toBe("<h1>static</h1>");
  });

  it("has no question to ask at the root of a monorepo: it says where the output is not, and fails", async () => {
    const output = await outputFolder("monorepo");
    const vercel = await startIn(SITUATIONS["promote, skipped"]);
    try {
      const cli = await deployUnanswered(output.folder);
      expect(cli).toMatchObject({ exitCode: 0, created: 0 });
      const env = { GITHUB_WORKSPACE: output.folder };
      const call = { main: MAIN, workspace: `${output.folder}/workspace`, cwd: output.folder, env };
      const step = await startStep({ ...call, inputs: inputsFor(vercel.url) }).done;
      expect(step.exitCode).toBe(1);
      expect(step.errors.join("\n")).toContain("there is no prebuilt output in");
    } finally {
      await Promise.all([vercel.close(), output.remove()]);
    }
  });
});
