import { EventEmitter, once } from "node:events";

import { otherId } from "./ids.ts";

/** A line of a build's log, or something that became of the deployment. */
export interface BuildEvent {
  readonly type: "stdout" | "stderr" | "command" | "exit" | "deployment-state" | "alias-assigned";
  readonly id: string;
  /** Milliseconds of the epoch; each later than the one before. */
  readonly created: number;
  readonly text: string | undefined;
  /** What only some kinds have. */
  readonly extra: Readonly<Record<string, unknown>>;
}

/** The log of one deployment. */
export class BuildLog {
  readonly events: BuildEvent[] = [];
  readonly #changes = new EventEmitter().setMaxListeners(0);
  #closed = false;

  /** Adds an event; dropped once the log is closed. */
  add(type: BuildEvent["type"], text?: string, extra: BuildEvent["extra"] = {}): void {
    if (this.#closed) return;
    const created = Math.max(Date.now(), (this.events.at(-1)?.created ?? 0) + 1);
    this.events.push({ type, id: otherId("evt_"), created, text, extra });
    this.#changes.emit("change");
  }

  /** Nothing comes any more. */
  close(): void {
    this.#closed = true;
    this.#changes.emit("change");
  }

  /** The events from an index on, then those that come, until the log is closed or the signal fires. */
  async *follow(from: number, signal: AbortSignal): AsyncGenerator<BuildEvent> {
    for (let at = from; !signal.aborted;) {
      const event = this.events[at];
      if (event !== undefined) {
        at += 1;
        yield event;
      } else if (this.#closed) return;
      else await once(this.#changes, "change", { signal }).catch(() => undefined);
    }
  }
}
