import type { Readable } from "node:stream";
import { StringDecoder } from "node:string_decoder";

/** A line longer than this is cut, in characters: a program without line ends must not fill the memory. */
const LINE_LIMIT = 64 * 1024;

/** Calls `onLine` for each line of a stream as it comes, and for a last line that has no end. */
export function readLines(stream: Readable, onLine: (line: string) => void): Promise<void> {
  const decoder = new StringDecoder("utf8");
  let rest = "";
  const feed = (text: string): void => {
    const lines = (rest + text).split(/\r?\n/);
    rest = lines.pop() ?? "";
    lines.forEach(onLine);
    for (; rest.length > LINE_LIMIT; rest = rest.slice(LINE_LIMIT)) onLine(rest.slice(0, LINE_LIMIT));
  };
  stream.on("data", (chunk: Buffer) => feed(decoder.write(chunk)));
  return new Promise((resolve) => {
    stream.on("close", () => {
      feed(decoder.end());
      if (rest !== "") onLine(rest);
      rest = "";
      resolve();
    });
  });
}

/** Keeps the end of what is added, at most `limit` characters, in whole pieces. */
export class Tail {
  readonly #limit: number;
  #pieces: string[] = [];
  #length = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  add(piece: string): void {
    this.#pieces.push(piece);
    this.#length += piece.length;
    while (this.#length > this.#limit && this.#pieces.length > 1) this.#length -= this.#pieces.shift()?.length ?? 0;
  }

  /** What was kept, one piece a line. */
  text(): string {
    return this.#pieces.join("\n");
  }
}
