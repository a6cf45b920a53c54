import { liveProgress } from "./live.ts";
import { plainProgress } from "./plain.ts";
import type { Output, Progress } from "./progress.ts";

/** Where to show progress, and how much of it. */
export interface ProgressOptions {
  readonly stream: Output & { readonly isTTY?: boolean };
  /** Shows every line of every step's log. */
  readonly verbose?: boolean;
}

/** Live progress in a terminal; plain lines where there is none, or where all logs are wanted. */
export function createProgress({ stream, verbose = false }: ProgressOptions): Progress {
  return stream.isTTY && !verbose ? liveProgress(stream, () => performance.now()) : plainProgress(stream, { verbose });
}
