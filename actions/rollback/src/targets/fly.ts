import { UserError } from "@slipway/core";
import {
  type Fly,
  type FlyLive,
  type FlyRestore,
  type RestoredConfig,
  acquireFlyctl,
  digestOf,
  fly,
  parseToken,
  withoutDigest,
} from "@slipway/platforms/fly";
import { type Destination, type Move, releaseNameOf } from "@slipway/releases";

import type { Inputs, RollbackPorts } from "../job.ts";
import type { ReleaseTarget, Restored, Seen } from "./target.ts";

/** An app on Fly as a target. */
export function flyTarget(id: string, app: string, inputs: Inputs, ports: RollbackPorts): ReleaseTarget {
  const platform = platformOf(app, inputs, ports);
  return {
    id,
    async observe() {
      return seenOf(id, app, await platform.observe());
    },
    restore: (move) => restore(platform, move, inputs, ports),
    notUndone: () => [
      `${app}: secrets on Fly stay as they are now`,
      ...(inputs.config === "current" ? [`${app}: the configuration stays as it is now (config: current)`] : []),
    ],
  };
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

async function restore(platform: Fly, move: Move, inputs: Inputs, ports: RollbackPorts): Promise<Restored> {
  const { exec, clock, signal, env, log, context } = ports;
  const request = { version: inputs["flyctl-version"], path: inputs["flyctl-path"], workspace: context.workspace };
  const [flyctl, observed] = await Promise.all([
    acquireFlyctl(request, { exec, clock, signal, env, log }),
    platform.observe(),
  ]);
  const { state } = await platform.quiet(observed);
  const { images, digest } = imagesOf(move.to, state);
  const timeout = inputs.timeout;
  const release: FlyRestore = {
    flyctl: flyctl.path,
    images,
    config: configOf(move, state.newestVersion, inputs, ports),
    strategy: inputs.strategy,
    waitTimeout: timeout,
    timeout,
  };
  const attempt = await platform.rollback(release);
  if (signal.aborted) return { ok: false, reason: "the job was cancelled while flyctl ran", release: undefined };
  const proof = await platform.prove({ after: state.newestVersion, digest, attempt, settle: timeout, wake: true });
  const said = attempt.error === undefined ? "" : ` (flyctl: ${attempt.error})`;
  const ok = proof.result === "deployed" || proof.result === "unchanged";
  const name = proof.release === undefined ? undefined : `v${proof.release.version}`;
  return { ok, reason: `${proof.result}: ${proof.reason}${said}`, release: name };
}

/** Where the image is to be found, in order: as it was recorded, then as Fly keeps it for its release. */
export function imagesOf(
  to: Destination,
  { releases }: Pick<FlyLive, "releases">,
): { readonly images: readonly [string, ...string[]]; readonly digest: string | undefined } {
  const name = nameOf(to);
  const kept = releases.find(({ version }) => `v${version}` === name)?.image;
  const recorded = recordedImage(to, releases);
  const images = [...new Set([recorded, kept].filter((image) => image !== undefined))];
  const [first, ...rest] = images;
  if (first === undefined)
    throw new UserError("which image to go back to is known neither from the record nor from Fly", {
      hint: "Nothing was changed. Choose another release, or build that commit again.",
    });
  return { images: [first, ...rest], digest: digestOf(first) };
}

function recordedImage(to: Destination, releases: FlyLive["releases"]): string | undefined {
  if (to.kind === "recorded") {
    const { artifact } = to.entry.record;
    return artifact.type === "image" && artifact.digest !== undefined
      ? `${withoutDigest(artifact.ref)}@${artifact.digest}`
      : undefined;
  }
  if (to.image !== undefined) return to.image;
  return releases.find(({ image }) => to.digest !== undefined && digestOf(image) === to.digest)?.image;
}

/** The release's number on Fly, as its record's last status says it. */
function nameOf(to: Destination): string | undefined {
  return to.kind === "recorded" ? releaseNameOf(to.entry) : to.release;
}

/** How many releases back Fly's memory is searched for a configuration, with room for those made meanwhile. */
const REMEMBERED = 45;

function configOf(
  { to, from }: Move,
  newest: number,
  { config }: Inputs,
  { log }: Pick<RollbackPorts, "log">,
): RestoredConfig {
  const own = versionIn(nameOf(to));
  const again = to.kind === "recorded" ? versionIn(to.again) : Number.NaN;
  // When the release's own number is too long ago, that of its last return has the same configuration.
  const version = !Number.isNaN(again) && !(newest - own < REMEMBERED) ? again : own;
  const name = `v${version}`;
  if (config === "current") return { from: "current" };
  if (Number.isNaN(version)) {
    log.warning("the release's number on Fly is in no record, so its configuration cannot be found: today's is kept");
    return { from: "current" };
  }
  const before = from.entry?.record.before;
  const sha256 = before?.release === name ? before?.config?.sha256 : undefined;
  return { from: "release", version, sha256 };
}

function versionIn(name: string | undefined): number {
  return Number(/^v(\d+)$/.exec(name ?? "")?.[1] ?? Number.NaN);
}
