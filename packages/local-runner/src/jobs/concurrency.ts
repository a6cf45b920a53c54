/** How to enter a concurrency group. */
export interface GroupRequest {
  /** Names are told apart without regard to case. */
  readonly group: string;
  /** Whether whoever is in the group is cancelled. */
  readonly cancelInProgress: boolean;
  /** `single`: one may wait, a newer one replaces it. `max`: up to 100 wait, first come first served. */
  readonly queue: "single" | "max";
  /** Called when a newer one with `cancel-in-progress` wants the group. */
  readonly onCancel: () => void;
  /** Gives up waiting. */
  readonly signal: AbortSignal;
  /** Called when it has to wait. */
  readonly onWait?: () => void;
}

/** Leaves a group. */
export type Leave = () => void;

interface Waiting {
  readonly request: GroupRequest;
  /** Ends the wait: with the way out of the group, or with nothing. */
  readonly settle: (leave: Leave | undefined) => void;
}

interface Group {
  holder: GroupRequest | undefined;
  readonly waiting: Waiting[];
}

/** GitHub's limit of those that wait with `queue: max`. */
const QUEUE_LIMIT = 100;

/** The concurrency groups of a repository, shared by the runs that are given the same object. */
export class ConcurrencyGroups {
  readonly #groups = new Map<string, Group>();

  /** Waits for the group. Undefined when a newer one took the place in the queue, or the signal aborted. */
  async enter(request: GroupRequest): Promise<Leave | undefined> {
    if (request.signal.aborted) return undefined;
    const key = request.group.toLowerCase();
    const group = this.#groups.get(key) ?? { holder: undefined, waiting: [] };
    this.#groups.set(key, group);
    if (!group.holder) return this.#hold(key, group, request);
    if (request.cancelInProgress) group.holder.onCancel();
    if (request.queue === "single") for (const older of group.waiting.splice(0)) older.settle(undefined);
    else if (group.waiting.length >= QUEUE_LIMIT) return undefined;
    request.onWait?.();
    return wait(group, request);
  }

  #hold(key: string, group: Group, request: GroupRequest): Leave {
    group.holder = request;
    return () => {
      if (group.holder !== request) return;
      const next = group.waiting.shift();
      // The next one holds the group from this moment: nobody can come between.
      if (next) next.settle(this.#hold(key, group, next.request));
      else this.#groups.delete(key);
    };
  }
}

async function wait(group: Group, request: GroupRequest): Promise<Leave | undefined> {
  return new Promise((resolve) => {
    const settle = (leave: Leave | undefined): void => {
      request.signal.removeEventListener("abort", abandon);
      resolve(leave);
    };
    const waiting = { request, settle };
    const abandon = (): void => {
      const at = group.waiting.indexOf(waiting);
      if (at >= 0) group.waiting.splice(at, 1);
      settle(undefined);
    };
    request.signal.addEventListener("abort", abandon, { once: true });
    group.waiting.push(waiting);
  });
}
