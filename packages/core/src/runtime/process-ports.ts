import { type ActionDefinition, type Environment, outputText } from "../definition/index.ts";
import { systemClock } from "../effects/clock.ts";
import { systemExec } from "../exec/index.ts";
import { fetchHttp } from "../http/index.ts";
import type { RunnerConsole } from "../runner/console.ts";
import { runContext } from "../runner/context.ts";
import { appendKeyValue } from "../runner/file-command.ts";
import type { Log } from "../runner/log.ts";
import type { Redactor } from "../runner/redactor.ts";
import { createSummary } from "../runner/summary.ts";
import type { Outputs, Ports, State } from "./ports.ts";

/** What the ports of a process are made of. */
export interface ProcessParts {
  readonly env: Environment;
  readonly console: RunnerConsole;
  readonly redactor: Redactor;
  readonly log: Log;
  readonly signal: AbortSignal;
}

/** The ports of a real run: the runner's files, this machine's processes, clock and network. */
export function processPorts<D extends ActionDefinition>(definition: D, parts: ProcessParts): Ports<D> {
  const { env, console, redactor, log, signal } = parts;
  const redact = (text: string): string => redactor.redact(text);
  const context = runContext(env);
  return {
    log,
    outputs: fileOutputs(definition, env, redact),
    state: fileState(env),
    summary: createSummary(env["GITHUB_STEP_SUMMARY"], redact),
    exec: systemExec(console, redactor),
    http: fetchHttp({
      clock: systemClock,
      redact,
      debug: (message) => log.debug(message),
      signal,
      userAgent: `slipway/${definition.id} (run ${context.runId})`,
    }),
    clock: systemClock,
    context,
    signal,
    env,
    redact,
  };
}

function fileOutputs<D extends ActionDefinition>(
  definition: D,
  env: Environment,
  redact: (text: string) => string,
): Outputs<D> {
  return {
    set(values) {
      for (const [name, value] of Object.entries(values)) {
        if (!Object.hasOwn(definition.outputs, name))
          throw new Error(`${definition.id} sets an output that it does not declare: ${name}`);
        appendKeyValue(env["GITHUB_OUTPUT"], name, redact(outputText(value)));
      }
    },
  };
}

function fileState(env: Environment): State {
  return {
    save: (name, value) => appendKeyValue(env["GITHUB_STATE"], name, value),
    get: (name) => env[`STATE_${name}`],
  };
}
