import { type ActionDefinition, type Environment, outputText } from "../definition/index.ts";
import { systemClock } from "../effects/clock.ts";
import { systemExec } from "../exec/index.ts";
import { fetchHttp } from "../http/index.ts";
import type { RunnerConsole } from "../runner/console.ts";
import { runContext } from "../runner/context.ts";
import { appendKeyValue } from "../runner/file-command.ts";
import type { Log } from "../runner/log.ts";
import { REDACTED, type Redactor } from "../runner/redactor.ts";
import { createSummary } from "../runner/summary.ts";
import { childEnvironment } from "./child-environment.ts";
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
    outputs: fileOutputs(definition, env, parts),
    state: fileState(env),
    summary: createSummary(env["GITHUB_STEP_SUMMARY"], { redact, warn: (message) => log.warning(message) }),
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
    env: childEnvironment(env),
    redact,
  };
}

/**
 * A secret in an output is taken out, with a warning, instead of refused: when outputs are set, production may have
 * changed already, and the other outputs say how. GitHub would drop such a job output without a word to the action.
 */
function fileOutputs<D extends ActionDefinition>(
  definition: D,
  env: Environment,
  { log, redactor }: Pick<ProcessParts, "log" | "redactor">,
): Outputs<D> {
  return {
    set(values) {
      for (const [name, value] of Object.entries(values)) {
        if (!Object.hasOwn(definition.outputs, name))
          throw new Error(`${definition.id} sets an output that it does not declare: ${name}`);
        const text = outputText(value);
        // A number or a truth value is of our own making, even when somebody's secret happens to be the same.
        const redacted = typeof value === "string" || typeof value === "object" ? redactor.redact(text) : text;
        if (redacted !== text) log.warning(`the output ${name} contains a secret, which is replaced by ${REDACTED}`);
        appendKeyValue(env["GITHUB_OUTPUT"], name, redacted);
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
