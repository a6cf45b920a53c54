import type { Conclusion } from "@slipway/core";
import { type Lock, findLeftovers, lockDatabase } from "@slipway/database";

import type { Work } from "./apply.ts";
import { applicationName } from "./session.ts";

/** A run with an open session, whatever migrates. */
export type Job = Omit<Work, "engine">;

/** Does `work` as the database's one writer: waits for other runs, and says for whom. */
export async function asOneWriter(job: Job, work: (lock: Lock) => Promise<Conclusion>): Promise<Conclusion> {
  const { inputs, ports, address, connection } = job;
  const lock = await lockDatabase(
    connection,
    { address, options: { applicationName: applicationName(ports) }, timeout: inputs["lock-wait"] },
    {
      clock: ports.clock,
      signal: ports.signal,
      onWait: (holder) => ports.log.info(`waiting for another run${holder === undefined ? "" : `: ${holder}`}`),
    },
  );
  ports.outputs.set({ "lock-wait-ms": lock.waited });
  try {
    await nameLeftovers(job);
    return await work(lock);
  } finally {
    await lock.release();
  }
}

/** Under the lock nobody else has a copy, so each that is there is what a killed run left. */
async function nameLeftovers({ connection, address, ports }: Job): Promise<void> {
  for (const { name, remedy } of await findLeftovers(connection, address))
    ports.log.warning(`a run that was killed left the copy ${name}; remove it with: ${remedy}`);
}
