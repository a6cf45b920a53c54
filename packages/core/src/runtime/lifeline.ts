import type { Log } from "../runner/log.ts";
import { describeError, reportFailure } from "./report.ts";

/**
 * Reports what would end the process without a word of ours: an error that nobody awaits, which Node would print as it
 * is, secrets included; and a wait for something that can no longer happen, which Node ends with exit code 13.
 *
 * @returns a function to call when the action has come to its end
 */
export function holdLifeline(log: Log, source: NodeJS.Process = process): () => void {
  const end = (error: unknown): void => {
    reportFailure(log, describeError(error), error);
    source.exit();
  };
  const onIdle = (): void => end(new Error("the action waits for something that cannot happen any more"));
  source.on("uncaughtException", end);
  source.once("beforeExit", onIdle);
  return () => source.off("beforeExit", onIdle);
}
