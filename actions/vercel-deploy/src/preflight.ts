import { UserError } from "@slipway/core";
import type { VercelLive } from "@slipway/platforms/vercel";
import { type Book, type ReleaseEntry, refuseByHistory } from "@slipway/releases";

import { closeInterrupted } from "./interrupted.ts";
import type { Inputs, VercelPorts } from "./job.ts";
import { targetOf } from "./record.ts";
import { warnOfPin } from "./repair.ts";

/** What is looked at before anything is sent. */
export interface Preflight {
  readonly inputs: Inputs;
  readonly live: VercelLive;
  readonly book: Book;
}

/** Refuses what the state of the project or its history speak against; gives the history. Throws `UserError`. */
export async function preflight(
  { inputs, live, book }: Preflight,
  ports: VercelPorts,
): Promise<readonly ReleaseEntry[]> {
  const isProduction = inputs.target === "production";
  if (isProduction) warnOfPin(live, ports);
  if (isProduction && live.pinnedBy === "rollback" && inputs["on-rolled-back"] === "fail")
    throw new UserError(`${live.name} was rolled back, and on-rolled-back is fail`, {
      hint: "Nothing was changed. Promote a deployment by hand, or set on-rolled-back: promote.",
    });
  if (live.production === undefined && !isProduction)
    ports.log.warning(
      "the project has nothing in production: Vercel makes a project's first deployment the production one",
    );
  const { environment } = inputs;
  if (environment === undefined || inputs.record === "off") return [];
  const history = await book.list(environment, targetOf(live));
  refuseByHistory(history, {
    context: ports.context,
    digest: undefined,
    allowQuarantined: inputs["allow-quarantined"],
    allowOlder: inputs["allow-older"],
  });
  await closeInterrupted(history, live, book, ports);
  return history;
}
