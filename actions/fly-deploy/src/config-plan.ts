import { ActionError, CancelledError, messageOf } from "@slipway/core";
import { type AppConfig, type ConfigChange, type Fly, diffConfigs, overlayConfig } from "@slipway/platforms/fly";

import type { FlyPorts, Job } from "./job.ts";
import type { Ready } from "./preflight.ts";

/** What the release would change in the app's configuration; `undefined` when that cannot be told before. */
export async function configChanges(
  platform: Fly,
  { config }: Pick<Job, "config">,
  { plan, saved }: Pick<Ready, "plan" | "saved">,
  { log }: Pick<FlyPorts, "log">,
): Promise<readonly ConfigChange[] | undefined> {
  if (saved === undefined) return undefined;
  try {
    const base: AppConfig = config === undefined ? saved.config : await platform.localConfig(plan);
    return diffConfigs(saved.config, overlayConfig(base, plan));
  } catch (error) {
    if (error instanceof CancelledError || !(error instanceof ActionError)) throw error;
    log.debug(`the configurations cannot be compared: ${messageOf(error)}`);
    return undefined;
  }
}
