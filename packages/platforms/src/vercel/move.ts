import { checkSubject } from "./check-subject.ts";
import type { Connection } from "./connection.ts";
import type { Wish } from "./movement.ts";
import { type VercelLive, observe } from "./observe.ts";
import { requestMove } from "./request-move.ts";
import { activeRolling } from "./rolling.ts";
import { queued, settle } from "./settle.ts";
import type { MovePorts, Moved, Waiting } from "./waiting.ts";

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
  const answer = await requestMove({ connection, wish, known, ports });
  const waiting: Waiting = { connection, wish, known, ports, until: ports.clock.now() + timeout };
  return answer?.status === 202 ? await queued(waiting) : await settle(waiting, before);
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
