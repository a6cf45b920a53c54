/** A line longer than this is cut, in UTF-16 units: a program without line ends must not fill the memory. */
const LINE_LIMIT = 64 * 1024;

/** What a splitter needs to cut a line that has no end. */
export interface LineSplitterOptions {
  readonly onLine: (line: string) => void;
  /** Where to cut a text near `limit` so that no secret is torn in two, neither half of which would be recognised. */
  readonly cutAt: (text: string, limit: number) => number;
}

/** Makes lines of a text that comes in pieces. */
export class LineSplitter {
  readonly #options: LineSplitterOptions;
  #rest = "";

  constructor(options: LineSplitterOptions) {
    this.#options = options;
  }

  add(text: string): void {
    const lines = (this.#rest + text).split(/\r?\n/);
    this.#rest = lines.pop() ?? "";
    for (const line of lines) this.#options.onLine(line);
    // Twice the limit is waited for: a secret across the first cut is then whole in what we have.
    while (this.#rest.length > 2 * LINE_LIMIT) {
      const at = this.#options.cutAt(this.#rest, LINE_LIMIT);
      this.#options.onLine(this.#rest.slice(0, at));
      this.#rest = this.#rest.slice(at);
    }
  }

  /** Gives out the last line when it has no end. */
  end(): void {
    if (this.#rest !== "") this.#options.onLine(this.#rest);
    this.#rest = "";
  }
}
