import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { isAbsolute, join, relative } from "node:path";
import { fileURLToPath } from "node:url";

import type { Fault } from "@slipway/stand-ins";
import { startVercel } from "@slipway/stand-ins/vercel";
import type { ProjectOptions, VercelFault } from "@slipway/stand-ins/vercel";

import { type StepResult, startStep } from "../../../../actions/fly-deploy/test/step.ts";
import { TOKEN } from "./cli.ts";
import type { OutputFolder } from "./folders.ts";
import { isolated } from "./isolated.ts";
import { type RecordedDeploy, recorded } from "./recorded.ts";

/** The action's source; a bundle of it when `SLIPWAY_BUNDLE` names one. */
const BUNDLE = process.env["SLIPWAY_BUNDLE"];
const SOURCE = fileURLToPath(new URL("../../../../actions/vercel-deploy/src/main.ts", import.meta.url));
export const MAIN = BUNDLE ? (isAbsolute(BUNDLE) ? BUNDLE : join(process.cwd(), BUNDLE)) : SOURCE;

/** A deploy with the action. */
export interface OurDeploy {
  readonly folder: OutputFolder["folder"];
  readonly cwd: string;
  readonly inputs?: Readonly<Record<string, string>>;
  /** What the runner sets beside the usual; no repository when absent. */
  readonly env?: Readonly<Record<string, string>>;
  readonly project?: Partial<ProjectOptions>;
  readonly faults?: readonly VercelFault[];
  readonly httpFaults?: readonly Fault[];
}

/** What the action said and what it did. */
export interface DeployedWithOurs extends RecordedDeploy {
  readonly step: StepResult;
  readonly page: string | undefined;
}

/** Deploys a folder with the action to a stand-in, both with nothing but loopback. */
export async function deployWithOurs(deploy: OurDeploy): Promise<DeployedWithOurs> {
  return await isolated(new URL(import.meta.url), "deployOursHere", deploy);
}

/** Inputs of every deploy here. */
export function inputsFor(api: string): Readonly<Record<string, string>> {
  return {
    token: TOKEN,
    "project-id": "prj_demo",
    "team-id": "team_acme",
    target: "production",
    record: "off",
    "api-url": api,
    timeout: "120s",
  };
}

/** `deployWithOurs` in this very process. */
export async function deployOursHere(deploy: OurDeploy): Promise<DeployedWithOurs> {
  const { folder, cwd, inputs, env = {}, project, faults = [], httpFaults = [] } = deploy;
  const projects = [{ id: "prj_demo", name: "demo", ...project }];
  const vercel = await startVercel({ token: TOKEN, projects, faults, httpFaults });
  const temp = await mkdtemp(join(tmpdir(), "slipway-runner-"));
  try {
    const all = { ...inputsFor(vercel.url), "working-directory": relative(folder, cwd) || ".", ...inputs };
    const call = { main: MAIN, workspace: join(temp, "workspace"), inputs: all };
    const own = { GITHUB_WORKSPACE: folder, GITHUB_REPOSITORY: "", ...env };
    const step = await startStep({ ...call, env: own, cwd: folder }).done;
    const latest = vercel.project("prj_demo").latest();
    if (latest === undefined) throw new Error(`no deployment was created:\n${step.stdout}${step.stderr}`);
    const page = latest.state === "READY" ? await (await fetch(await vercel.urlOf(latest.url))).text() : undefined;
    return { ...recorded(vercel), step, page };
  } finally {
    await vercel.close();
    await rm(temp, { recursive: true, force: true });
  }
}
