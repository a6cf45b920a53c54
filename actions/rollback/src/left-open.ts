import type { State } from "@slipway/core";

import { bookOf } from "./connect.ts";
import type { Inputs, RollbackPorts } from "./job.ts";

const OPEN = "open-records";

/** Leaves records for `post`, which closes them when nobody else did. */
export function leaveOpen(written: readonly { readonly record: number | undefined }[], state: State): void {
  state.save(OPEN, written.flatMap(({ record }) => record ?? []).join(","));
}

/** Closes the records of a rollback that was cut off. What is live then, the next run looks up itself. */
export async function post(inputs: Inputs, ports: RollbackPorts): Promise<void> {
  const ids = (ports.state.get(OPEN) ?? "")
    .split(",")
    .filter((id) => id !== "")
    .map(Number);
  if (ids.length === 0) return;
  const book = bookOf(inputs, ports);
  for (const id of ids) {
    ports.log.info(`closing the record ${id}, which the rollback left open`);
    await book.note(id, "error", {
      description: "interrupted: the rollback was cut off; run it again, it goes on from what is live",
      logUrl: ports.context.runUrl,
    });
  }
}
