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
  #added = 0;

  constructor(capacity = 2000) {
    this.#capacity = capacity;
  }

  add(line: LogLine): void {
    this.#lines.push(line);
    this.#added += 1;
    if (this.#lines.length > this.#capacity) this.#lines.shift();
  }

  /** What was added after so many lines, as far as it is still there; and how many there were in all. */
  since(count: number): { readonly lines: LogLine[]; readonly added: number } {
    const gone = this.#added - this.#lines.length;
    return { lines: this.#lines.slice(Math.max(0, count - gone)), added: this.#added };
  }

  /** A copy, oldest first. */
  lines(): LogLine[] {
    return [...this.#lines];
  }
}
