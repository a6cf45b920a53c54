import { CancelledError } from "../errors.ts";

/** A signal that is aborted when the runner cancels the job, and a way to stop listening. */
export interface Cancellation {
  readonly signal: AbortSignal;
  dispose(): void;
}

/**
 * Listens for the runner's cancellation: SIGINT, 7.5 s later SIGTERM, 2.5 s later the process is killed
 * (docs: workflow cancellation reference). Work has until then to stop and to write down how it ended.
 */
export function listenForCancellation(source: Pick<NodeJS.Process, "on" | "off"> = process): Cancellation {
  const controller = new AbortController();
  const abort = (): void => controller.abort(new CancelledError("the job was cancelled"));
  source.on("SIGINT", abort);
  source.on("SIGTERM", abort);
  return {
    signal: controller.signal,
    dispose() {
      source.off("SIGINT", abort);
      source.off("SIGTERM", abort);
    },
  };
}
