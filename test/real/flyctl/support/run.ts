import { spawn } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";

import { deployArguments } from "../../../../packages/platforms/src/fly/argv.ts";
import { flyctlEnvironment } from "../../../../packages/platforms/src/fly/environment.ts";
import { runBundle } from "../../../contract/support/run-bundle.ts";
import { stepFolders } from "../../../contract/support/bundle.ts";
import type { Ended, RunPlan } from "./plan.ts";
import { APP, type Scene, TOKEN } from "./scene.ts";

/** How long flyctl may wait for one machine, in milliseconds. */
const WAIT = 60_000;

/** A deploy by whom the plan says. */
export async function deploy(
  plan: RunPlan,
  scene: Scene,
  flyctl: string,
): Promise<Ended & { readonly outputs: Readonly<Record<string, string>> }> {
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
  return { ...(await runFlyctl(plan, scene, flyctl, args)), outputs: {} };
}

async function deployByBundle({ strategy }: RunPlan, { fly, folder, image }: Scene, flyctl: string) {
  const inputs = {
    app: APP,
    config: "fly.toml",
    image,
    strategy,
    record: "off",
    "api-token": TOKEN,
    "flyctl-path": flyctl,
    "wait-timeout": `${WAIT / 1_000}s`,
    "api-url": fly.url,
    "machines-api-url": fly.url,
  };
  const folders = { ...stepFolders("fly-deploy"), workspace: folder };
  const { exitCode, stdout, stderr, outputs } = await runBundle({ name: "fly-deploy", inputs, folders });
  return { args: ["fly-deploy"], exitCode, stdout, stderr, outputs };
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
