import type { ActionDefinition, InputsOf } from "../definition/index.ts";
import { CancelledError } from "../errors.ts";
import { escapeMarkdown } from "../runner/markdown.ts";
import type { ActionModule, Ports } from "./ports.ts";
import { describeError, reportFailure, warnOf } from "./report.ts";

/** How long an action may take to stop after a cancellation, in milliseconds; the runner's own patience ends at 7.5 s. */
const STOP_WITHIN = 5_000;

/** Runs the action itself. Whatever goes wrong is reported once, and in the summary. */
export async function runMain<D extends ActionDefinition>(
  module: ActionModule<D>,
  inputs: InputsOf<D>,
  ports: Ports<D>,
): Promise<void> {
  try {
    // Cancelled while the code was loaded: nothing has begun, so nothing has to be stopped.
    ports.signal.throwIfAborted();
    const conclusion = await Promise.race([module.run(inputs, ports), stopWithin(ports.signal)]);
    if (!conclusion.ok) reportFailure(ports.log, conclusion);
  } catch (thrown) {
    const error = asCancellation(thrown, ports.signal);
    const failure = describeError(error);
    reportFailure(ports.log, failure, error);
    const hint = failure.hint === undefined ? "" : `\n\n${escapeMarkdown(failure.hint)}`;
    ports.summary.append(`### Failed\n\n${escapeMarkdown(failure.message)}${hint}\n`);
  }
}

/** Runs the clean-up after the job; what goes wrong here is a warning. */
export async function runPost<D extends ActionDefinition>(
  module: ActionModule<D>,
  inputs: InputsOf<D>,
  ports: Ports<D>,
): Promise<void> {
  try {
    await Promise.race([module.post?.(inputs, ports), stopWithin(ports.signal)]);
  } catch (error) {
    warnOf(ports.log, error);
  }
}

/** Node's own functions answer an aborted signal with an `AbortError` of theirs, which is no bug of ours. */
function asCancellation(error: unknown, signal: AbortSignal): unknown {
  return signal.aborted && error instanceof Error && error.name === "AbortError" ? signal.reason : error;
}

/** Rejects when the action is still busy some seconds after the cancellation; then the process ends itself. */
function stopWithin(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    const giveUp = (): void => {
      reject(new CancelledError(`the job was cancelled, and the action did not stop within ${STOP_WITHIN / 1_000} s`));
      // What the action still does would go on; the report comes first.
      setTimeout(() => process.exit(), 100);
    };
    const wait = (): void => void setTimeout(giveUp, STOP_WITHIN).unref();
    if (signal.aborted) wait();
    else signal.addEventListener("abort", wait, { once: true });
  });
}
