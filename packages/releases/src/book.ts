import { messageOf } from "@slipway/core";

import type { ReleaseEntry } from "./entry.ts";
import type { Ledger, Opening, OwnState, StatusDetails } from "./ledger.ts";
import type { RecordMode } from "./record-mode.ts";
import type { ReleaseRecord } from "./record.ts";
import type { RecordedRun, RunState } from "./run-state.ts";

/** The ledger as a deploying action uses it: strict before the release, never in the way after it. */
export interface Book {
  /** The newest releases of a target, or of the whole environment; throws only when records are required. */
  list(environment: string, target?: string): Promise<readonly ReleaseEntry[]>;
  /** Writes the record ahead; throws only when records are required. `undefined` when there is none. */
  open(record: ReleaseRecord, opening: Opening): Promise<number | undefined>;
  /** Says how it went. Never throws: what has happened on the platform must be reported in any case. */
  note(id: number | undefined, state: OwnState, details?: StatusDetails): Promise<void>;
  /** Whether the run that wrote a record is over. Never throws. */
  runState(run: RecordedRun): Promise<RunState>;
  /** How many commits `newer` is ahead of `older`; `undefined` when that is not known. Never throws. */
  commitsBetween(older: string, newer: string): Promise<number | undefined>;
}

/** A book over a ledger that is connected only when it is needed. */
export function openBook(mode: RecordMode, connect: () => Promise<Ledger>, warn: (message: string) => void): Book {
  let connected: Promise<Ledger> | undefined;
  const ledger = (): Promise<Ledger> => (connected ??= connect());
  const tolerate = async <T>(otherwise: T, work: (ledger: Ledger) => Promise<T>): Promise<T> => {
    if (mode === "off") return otherwise;
    try {
      return await work(await ledger());
    } catch (error) {
      if (mode === "required") throw error;
      warn(`going on without a release record: ${messageOf(error)}`);
      return otherwise;
    }
  };
  return {
    list: (environment, target) => tolerate<readonly ReleaseEntry[]>([], (open) => open.list(environment, target)),
    open: (record, opening) => tolerate<number | undefined>(undefined, (open) => open.open(record, opening)),
    runState: (run) => askRunState(run, ledger, warn),
    commitsBetween: (older, newer) => countCommits({ older, newer }, ledger),
    async note(id, state, details) {
      if (id === undefined) return;
      try {
        await (await ledger()).setState(id, state, details);
      } catch (error) {
        warn(`the release record ${id} could not be set to ${state}: ${messageOf(error)}`);
      }
    },
  };
}

async function askRunState(
  run: RecordedRun,
  ledger: () => Promise<Ledger>,
  warn: (message: string) => void,
): Promise<RunState> {
  try {
    return await (await ledger()).runState(run);
  } catch (error) {
    warn(`GitHub could not be asked about run ${run.id}: ${messageOf(error)}`);
    return "unknown";
  }
}

async function countCommits(
  { older, newer }: { readonly older: string; readonly newer: string },
  ledger: () => Promise<Ledger>,
): Promise<number | undefined> {
  try {
    return await (await ledger()).commitsBetween(older, newer);
  } catch {
    return undefined;
  }
}
