import { ActionError, UserError, messageOf } from "@slipway/core";
import {
  type Fly,
  type FlyAttempt,
  type FlyExpectation,
  type FlyLive,
  type FlyProof,
  type FlyRestore,
  acquireFlyctl,
  fly,
  parseToken,
  repeatWhileSafe,
} from "@slipway/platforms/fly";
import type { LiveTarget, Move } from "@slipway/releases";

import type { Inputs, RollbackPorts } from "../job.ts";
import { UNKNOWN_IMAGE, configOf, imagesOf } from "./fly-source.ts";
import type { ReleaseTarget, Restored, Seen } from "./target.ts";

/** An app on Fly as a target. */
export function flyTarget(id: string, app: string, inputs: Inputs, ports: RollbackPorts): ReleaseTarget {
  const platform = platformOf(app, inputs, ports);
  let last: FlyLive | undefined;
  return {
    id,
    async observe() {
      const [live, settings] = await Promise.all([platform.observe(), settingsOf(platform, ports)]);
      last = live;
      const seen = seenOf(id, app, live);
      return { ...seen, live: { ...seen.live, settings } };
    },
    missing: async (move) => missing(platform, move, last ?? (await platform.observe()), inputs),
    restore: (move) => restore(platform, move, inputs, ports),
    notUndone: ({ changed }) => [
      `${app}: secrets on Fly stay as they are now${setSince(changed)}`,
      ...(inputs.config === "current" ? [`${app}: the configuration stays as it is now (config: current)`] : []),
    ],
  };
}

/** How many names of settings are shown; the rest is a number. */
const SHOWN = 8;

function setSince(names: readonly string[]): string {
  if (names.length === 0) return "";
  const more = names.length > SHOWN ? ` and ${names.length - SHOWN} more` : "";
  return `; set since then: ${names.slice(0, SHOWN).join(", ")}${more}`;
}

/** Which settings there are is only to be told: not to know keeps nobody from going back. */
async function settingsOf(platform: Fly, { log, signal }: RollbackPorts): Promise<LiveTarget["settings"]> {
  try {
    return await platform.secrets();
  } catch (error) {
    if (signal.aborted || !(error instanceof ActionError)) throw error;
    log.debug(`when secrets were set is not known: ${messageOf(error)}`);
    return undefined;
  }
}

function platformOf(app: string, inputs: Inputs, ports: RollbackPorts): Fly {
  const { http, exec, signal, env, clock, context, log } = ports;
  const given = inputs["fly-api-token"];
  if (given === undefined) throw new UserError(`fly-api-token is needed for fly/${app}`);
  const token = parseToken(given);
  for (const secret of token.secrets) log.mask(secret);
  const connection = { http, token, app, apiUrl: inputs["fly-api-url"], machinesUrl: inputs["fly-machines-api-url"] };
  const debug = (message: string): void => log.debug(message);
  const info = (message: string): void => log.info(message);
  return fly(connection, { exec, signal, env, clock, temp: context.temp, debug, info });
}

/** What is live, machine by machine: the newest release that Fly calls complete may be on none of them. */
export function seenOf(
  target: string,
  app: string,
  live: Pick<FlyLive, "machines" | "current" | "digest" | "newestVersion" | "url">,
): Seen {
  const digests = new Set(live.machines.map(({ digest }) => digest));
  const releases = new Set(live.machines.map(({ release }) => release));
  const mixed = digests.size > 1 || releases.size > 1;
  const number = live.machines.length === 0 ? live.current?.version : [...releases][0];
  const release = mixed || number === undefined ? undefined : `v${number}`;
  const note = mixed
    ? `${app}: its ${live.machines.length} machines run different releases`
    : `${app}: ${release ?? "no release"} on ${live.machines.length} machines, ${live.digest?.slice(0, 19) ?? "no image"}`;
  return { live: { target, release, digest: live.digest, mixed }, newest: live.newestVersion, url: live.url, note };
}

async function missing(platform: Fly, move: Move, live: FlyLive, inputs: Inputs): Promise<string | undefined> {
  const known = imagesOf(move.to, live);
  if (known === undefined) return UNKNOWN_IMAGE;
  return await platform.missing({ images: known.images, config: configOf(move, live.newestVersion, inputs) });
}

async function restore(platform: Fly, move: Move, inputs: Inputs, ports: RollbackPorts): Promise<Restored> {
  const { exec, clock, signal, env, log, context } = ports;
  const request = { version: inputs["flyctl-version"], path: inputs["flyctl-path"], workspace: context.workspace };
  const [flyctl, observed] = await Promise.all([
    acquireFlyctl(request, { exec, clock, signal, env, log }),
    platform.observe(),
  ]);
  const { state } = await platform.quiet(observed);
  const known = imagesOf(move.to, state);
  if (known === undefined) throw new UserError(UNKNOWN_IMAGE, { hint: "Nothing was changed. Choose another release." });
  const { images, digest } = known;
  const config = configOf(move, state.newestVersion, inputs);
  if (config.from === "current" && inputs.config === "target")
    log.warning("the release's number on Fly is in no record, so its configuration cannot be found: today's is kept");
  const { strategy, timeout } = inputs;
  const release: FlyRestore = { flyctl: flyctl.path, images, config, strategy, waitTimeout: timeout, timeout };
  const { attempt, proof } = await runOn(platform, release, { after: state.newestVersion, digest }, ports);
  if (proof === undefined) return { ok: false, reason: "the job was cancelled while flyctl ran", release: undefined };
  const said = attempt.error === undefined ? "" : ` (flyctl: ${attempt.error})`;
  const ok = proof.result === "deployed" || proof.result === "unchanged";
  const name = proof.release === undefined ? undefined : `v${proof.release.version}`;
  return { ok, reason: `${proof.result}: ${proof.reason}${said}`, release: name };
}

interface Run {
  readonly attempt: FlyAttempt;
  /** `undefined` when the job was cancelled before. */
  readonly proof: FlyProof | undefined;
}

async function runOn(
  platform: Fly,
  release: FlyRestore,
  expected: Pick<FlyExpectation, "after" | "digest">,
  ports: RollbackPorts,
): Promise<Run> {
  const cancelled = (attempt: FlyAttempt): Run => ({ attempt, proof: undefined });
  const run = async (): Promise<Run> => {
    const attempt = await platform.rollback(release);
    if (ports.signal.aborted) return cancelled(attempt);
    return { attempt, proof: await platform.prove({ ...expected, attempt, settle: release.timeout, wake: true }) };
  };
  return await repeatWhileSafe(run, cancelled, ports);
}
