import { readFile } from "node:fs/promises";
import { join } from "node:path";

import { startVercel } from "@slipway/stand-ins/vercel";
import type { VercelStandIn } from "@slipway/stand-ins/vercel";

import { TOKEN, runCli } from "./cli.ts";
import type { CliResult } from "./cli.ts";
import { outputFolder } from "./folders.ts";
import { isolated } from "./isolated.ts";

/** A command and what was so after it. */
export interface Step {
  readonly command: string;
  readonly exitCode: number | null;
  /** Which of the deployments, counted from 0 in the order of their creation, was in production. */
  readonly production: number;
  readonly output: string;
}

export interface LifeCycle {
  readonly steps: readonly Step[];
  /** What `pull` wrote. */
  readonly pulled: string;
  /** What the stand-in did not serve. */
  readonly unserved: readonly string[];
}

const NARROW = "token_of_the_project";

/** Stages, promotes, rolls back, inspects, pulls, deploys to a custom environment; then with a project's token. */
export async function lifeCycle(): Promise<LifeCycle> {
  return await isolated(new URL(import.meta.url), "lifeCycleHere", null);
}

/** `lifeCycle` in this very process. */
export async function lifeCycleHere(): Promise<LifeCycle> {
  const vercel = await startVercel({
    token: TOKEN,
    projectTokens: [{ token: NARROW, projects: ["prj_demo"] }],
    projects: [{ id: "prj_demo", name: "demo", customEnvironments: ["qa"], env: { GREETING: "hello" } }],
  });
  const output = await outputFolder("static");
  const steps: Step[] = [];
  const run = async (args: readonly string[], token = TOKEN): Promise<void> => {
    const result = await runCli({ api: vercel.url, cwd: output.cwd, args, token });
    steps.push(stepOf(vercel, args, result));
  };
  try {
    const ids = (): string[] => created(vercel);
    await run(["deploy", "--prebuilt", "--yes", "--prod"]);
    await run(["deploy", "--prebuilt", "--yes", "--prod", "--skip-domain"]);
    await run(["promote", ids()[1] ?? "", "--yes"]);
    await run(["rollback", ids()[0] ?? "", "--yes"]);
    await run(["inspect", ids()[1] ?? "", "--wait"]);
    await run(["deploy", "--prebuilt", "--yes", "--target=qa"]);
    await run(["pull", "--yes", "--environment=production"]);
    await run(["deploy", "--prebuilt", "--yes"], NARROW);
    await run(["promote", ids()[1] ?? "", "--yes"], NARROW);
    const pulled = await readFile(join(output.cwd, ".vercel/.env.production.local"), "utf8");
    const unserved = vercel.requests
      .filter(({ status }) => status === 501)
      .map(({ method, path }) => `${method} ${path}`);
    return { steps, pulled, unserved };
  } finally {
    await vercel.close();
    await output.remove();
  }
}

/** Ids of the deployments, oldest first. */
function created(vercel: VercelStandIn): string[] {
  return vercel
    .project("prj_demo")
    .deployments()
    .map(({ id }) => id)
    .toReversed();
}

function stepOf(vercel: VercelStandIn, args: readonly string[], { exitCode, stdout, stderr }: CliResult): Step {
  const production = created(vercel).indexOf(vercel.project("prj_demo").production() ?? "");
  return { command: args.join(" ").replace(/dpl_\w+/, "{id}"), exitCode, production, output: stdout + stderr };
}
