import type { RunEvent } from "../events.ts";

/** Where progress is written. */
export interface Output {
  write(text: string): void;
  /** Columns of the terminal. */
  readonly columns?: number;
  /** Rows of the terminal. */
  readonly rows?: number;
}

/** Shows or keeps the events of a run: give `on` to `runWorkflow`, and call `close` when it has ended. */
export interface Progress {
  readonly on: (event: RunEvent) => void;
  readonly close: () => void;
}

/** Several ways of showing one run. */
export function allProgress(parts: readonly Progress[]): Progress {
  return {
    on: (event) => parts.forEach((part) => part.on(event)),
    close: () => parts.forEach((part) => part.close()),
  };
}
