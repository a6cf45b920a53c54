import { type ActionDefinition, type InputsOf, parseInputs, secretInputs } from "../definition/index.ts";
import { listenForCancellation } from "../effects/cancellation.ts";
import { CancelledError } from "../errors.ts";
import { RunnerConsole } from "../runner/console.ts";
import { createLog } from "../runner/log.ts";
import { escapeMarkdown } from "../runner/markdown.ts";
import { Redactor } from "../runner/redactor.ts";
import { createSummary } from "../runner/summary.ts";
import type { ActionModule, Ports } from "./ports.ts";
import { describeError, describeProblems, reportFailure, summariseProblems } from "./report.ts";

/** How long an action may take to stop after a cancellation, in milliseconds; the runner's own patience ends at 7.5 s. */
const STOP_WITHIN = 5_000;

/** Marks, for the runner's second call of the same bundle, that this is the `post` phase. */
const POST_STATE = "slipway-post";

/**
 * Runs an action from its entry file: masks its secrets, parses its inputs, reports all problems at once, and only then
 * loads the rest of the code. It never rejects; the outcome is the process's exit code.
 */
export async function runAction<D extends ActionDefinition>(
  definition: D,
  load: () => Promise<ActionModule<D>>,
): Promise<void> {
  const env = process.env;
  const redactor = new Redactor();
  const console = new RunnerConsole((line) => process.stdout.write(`${line}\n`));
  const log = createLog(console, redactor, env["RUNNER_DEBUG"] === "1");
  for (const secret of secretInputs(definition, env)) log.mask(secret);
  const isPost = env[`STATE_${POST_STATE}`] === "true";
  const parsed = parseInputs(definition, env);
  if (!parsed.ok) {
    // Main has reported the same problems already, and has not begun anything that post would have to end.
    if (isPost) return;
    createSummary(env["GITHUB_STEP_SUMMARY"], (text) => redactor.redact(text)).append(
      summariseProblems(definition.name, parsed.problems),
    );
    return reportFailure(log, { message: describeProblems(parsed.problems) });
  }
  const cancellation = listenForCancellation();
  try {
    const [{ processPorts }, module] = await Promise.all([import("./process-ports.ts"), load()]);
    const ports = processPorts(definition, { env, console, redactor, log, signal: cancellation.signal });
    if (definition.post && !isPost) ports.state.save(POST_STATE, "true");
    await (isPost ? runPost : runMain)(module, parsed.inputs, ports);
  } catch (error) {
    reportFailure(log, describeError(error), error);
  } finally {
    cancellation.dispose();
  }
}

async function runMain<D extends ActionDefinition>(
  module: ActionModule<D>,
  inputs: InputsOf<D>,
  ports: Ports<D>,
): Promise<void> {
  try {
    const conclusion = await Promise.race([module.run(inputs, ports), stopWithin(ports.signal)]);
    if (!conclusion.ok) reportFailure(ports.log, conclusion);
  } catch (error) {
    const failure = describeError(error);
    const hint = failure.hint === undefined ? "" : `\n\n${escapeMarkdown(failure.hint)}`;
    ports.summary.append(`### Failed\n\n${escapeMarkdown(failure.message)}${hint}\n`);
    reportFailure(ports.log, failure, error);
  }
}

/** Clean-up must not turn a finished job red: what goes wrong here is a warning. */
async function runPost<D extends ActionDefinition>(
  module: ActionModule<D>,
  inputs: InputsOf<D>,
  ports: Ports<D>,
): Promise<void> {
  try {
    await module.post?.(inputs, ports);
  } catch (error) {
    ports.log.warning(describeError(error).message);
  }
}

/** Rejects when the action is still busy some seconds after the cancellation; then the process ends itself. */
function stopWithin(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    const giveUp = (): void => {
      reject(new CancelledError(`the job was cancelled, and the action did not stop within ${STOP_WITHIN / 1_000} s`));
      setTimeout(() => process.exit(), 100);
    };
    signal.addEventListener("abort", () => setTimeout(giveUp, STOP_WITHIN).unref(), { once: true });
  });
}
