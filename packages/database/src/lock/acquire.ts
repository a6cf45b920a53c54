import { PlatformError, TimeoutError, formatDuration } from "@slipway/core";

import type { Lock, LockKind, LockPorts } from "./lock.ts";

/** How often the lock is asked for, in milliseconds. */
const POLL = 250;

/**
 * Asks for the lock until it is ours. It is polled, never waited for inside the server: a session that waits there holds
 * a snapshot, for which CREATE INDEX CONCURRENTLY of the lock's holder waits in turn.
 *
 * @param timeout in milliseconds
 * @throws TimeoutError that names who holds it
 */
export async function acquire(kind: LockKind, timeout: number, ports: LockPorts): Promise<Lock> {
  try {
    const waited = await poll(kind, timeout, ports);
    return { waited, verify: () => verify(kind), release: () => release(kind) };
  } catch (error) {
    await release(kind);
    throw error;
  }
}

async function poll(kind: LockKind, timeout: number, { clock, signal, onWait }: LockPorts): Promise<number> {
  const began = clock.now();
  const told = new Set<string | undefined>();
  for (;;) {
    signal.throwIfAborted();
    const attempt = await kind.attempt();
    const waited = clock.now() - began;
    if (attempt.taken) return Math.round(waited);
    if (waited >= timeout) throw notInTime(attempt.holder, waited);
    if (!told.has(attempt.holder)) onWait?.(attempt.holder);
    told.add(attempt.holder);
    await clock.sleep(Math.min(POLL, timeout - waited), signal);
  }
}

function notInTime(holder: string | undefined, waited: number): TimeoutError {
  return new TimeoutError(
    `Another run holds the migration lock${holder === undefined ? "" : ` (${holder})`}; waited ${formatDuration(Math.round(waited))}.`,
    {
      hint:
        "Let it finish, or end that session if its job is gone. `concurrency: { group: …, cancel-in-progress: false }` " +
        "in the workflow keeps runs from meeting.",
    },
  );
}

async function verify(kind: LockKind): Promise<void> {
  const held = await kind.isHeld().catch((cause: unknown) => {
    throw lost(cause);
  });
  if (!held) throw lost();
}

function lost(cause?: unknown): PlatformError {
  return new PlatformError("The migration lock was lost: another run may have written at the same time.", {
    hint: "Compare the history with the schema before the next run; look for what ends idle sessions (a pooler, a proxy, an administrator).",
    ...(cause === undefined ? {} : { cause }),
  });
}

async function release(kind: LockKind): Promise<void> {
  await kind.release().catch(() => undefined);
}
