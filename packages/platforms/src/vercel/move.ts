import { type Clock, messageOf } from "@slipway/core";

import { type Answer, ask, isAmbiguous } from "./call.ts";
import type { Connection } from "./connection.ts";
import { checkSubject } from "./check-subject.ts";
import { failedAliases } from "./failed-aliases.ts";
import { type MoveState, type Wish, sightOf } from "./movement.ts";
import { type VercelLive, observe } from "./observe.ts";
import { refusalError } from "./refusal-error.ts";
import { activeRolling } from "./rolling.ts";

/** What moving needs from outside. */
export interface MovePorts {
  readonly clock: Clock;
  readonly signal: AbortSignal;
  readonly info: (message: string) => void;
}

/** How a promote or rollback ended: what was read back, not what was answered. */
export interface Moved {
  readonly state: MoveState;
  readonly reason: string;
  /** The project as it was last seen. */
  readonly live: VercelLive;
  /** The share of visitors, in percent, of a rolling release. */
  readonly percentage: number | undefined;
}

const PAUSE = 500;
/** A job that is accepted is there at once; one that is not seen after so long is not there, in milliseconds. */
const UNSEEN = 20_000;
/** What is read back may lag behind the job, in milliseconds. */
const LAG = 10_000;

/**
 * Makes a deployment the production one and proves it. The request is sent once; when its answer is lost, the project
 * says whether it was obeyed. Throws for a refusal: then nothing has moved.
 */
export async function move(connection: Connection, wish: Wish, timeout: number, ports: MovePorts): Promise<Moved> {
  const before = await observe(connection);
  if (await isAlready(connection, wish, before))
    return { state: "already", reason: `${wish.id} is in production already`, live: before, percentage: undefined };
  await checkSubject(connection, wish, before);
  const known = before.job?.requestedAt ?? 0;
  const answer = await request(connection, wish, known, ports);
  const waiting: Waiting = { connection, wish, known, ports, until: ports.clock.now() + timeout };
  return answer?.status === 202 ? await queued(waiting) : await settle(waiting);
}

/** A base of a rolling release is the production target, and not all that visitors get. */
async function isAlready(
  connection: Connection,
  { id }: Wish,
  { production, job, rolls }: VercelLive,
): Promise<boolean> {
  if (production?.id !== id || job?.jobStatus === "in-progress" || job?.jobStatus === "pending") return false;
  return !rolls || (await activeRolling(connection)) === undefined;
}

interface Waiting {
  readonly connection: Connection;
  readonly wish: Wish;
  readonly known: number;
  readonly ports: MovePorts;
  readonly until: number;
}

/** Sends the request; again only if the project shows no trace of the first. `undefined` when its answer was lost. */
async function request(
  connection: Connection,
  wish: Wish,
  known: number,
  ports: MovePorts,
): Promise<Answer | undefined> {
  for (let tries = 1; ; tries += 1) {
    try {
      const answer = await post(connection, wish);
      if (answer.refusal === undefined) return answer;
      if (answer.refusal.status !== 429 || tries === 3) throw refusalError(answer.refusal, `${wish.type} ${wish.id}`);
      ports.info(`Vercel asks to wait: ${answer.refusal.message}`);
      await ports.clock.sleep(Math.min(answer.refusal.retryAfter ?? 5_000, 60_000), ports.signal);
    } catch (error) {
      ports.signal.throwIfAborted();
      if (!isAmbiguous(error)) throw error;
      ports.info(`${messageOf(error)}; looking whether the ${wish.type} was accepted`);
      await ports.clock.sleep(PAUSE * 4, ports.signal);
      const sight = sightOf(await observe(connection), wish, known);
      if (sight.is !== "unseen") return undefined;
      if (await isCanary(connection, wish)) return undefined;
      if (tries === 3) throw error;
    }
  }
}

async function post(connection: Connection, { type, id }: Wish): Promise<Answer> {
  const version = type === "promote" ? "v10" : "v1";
  const path = `/${version}/projects/${encodeURIComponent(connection.project)}/${type}/${encodeURIComponent(id)}`;
  return await ask(connection, { method: "POST", path, body: {}, tried: `${type} ${id}` });
}

async function queued({ connection, wish }: Waiting): Promise<Moved> {
  const [live, rolling] = [await observe(connection), await activeRolling(connection)];
  if (rolling?.canary === wish.id) return rollingOf(live, rolling.percentage);
  const reason = `it waits behind the rolling release of ${rolling?.canary ?? "another deployment"}, which is at ${rolling?.percentage ?? "?"} %`;
  return { state: "queued", reason, live, percentage: undefined };
}

async function settle(waiting: Waiting): Promise<Moved> {
  const { connection, wish, known, ports, until } = waiting;
  const { clock, signal } = ports;
  const begin = clock.now();
  let lagging: number | undefined;
  for (;;) {
    const live = await observe(connection);
    const sight = sightOf(live, wish, known);
    const rolling = live.rolls && sight.is !== "going-on" ? await activeRolling(connection) : undefined;
    if (wish.type === "promote" && rolling?.canary === wish.id) return rollingOf(live, rolling.percentage);
    if (sight.is === "moved" && rolling === undefined)
      return { state: "moved", reason: `${wish.id} is in production`, live, percentage: undefined };
    const now = clock.now();
    if (sight.is === "ended" && sight.state === "unproven") lagging ??= now;
    if (sight.is === "ended" && (lagging === undefined || now - lagging >= LAG))
      return await ended(waiting, live, sight.state, sight.by);
    // The target was there before, and the rolling release that has to end goes on.
    if ((sight.is === "unseen" || sight.is === "moved") && now - begin >= UNSEEN)
      return await ended(waiting, live, "missing");
    if (now >= until) return await ended(waiting, live, "timeout");
    // A job takes a moment or many seconds.
    await clock.sleep(Math.min(50 + (now - begin) / 4, PAUSE), signal);
  }
}

async function isCanary(connection: Connection, { type, id }: Wish): Promise<boolean> {
  return type === "promote" && (await activeRolling(connection))?.canary === id;
}

function rollingOf(live: VercelLive, percentage: number | undefined): Moved {
  const reason = `a rolling release gives it to ${percentage ?? "some"} % of the visitors; the others get ${live.production?.id ?? "nothing"}`;
  return { state: "rolling", reason, live, percentage };
}

async function ended(waiting: Waiting, live: VercelLive, state: MoveState, by?: string): Promise<Moved> {
  const { connection, wish } = waiting;
  const is = `in production is ${live.production?.id ?? "nothing"}`;
  const reasons: Partial<Record<MoveState, string>> = {
    failed: `the ${wish.type} failed${state === "failed" ? await failedAliases(connection, wish.type) : ""}`,
    skipped: `Vercel skipped the ${wish.type}`,
    overtaken: `somebody else's ${by ?? "job"} took its place`,
    missing: `Vercel accepted the ${wish.type}, and no such job was seen`,
    unproven: `the job says that it succeeded`,
    timeout: `the ${wish.type} did not end in time`,
  };
  return { state, reason: `${reasons[state] ?? state}; ${is}`, live, percentage: undefined };
}
