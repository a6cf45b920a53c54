import { UserError } from "@slipway/core";
import type { Fly, FlyLive, FlyPlan, FoundImage, LiveConfig } from "@slipway/platforms/fly";
import { acquireFlyctl } from "@slipway/platforms/fly";

import type { FlyPorts, Inputs, Job } from "./job.ts";

/** Everything that is known before anything is changed. */
export interface Ready {
  /** What is to be done, with flyctl, and with the image by its digest. */
  readonly plan: FlyPlan;
  readonly live: FlyLive;
  /** `undefined` when Fly builds the image. */
  readonly image: FoundImage | undefined;
  /** The configuration that is live, and where it is saved. */
  readonly saved: LiveConfig | undefined;
}

/**
 * Reads what is live and refuses what cannot go well: a configuration that flyctl calls wrong, a token that does not reach
 * the app, somebody else's deploy, an image that Fly does not see. Throws `UserError` or `PlatformError`; changes nothing.
 */
export async function preflight(platform: Fly, inputs: Inputs, job: Job, ports: FlyPorts): Promise<Ready> {
  const [observed, flyctl] = await Promise.all([platform.observe(), flyctlFor(inputs, ports)]);
  const plan = { ...job.plan, flyctl };
  await Promise.all([warnOfConfig(platform, plan, job, ports), noteScope(platform, ports)]);
  // Alone, because it may take a while: nothing of it goes on when another look has failed.
  const live = await settled(platform, observed, inputs, ports);
  refuseMixedBluegreen(plan, live);
  const [image, saved] = await Promise.all([
    plan.image === undefined ? undefined : platform.find(plan.image),
    platform.liveConfig(live, flyctl),
  ]);
  return { plan: { ...plan, image: image?.reference }, live, image, saved };
}

async function flyctlFor(inputs: Inputs, ports: FlyPorts): Promise<string> {
  const { exec, clock, signal, env, log, context } = ports;
  const request = { version: inputs["flyctl-version"], path: inputs["flyctl-path"], workspace: context.workspace };
  return (await acquireFlyctl(request, { exec, clock, signal, env, log })).path;
}

/** What is live once nobody else works on the app; a dry run only says that somebody does. */
async function settled(platform: Fly, live: FlyLive, inputs: Inputs, ports: FlyPorts): Promise<FlyLive> {
  try {
    const { state, cutOff } = await platform.quiet(live);
    if (cutOff !== undefined)
      ports.log.warning(
        `release v${cutOff.version} is still marked as ${cutOff.status}, but nobody works on it: its deploy was cut off`,
      );
    return { app: live.app, ...state };
  } catch (error) {
    if (!inputs["dry-run"] || !(error instanceof UserError)) throw error;
    ports.log.warning(`a deploy would be refused now: ${error.message}`);
    return live;
  }
}

async function warnOfConfig(platform: Fly, plan: FlyPlan, job: Job, ports: FlyPorts): Promise<void> {
  if (job.config === undefined) return;
  const unknown = await platform.validate(plan);
  if (unknown === undefined) return;
  ports.log.warning(`${job.config.path}: ${unknown}`, { file: job.config.path, title: "fly-deploy: configuration" });
}

async function noteScope(platform: Fly, ports: FlyPorts): Promise<void> {
  const wide = (await platform.scope())?.organizations ?? [];
  if (wide.length > 0)
    ports.log.info(
      `api-token reaches every app of ${wide.join(", ")}; a deploy token of this app alone would do (fly tokens create deploy)`,
    );
}

/** flyctl refuses this too, but only after it has used up a release number and run the release command. */
function refuseMixedBluegreen({ strategy, app }: FlyPlan, { machines }: FlyLive): void {
  const digests = new Set(machines.map(({ digest }) => digest));
  if (strategy !== "bluegreen" || digests.size < 2) return;
  throw new UserError(`the machines of ${app} run ${digests.size} different images, and bluegreen needs one`, {
    hint: "Nothing was changed. Deploy once with strategy: rolling, which brings all machines to one image.",
  });
}
