import { sharedController } from "../process/controller.ts";

/** Why a step is stopped. */
export type StopReason = "cancelled" | "timeout";

/** Stops one step: a cancellation from outside, or its own timeout. */
export interface Stop {
  readonly signal: AbortSignal;
  /** Set when the step was stopped. */
  reason(): StopReason | undefined;
  /** Ends the watch. */
  close(): void;
}

/**
 * Watches over one step.
 *
 * @param outer the signal of what the step is in
 * @param limitMs the step's timeout, 0 for none
 * @param goesOn asked at a cancellation: whether the step's condition holds also now, and it keeps running
 * @param known whether the step was started although `outer` was aborted; then it stops nothing any more
 */
export function watchStep(
  outer: AbortSignal,
  limitMs: number,
  goesOn: () => Promise<boolean>,
  known = outer.aborted,
): Stop {
  const controller = sharedController();
  const cancel = (): void => {
    if (outer.reason === "timeout") return controller.abort("timeout");
    goesOn().then(
      (keeps) => keeps || controller.abort("cancelled"),
      () => controller.abort("cancelled"),
    );
  };
  const timer = limitMs > 0 ? setTimeout(() => controller.abort("timeout"), Math.min(limitMs, LONGEST_MS)) : undefined;
  if (!outer.aborted) outer.addEventListener("abort", cancel, { once: true });
  else if (!known) cancel();
  return {
    signal: controller.signal,
    reason: () => {
      if (!controller.signal.aborted) return undefined;
      return controller.signal.reason === "timeout" ? "timeout" : "cancelled";
    },
    close: () => {
      clearTimeout(timer);
      outer.removeEventListener("abort", cancel);
    },
  };
}

/** What a timer of Node can hold (ms, 24 days). */
const LONGEST_MS = 2 ** 31 - 1;
