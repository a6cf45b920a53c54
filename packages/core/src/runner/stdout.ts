import { writeSync } from "node:fs";

/** How long to wait before trying again to write to a pipe that is full, in milliseconds. */
const PAUSE = 5;

/**
 * Writes a line to the standard output before it returns, so that a line which was said is there even when the process
 * ends in the next moment. It does not load Node's streams, which every start would pay for.
 */
export function writeLine(line: string): void {
  let rest = Buffer.from(`${line}\n`);
  while (rest.length > 0) rest = rest.subarray(writeSome(rest));
}

function writeSome(bytes: Buffer): number {
  try {
    return writeSync(1, bytes);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    // Nobody listens any more; the action's work is still to be ended properly.
    if (code === "EPIPE") return bytes.length;
    if (code !== "EAGAIN") throw error;
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE);
    return 0;
  }
}
