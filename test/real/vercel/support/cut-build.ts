import { mkdtemp, readFile, readdir, readlink, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

import { startVercel } from "@slipway/stand-ins/vercel";

import { type StepResult, startStep } from "../../../../actions/fly-deploy/test/step.ts";
import { PROGRAM, TOKEN } from "./cli.ts";
import { MAIN, inputsFor } from "./deploy-with-ours.ts";
import { isolated } from "./isolated.ts";

/** What a build that was cut off left behind. */
export interface CutBuild {
  readonly step: StepResult;
  /** Pulled files while the project's script ran, after the step, and after its post step. */
  readonly during: readonly string[];
  readonly after: readonly string[];
  readonly inTheEnd: readonly string[];
  /** Deployments that were created. */
  readonly created: number;
}

/** A script that says that it runs, and never ends. */
const SCRIPT = `
import { writeFileSync } from "node:fs";
writeFileSync("running", "yes");
setInterval(() => {}, 1000);
`;

/** Cuts the action off while the real CLI builds, then runs its post step; all with nothing but loopback. */
export async function cutBuild(signal: NodeJS.Signals): Promise<CutBuild> {
  return await isolated(new URL(import.meta.url), "cutBuildHere", signal);
}

/** `cutBuild` in this very process. */
export async function cutBuildHere(signal: NodeJS.Signals): Promise<CutBuild> {
  const folder = await mkdtemp(join(tmpdir(), "slipway-cut-build-"));
  const env = { DATABASE_PASSWORD: "canary-pulled-4711" };
  const vercel = await startVercel({ token: TOKEN, projects: [{ id: "prj_demo", name: "demo", env }] });
  const inputs = { ...inputsFor(vercel.url), build: "true", "cli-path": PROGRAM };
  const call = {
    main: MAIN,
    workspace: join(folder, "workspace"),
    cwd: folder,
    inputs,
    env: { GITHUB_WORKSPACE: folder },
  };
  try {
    await writeFile(join(folder, "package.json"), JSON.stringify({ scripts: { build: "node build.mjs" } }));
    await writeFile(join(folder, "build.mjs"), SCRIPT);
    const begun = startStep(call);
    await running(join(folder, "running"));
    const during = await pulledIn(folder);
    begun.child.kill(signal);
    const step = await begun.done;
    // Of a step that is killed, nobody ends the children.
    if (signal === "SIGKILL") await endAllIn(folder);
    const after = await pulledIn(folder);
    await startStep({ ...call, state: step.state }).done;
    const created = vercel.project("prj_demo").deployments().length;
    return { step, during, after, inTheEnd: await pulledIn(folder), created };
  } finally {
    await vercel.close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function running(file: string): Promise<void> {
  while ((await readFile(file, "utf8").catch(() => "")) === "") await sleep(20);
}

/** Kills the processes that run in a folder: the CLI, its builder and the project's script. */
async function endAllIn(folder: string): Promise<void> {
  const pids = (await readdir("/proc")).map(Number).filter((pid) => pid > 0);
  for (const pid of pids) {
    const cwd = await readlink(`/proc/${pid}/cwd`).catch(() => "");
    try {
      if (cwd === folder) process.kill(pid, "SIGKILL");
    } catch {
      // It has ended by itself.
    }
  }
}

async function pulledIn(folder: string): Promise<string[]> {
  const names = await readdir(join(folder, ".vercel")).catch(() => []);
  return names.filter((name) => name.startsWith(".env"));
}
