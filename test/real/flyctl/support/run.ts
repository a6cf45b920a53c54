import { spawn } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { setTimeout as sleep } from "node:timers/promises";

import { startGitHub } from "@slipway/stand-ins/github";

import { deployArguments } from "../../../../packages/platforms/src/fly/argv.ts";
import { flyctlEnvironment } from "../../../../packages/platforms/src/fly/environment.ts";
import { runBundle } from "../../../contract/support/run-bundle.ts";
import { stepFolders } from "../../../contract/support/bundle.ts";
import type { Ended, RunPlan } from "./plan.ts";
import { APP, type Scene, TOKEN } from "./scene.ts";

const GITHUB_TOKEN = "canary-github-88f1e0";
const BUNDLE = { name: "fly-deploy", token: GITHUB_TOKEN };

/** How long flyctl may wait for one machine, in milliseconds. */
const WAIT = 60_000;

/** How a deploy ended, what it gave, and how long it took from start to end. */
export interface Measured extends Ended {
  readonly outputs: Readonly<Record<string, string>>;
  readonly milliseconds: number;
  /** From the start until every machine was up with the new image, which may be later than the end. */
  readonly upAfter: number;
}

/** A deploy by whom the plan says. */
export async function deploy(plan: RunPlan, scene: Scene, flyctl: string): Promise<Measured> {
  if (plan.by === "bundle") return await deployByBundle(plan, scene, flyctl);
  const args = deployArguments({
    app: APP,
    config: "fly.toml",
    image: scene.image,
    strategy: plan.strategy,
    waitTimeout: WAIT,
    env: {},
    releaseCommand: "run",
  });
  const begin = performance.now();
  const ended = await runFlyctl(plan, scene, flyctl, args);
  if (ended.exitCode !== 0)
    return { ...ended, outputs: {}, milliseconds: performance.now() - begin, upAfter: Infinity };
  const milliseconds = performance.now() - begin;
  while (!isUp(scene)) await sleep(10);
  return { ...ended, outputs: {}, milliseconds, upAfter: performance.now() - begin };
}

async function deployByBundle({ strategy }: RunPlan, { fly, folder, image }: Scene, flyctl: string) {
  const repositories = [{ owner: "acme", name: "structra" }];
  const github = await startGitHub({ token: GITHUB_TOKEN, repositories });
  const inputs = {
    app: APP,
    config: "fly.toml",
    image,
    strategy,
    environment: "production",
    "api-token": TOKEN,
    "flyctl-path": flyctl,
    "wait-timeout": `${WAIT / 1_000}s`,
    "api-url": fly.url,
    "machines-api-url": fly.url,
  };
  const folders = { ...stepFolders("fly-deploy"), workspace: folder };
  const env = { GITHUB_API_URL: github.url, GITHUB_GRAPHQL_URL: `${github.url}/graphql` };
  const begin = performance.now();
  const { exitCode, stdout, stderr, outputs } = await runBundle({ ...BUNDLE, inputs, folders, env });
  const milliseconds = performance.now() - begin;
  await github.close();
  return { args: ["fly-deploy"], exitCode, stdout, stderr, outputs, milliseconds, upAfter: milliseconds };
}

/** As the stand-in itself knows it. */
function isUp({ fly, digest }: Scene): boolean {
  const machines = fly.app(APP).machines();
  const isGood = machines.map(({ state, image_ref, checks = [] }) => {
    return state === "started" && image_ref.digest === digest && checks.every(({ status }) => status === "passing");
  });
  return !isGood.includes(false);
}

/** Runs a flyctl in the very environment that the action gives it. */
export async function runFlyctl(
  plan: RunPlan,
  { fly, folder }: Scene,
  flyctl: string,
  args: readonly string[],
): Promise<Ended> {
  const configDir = mkdtempSync(join(tmpdir(), "config-"));
  const url = new URL(fly.url);
  const env = flyctlEnvironment(process.env, { token: TOKEN, apiUrl: url, machinesUrl: url, configDir });
  const child = spawn(flyctl, args, {
    cwd: folder,
    env: { ...env, HOME: configDir, ...plan.env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const exit = new Promise<number | null>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  });
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return { args, exitCode: await exit, stdout, stderr };
}
