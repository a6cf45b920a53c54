import { messageOf } from "@slipway/core";

import { isAmbiguous } from "./call.ts";
import { failedAliases } from "./failed-aliases.ts";
import { restOf } from "./interval.ts";
import { type MoveState, type Sight, sightOf } from "./movement.ts";
import { type VercelLive, observe } from "./observe.ts";
import { type Rolling, activeRolling } from "./rolling.ts";
import type { Moved, Waiting } from "./waiting.ts";

const PAUSE = 500;
/** A job that is accepted is there at once; one that is not seen after so long is not there, in milliseconds. */
const UNSEEN = 20_000;
/** What is read back may lag behind the job, in milliseconds. */
const LAG = 10_000;

/** What a request came to that Vercel put behind a rolling release. */
export async function queued({ connection, wish }: Waiting): Promise<Moved> {
  const [live, rolling] = [await observe(connection), await activeRolling(connection)];
  if (rolling?.canary === wish.id) return rollingOf(live, rolling.percentage);
  const reason = `it waits behind the rolling release of ${rolling?.canary ?? "another deployment"}, which is at ${rolling?.percentage ?? "?"} %`;
  return { state: "queued", reason, live, percentage: undefined };
}

/** Looks at the project until it is clear what became of the request. */
export async function settle(waiting: Waiting, before: VercelLive): Promise<Moved> {
  const { wish, known, ports, until } = waiting;
  const { clock, signal } = ports;
  const begin = clock.now();
  const since: Since = { begin, unproven: undefined };
  let live = before;
  for (;;) {
    const asked = clock.now();
    const seen = await look(waiting);
    live = seen?.live ?? live;
    const now = clock.now();
    const state = seen === undefined ? undefined : stateOf(seen, sightOf(seen.live, wish, known), since, now);
    if (state === "moved") return { state, reason: `${wish.id} is in production`, live, percentage: undefined };
    if (state === "rolling") return rollingOf(live, seen?.rolling?.percentage);
    if (state !== undefined) return await ended(waiting, live, state);
    if (now >= until) return await ended(waiting, live, "timeout");
    // A job takes a moment or many seconds.
    await clock.sleep(restOf(Math.min(50 + (now - begin) / 4, PAUSE), now - asked), signal);
  }
}

interface Seen {
  readonly live: VercelLive;
  readonly rolling: Rolling | undefined;
  readonly isOurs: boolean;
}

/** One look; `undefined` for one that failed for a reason that passes: the request was accepted, so giving up is wrong. */
async function look({ connection, wish, ports }: Waiting): Promise<Seen | undefined> {
  try {
    const live = await observe(connection);
    const rolling = live.rolls ? await activeRolling(connection) : undefined;
    return { live, rolling, isOurs: wish.type === "promote" && rolling?.canary === wish.id };
  } catch (error) {
    ports.signal.throwIfAborted();
    if (!isAmbiguous(error)) throw error;
    ports.info(`the project could not be looked at: ${messageOf(error)}`);
    return undefined;
  }
}

interface Since {
  readonly begin: number;
  /** When the job was first seen to have succeeded without its effect. */
  unproven: number | undefined;
}

/** What it has come to; `undefined` while it may still change. */
function stateOf({ rolling, isOurs }: Seen, sight: Sight, since: Since, now: number): MoveState | undefined {
  if (sight.is === "going-on") return undefined;
  if (isOurs) return "rolling";
  if (sight.is === "moved" && rolling === undefined) return "moved";
  // Unseen; or the target was there before, and the rolling release that has to end goes on.
  if (sight.is !== "ended") return now - since.begin >= UNSEEN ? "missing" : undefined;
  if (sight.state !== "unproven") return sight.state;
  since.unproven ??= now;
  return now - since.unproven >= LAG ? "unproven" : undefined;
}

function rollingOf(live: VercelLive, percentage: number | undefined): Moved {
  const reason = `a rolling release gives it to ${percentage ?? "some"} % of the visitors; the others get ${live.production?.id ?? "nothing"}`;
  return { state: "rolling", reason, live, percentage };
}

async function ended(waiting: Waiting, live: VercelLive, state: MoveState): Promise<Moved> {
  const { connection, wish } = waiting;
  const is = `in production is ${live.production?.id ?? "nothing"}`;
  const reasons: Partial<Record<MoveState, string>> = {
    failed: `the ${wish.type} failed${state === "failed" ? await failedAliases(connection, wish.type) : ""}`,
    skipped: `Vercel skipped the ${wish.type}`,
    overtaken: `somebody else's ${live.job?.type ?? "job"} to ${live.job?.toDeploymentId ?? "another"} took its place`,
    missing: `Vercel accepted the ${wish.type}, and no such job was seen`,
    unproven: `the job says that it succeeded`,
    timeout: `the ${wish.type} did not end in time`,
  };
  return { state, reason: `${reasons[state] ?? state}; ${is}`, live, percentage: undefined };
}
