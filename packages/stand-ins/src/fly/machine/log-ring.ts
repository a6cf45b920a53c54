/** One line that an app's process wrote. */
export interface LogLine {
  readonly timestamp: string;
  readonly machine: string;
  readonly region: string;
  readonly stream: "stdout" | "stderr" | "fly";
  readonly text: string;
}

/**
 * The last lines of an app's output. They are what the app wrote, secrets included when it printed one:
 * masking is the reader's duty.
 */
export class LogRing {
  readonly #lines: LogLine[] = [];
  readonly #capacity: number;

  constructor(capacity = 2000) {
    this.#capacity = capacity;
  }

  add(line: LogLine): void {
    this.#lines.push(line);
    if (this.#lines.length > this.#capacity) this.#lines.shift();
  }

  /** A copy, oldest first. */
  lines(): LogLine[] {
    return [...this.#lines];
  }
}
