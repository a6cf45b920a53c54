import type { Readable } from "node:stream";
import { StringDecoder } from "node:string_decoder";

/** Calls `onText` for each piece of a stream's text as it comes; resolves when the stream is closed. */
export function readText(stream: Readable, onText: (text: string) => void): Promise<void> {
  const decoder = new StringDecoder("utf8");
  stream.on("data", (chunk: Buffer) => onText(decoder.write(chunk)));
  // A pipe that breaks is closed next; the program's exit code says what there is to say.
  stream.on("error", () => undefined);
  return new Promise((resolve) => {
    stream.on("close", () => {
      onText(decoder.end());
      resolve();
    });
  });
}

/** Keeps the end of what is added, exactly `limit` UTF-16 units of it. */
export class Tail {
  readonly #limit: number;
  #pieces: string[] = [];
  #length = 0;
  #truncated = false;

  constructor(limit: number) {
    this.#limit = limit;
  }

  add(piece: string): void {
    this.#pieces.push(piece);
    this.#length += piece.length;
    if (this.#length > this.#limit) this.#truncated = true;
    // Joined only now and then: doing so for each small piece would copy the whole again and again.
    if (this.#length <= 2 * this.#limit) return;
    this.#pieces = [this.text()];
    this.#length = this.#limit;
  }

  /** Whether the beginning is lost. */
  get truncated(): boolean {
    return this.#truncated;
  }

  text(): string {
    return this.#pieces.join("").slice(-this.#limit);
  }
}
