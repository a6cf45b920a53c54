import { createHash } from "node:crypto";
import { readSync } from "node:fs";

/** Small files and what stands between them are hashed together, this many bytes at a time: it stays in a core's cache. */
const PIECE = 256 * 1024;

/** Feeds texts and files to one hash, as if they were one stream. */
export class Feed {
  readonly #hash = createHash("sha256");
  readonly #piece = Buffer.allocUnsafe(PIECE);
  #filled = 0;

  /** Adds a text, as UTF-8. */
  text(text: string): void {
    // The most that it can take.
    if (text.length * 3 > PIECE - this.#filled) this.#flush();
    if (text.length * 3 > PIECE) this.#hash.update(text);
    else this.#filled += this.#piece.write(text, this.#filled);
  }

  /** Adds the first `size` bytes of an open file, or fewer when somebody made it shorter meanwhile. */
  file(descriptor: number, size: number): void {
    for (let left = size; left > 0;) {
      if (this.#filled === PIECE || (left <= PIECE && left > PIECE - this.#filled)) this.#flush();
      const length = readSync(descriptor, this.#piece, this.#filled, Math.min(left, PIECE - this.#filled), null);
      if (length === 0) return;
      this.#filled += length;
      left -= length;
    }
  }

  /** The hash of all that was added, as hex digits; the last call. */
  digest(): string {
    this.#flush();
    return this.#hash.digest("hex");
  }

  #flush(): void {
    if (this.#filled > 0) this.#hash.update(this.#piece.subarray(0, this.#filled));
    this.#filled = 0;
  }
}
