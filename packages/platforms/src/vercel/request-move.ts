import { messageOf } from "@slipway/core";

import { type Answer, ask, isAmbiguous } from "./call.ts";
import type { Connection } from "./connection.ts";
import { type Wish, sightOf } from "./movement.ts";
import { observe } from "./observe.ts";
import { refusalError } from "./refusal-error.ts";
import { activeRolling } from "./rolling.ts";
import type { Waiting } from "./waiting.ts";

/** Before the project is asked what became of a request whose answer was lost, in milliseconds. */
const PAUSE = 2_000;

/** Sends the request; again only if the project shows no trace of the first. `undefined` when its answer was lost. */
export async function requestMove({
  connection,
  wish,
  known,
  ports,
}: Omit<Waiting, "until">): Promise<Answer | undefined> {
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
      await ports.clock.sleep(PAUSE, ports.signal);
      const live = await observe(connection);
      if (sightOf(live, wish, known).is !== "unseen" || (live.rolls && (await isCanary(connection, wish))))
        return undefined;
      if (tries === 3) throw error;
    }
  }
}

async function post(connection: Connection, { type, id }: Wish): Promise<Answer> {
  const version = type === "promote" ? "v10" : "v1";
  const path = `/${version}/projects/${encodeURIComponent(connection.project)}/${type}/${encodeURIComponent(id)}`;
  return await ask(connection, { method: "POST", path, body: {}, tried: `${type} ${id}` });
}

async function isCanary(connection: Connection, { type, id }: Wish): Promise<boolean> {
  return type === "promote" && (await activeRolling(connection))?.canary === id;
}
