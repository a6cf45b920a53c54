import type { Fault, Violation } from "@slipway/stand-ins";
import { openVercelDescription, startVercel, unexplained } from "@slipway/stand-ins/vercel";
import type { ProjectOptions, VercelFault, VercelStandIn } from "@slipway/stand-ins/vercel";

import { contract } from "../../../support/contracts.ts";
import { LINKED, TOKEN, runCli } from "./cli.ts";
import type { CliResult } from "./cli.ts";
import type { OutputFolder, Shape } from "./folders.ts";
import { isolated } from "./isolated.ts";
import { recorded } from "./recorded.ts";
import type { RecordedDeploy } from "./recorded.ts";

export interface CliDeploy {
  /** Where the CLI runs: the folder that holds `.vercel/output`. */
  readonly cwd: string;
  /** After `deploy --prebuilt --yes`; `["--prod"]` when absent. */
  readonly args?: readonly string[];
  /** How the folder is linked to the project; by `VERCEL_ORG_ID` and `VERCEL_PROJECT_ID` when absent. */
  readonly env?: Readonly<Record<string, string>>;
  readonly project?: Partial<ProjectOptions>;
  readonly faults?: readonly VercelFault[];
  /** Numbers have to be finite: the call travels as JSON. */
  readonly httpFaults?: readonly Fault[];
}

/** How a shape is deployed: the monorepo is linked by its own file, the others by the environment. */
export function deployOf(shape: Shape, { cwd, rootDirectory }: OutputFolder): CliDeploy {
  return {
    cwd,
    ...(shape === "monorepo" && { env: {} }),
    ...(rootDirectory !== undefined && { project: { rootDirectory } }),
  };
}

/** What the CLI said and what it did. */
export interface DeployedWithCli extends CliResult, RecordedDeploy {
  /** What Vercel's published description forbids of it, known deviations aside; undefined where it is not at hand. */
  readonly violations: readonly Violation[] | undefined;
  /** What the deployment answers at `/`, once it is READY; undefined otherwise. */
  readonly page: string | undefined;
}

/** Deploys a folder with the real CLI to a stand-in, both with nothing but loopback. */
export async function deployWithCli(deploy: CliDeploy): Promise<DeployedWithCli> {
  return await isolated(new URL(import.meta.url), "deployHere", deploy);
}

/** Runs `vercel deploy` where it has to ask which project is meant, and nobody answers. */
export async function deployUnanswered(cwd: string): Promise<CliResult & { readonly created: number }> {
  return await isolated(new URL(import.meta.url), "deployUnansweredHere", cwd);
}

/** `deployUnanswered` in this very process. */
export async function deployUnansweredHere(cwd: string): Promise<CliResult & { readonly created: number }> {
  const vercel = await startVercel({ token: TOKEN, projects: [{ id: "prj_demo", name: "demo" }] });
  try {
    const args = ["deploy", "--prebuilt", "--yes", "--prod"];
    const result = await runCli({ api: vercel.url, cwd, env: {}, args });
    return { ...result, created: vercel.project("prj_demo").deployments().length };
  } finally {
    await vercel.close();
  }
}

/** `deployWithCli` in this very process. */
export async function deployHere(deploy: CliDeploy): Promise<DeployedWithCli> {
  const { cwd, args = ["--prod"], env = LINKED, project, faults = [], httpFaults = [] } = deploy;
  const vercel = await startVercel({
    token: TOKEN,
    projects: [{ id: "prj_demo", name: "demo", ...project }],
    faults,
    httpFaults,
  });
  try {
    const result = await runCli({
      api: vercel.url,
      cwd,
      env,
      args: ["deploy", "--prebuilt", "--yes", ...args],
    });
    if (!vercel.requests.some(({ method, path }) => method === "POST" && path === "/v13/deployments"))
      throw new Error(`vercel deploy created no deployment (${result.exitCode}):\n${result.stdout}${result.stderr}`);
    const latest = vercel.project("prj_demo").latest();
    const page = latest?.state === "READY" ? await (await fetch(await vercel.urlOf(latest.url))).text() : undefined;
    return { ...result, ...recorded(vercel), violations: violationsOf(vercel), page };
  } finally {
    await vercel.close();
  }
}

function violationsOf({ exchanges }: VercelStandIn): readonly Violation[] | undefined {
  const { file } = contract("vercel.openapi.json");
  if (file === undefined) return undefined;
  const description = openVercelDescription(file);
  return unexplained(exchanges.flatMap((exchange) => description.check(exchange)));
}
