import {
  type ActionDefinition,
  type Environment,
  type InputProblem,
  type InputsOf,
  parseInputs,
  secretInputs,
} from "../definition/index.ts";
import { listenForCancellation } from "../effects/cancellation.ts";
import { RunnerConsole } from "../runner/console.ts";
import { type Log, createLog } from "../runner/log.ts";
import { Redactor } from "../runner/redactor.ts";
import { canBeHidden } from "../runner/secret-forms.ts";
import { writeLine } from "../runner/stdout.ts";
import { createSummary } from "../runner/summary.ts";
import { holdLifeline } from "./lifeline.ts";
import { runMain, runPost } from "./phases.ts";
import { pinAdvice } from "./pin-advice.ts";
import type { ActionModule } from "./ports.ts";
import { describeProblems, reportError, reportFailure, summariseProblems, warnOf } from "./report.ts";

/** Marks, for the runner's second call of the same bundle, that this is the `post` phase. */
const POST_STATE = "slipway-post";

/** One run of one action, in one process. */
interface Run<D extends ActionDefinition> {
  readonly definition: D;
  readonly env: Environment;
  readonly console: RunnerConsole;
  readonly redactor: Redactor;
  readonly log: Log;
  readonly isPost: boolean;
}

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
  const console = new RunnerConsole(writeLine);
  const log = createLog(console, redactor, env["RUNNER_DEBUG"] === "1");
  const run: Run<D> = { definition, env, console, redactor, log, isPost: env[`STATE_${POST_STATE}`] === "true" };
  const report = run.isPost ? warnOf : reportError;
  const release = holdLifeline((error) => report(log, error));
  try {
    maskSecrets(run);
    const parsed = parseInputs(definition, env, (text) => redactor.redact(text));
    if (parsed.ok) await runWith(run, parsed.inputs, load);
    // Main has reported the same problems already, and has not begun anything that post would have to end.
    else if (!run.isPost) reportProblems(run, parsed.problems);
  } catch (error) {
    report(log, error);
  } finally {
    release();
  }
}

function maskSecrets<D extends ActionDefinition>({ definition, env, log, isPost }: Run<D>): void {
  for (const [name, secret] of secretInputs(definition, env)) {
    log.mask(secret);
    if (!canBeHidden(secret) && !isPost)
      log.warning(`the value of ${name} is too short or too common a word to be hidden in the log`);
  }
}

async function runWith<D extends ActionDefinition>(
  run: Run<D>,
  inputs: InputsOf<D>,
  load: () => Promise<ActionModule<D>>,
): Promise<void> {
  const cancellation = listenForCancellation();
  try {
    const [{ processPorts }, module] = await Promise.all([import("./process-ports.ts"), load()]);
    const ports = processPorts(run.definition, { ...run, signal: cancellation.signal });
    if (run.isPost) return await runPost(module, inputs, ports);
    const advice = pinAdvice(run.env);
    if (advice !== undefined) run.log.warning(advice);
    if (run.definition.post) ports.state.save(POST_STATE, "true");
    await runMain(module, inputs, ports);
  } finally {
    cancellation.dispose();
  }
}

function reportProblems<D extends ActionDefinition>(
  { definition, env, log, redactor }: Run<D>,
  problems: readonly InputProblem[],
): void {
  reportFailure(log, { message: describeProblems(problems) });
  const summary = createSummary(env["GITHUB_STEP_SUMMARY"], {
    redact: (text) => redactor.redact(text),
    warn: (message) => log.warning(message),
  });
  summary.append(summariseProblems(definition.name, problems));
}
