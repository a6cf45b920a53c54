import type { ClientRequest } from "node:http";

import type { Timing } from "./answer.ts";

type Mark = "lookup" | "connect" | "secureConnect" | "head";

/** Measures the parts of one exchange from its socket's events, on the monotonic clock. */
export class Stopwatch {
  readonly #begun = performance.now();
  readonly #marks = new Map<Mark, number>();

  /** Listens to the connection that a request gets. */
  follow(request: ClientRequest): void {
    request.once("socket", (socket) => {
      for (const event of ["lookup", "connect", "secureConnect"] as const) socket.once(event, () => this.mark(event));
    });
  }

  mark(mark: Mark): void {
    if (!this.#marks.has(mark)) this.#marks.set(mark, performance.now());
  }

  /** Whether the connection has been ready to carry a request. */
  isReady(isSecure: boolean): boolean {
    return this.#marks.has(isSecure ? "secureConnect" : "connect");
  }

  /** The timing so far. */
  read(): Timing {
    const lookup = this.#marks.get("lookup");
    const connect = this.#marks.get("connect");
    const secure = this.#marks.get("secureConnect");
    return {
      lookup: between(this.#begun, lookup),
      connect: between(lookup ?? this.#begun, connect),
      secure: between(connect, secure),
      firstByte: between(secure ?? connect, this.#marks.get("head")),
      total: performance.now() - this.#begun,
    };
  }
}

function between(from: number | undefined, to: number | undefined): number | undefined {
  return from === undefined || to === undefined ? undefined : Math.max(0, to - from);
}
