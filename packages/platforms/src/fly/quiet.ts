import { type Clock, UserError } from "@slipway/core";

import { type Activity, type Sight, activityOf, lastExpiry } from "./activity.ts";
import type { Connection } from "./connection.ts";
import { getLease } from "./machines-api.ts";
import { type FlyState, readState } from "./observe.ts";
import type { FlyRelease } from "./releases-api.ts";

/** What waiting for quiet needs from outside. */
export interface QuietPorts {
  readonly clock: Clock;
  readonly signal: AbortSignal;
  readonly info: (message: string) => void;
}

/** An app at which nobody works. */
export interface Quiet {
  /** What is live, as the last look showed it. */
  readonly state: FlyState;
  /** A release that is marked as running although nobody works on it any more: it was cut off. */
  readonly cutOff: FlyRelease | undefined;
}

/**
 * How long to wait for signs of life to end, in milliseconds. flyctl's leases last 13 s and are renewed every 4 s, so one
 * that is renewed all this time is held by somebody who lives; one of a deploy that was killed has ended.
 */
const PATIENCE = 20_000;
/**
 * The longest lease that is waited for, in milliseconds. flyctl holds a machine that it makes for its whole `wait-timeout`,
 * which is 5 minutes unless said otherwise, and renews nothing: alive or killed, it is over when the lease is.
 */
const LONGEST_LEASE = 6 * 60_000;
/** How long a running release without any sign of life must have been so: a deploy takes its leases some seconds later. */
const STILL = 14_000;
/** The same once leases were seen to end: whoever lives says how the release ended right after giving them back. */
const STILL_AFTER_LEASES = 5_000;
/** A release this old that shows no sign of life was cut off, whatever the difference of the clocks. */
const OLD = 15 * 60_000;
const PAUSE = 2_000;

/** One look that holds everything about the app. */
export interface FullSight extends Sight {
  readonly state: FlyState;
}

/** Waits until nobody else deploys to the app. Throws a `UserError` that names who does, when that does not end. */
export async function waitUntilQuiet(look: () => Promise<FullSight>, app: string, ports: QuietPorts): Promise<Quiet> {
  const { clock } = ports;
  const left = patienceFrom(clock);
  let stillSince: number | undefined;
  let patience = STILL;
  let told = false;
  for (;;) {
    const sight = await look();
    const activity = activityOf(sight);
    const quiet = { state: sight.state, cutOff: activity.running };
    const alive = activity.holders.length > 0 || activity.moving;
    stillSince = alive ? undefined : (stillSince ?? clock.now());
    if (sight.leases.length > 0) patience = STILL_AFTER_LEASES;
    const still = stillSince === undefined ? undefined : clock.now() - stillSince;
    if (isQuiet(activity, still, patience, clock)) return quiet;
    const rest = left(sight);
    if (rest < PAUSE && activity.holders.length > 0) throw busy(app, activity);
    // Machines that move by themselves, and a release without life, are no reason to refuse.
    if (rest < PAUSE) return quiet;
    if (!told) ports.info(`${app} is busy: ${describe(activity)}; waiting for up to ${Math.ceil(rest / 1_000)} s`);
    told = true;
    await clock.sleep(PAUSE, ports.signal);
  }
}

/** Tells after each look how much longer to wait, in milliseconds: longer for leases that nobody renews. */
function patienceFrom(clock: Clock): (sight: Sight) => number {
  let end = clock.now() + PATIENCE;
  let first = 0;
  return (sight) => {
    const expiry = lastExpiry(sight);
    first ||= expiry;
    const lease = expiry - clock.date().getTime();
    if (lease > LONGEST_LEASE) return 0;
    if (expiry === first) end = Math.max(end, clock.now() + lease + STILL_AFTER_LEASES + PAUSE);
    return end - clock.now();
  };
}

function isQuiet({ running }: Activity, still: number | undefined, patience: number, clock: Clock): boolean {
  if (still === undefined) return false;
  if (running === undefined || still >= patience) return true;
  return running.createdAt !== undefined && clock.date().getTime() - Date.parse(running.createdAt) > OLD;
}

function describe({ holders, running, moving }: Activity): string {
  const release = running === undefined ? [] : [`release v${running.version} is ${running.status}`];
  return [...release, ...holders, ...(moving ? ["machines are being changed"] : [])].join("; ");
}

function busy(app: string, activity: Activity): UserError {
  return new UserError(`${app} is busy: ${describe(activity)}`, {
    hint: "Nothing was changed. Somebody else deploys to this app: wait until that has ended, and give the workflows that deploy to it one `concurrency` group. What a deploy leaves behind that was killed ends by itself, at the time that is named.",
  });
}

/** Looks at the signs of life, with one request a machine for its lease; the first look takes what is known already. */
export function lifeOf(connection: Connection, known: FlyState): () => Promise<FullSight> {
  let first: FlyState | undefined = known;
  return async () => {
    const state = first ?? (await readState(connection));
    first = undefined;
    const leases = await Promise.all(state.machines.map(({ id }) => getLease(connection, id)));
    return { state, leases: leases.filter((lease) => lease !== undefined) };
  };
}
