import {
  CancelledError,
  type RetryPolicy,
  type RetryPorts,
  TimeoutError,
  type Verdict,
  formatDuration,
  messageOf,
  retry,
} from "@slipway/core";

import type { CommandPart, EngineTools, Success } from "./engine.ts";
import { EngineFailure, judgeOutput } from "./failure.ts";

/** Registries that are in trouble need longer than a moment: about a minute in all. */
export const PUSH_RETRIES: RetryPolicy = { attempts: 4, firstDelay: 10_000, maxDelay: 60_000 };

/**
 * Runs one program of a build, again when it failed for a passing reason. What has been built or pushed already is not
 * done again: builders keep layers, and registries keep blobs. Throws `EngineFailure` or `TimeoutError`.
 */
export function runStep(what: string, part: CommandPart, tools: EngineTools): Promise<Success> {
  const { clock, signal, onLine } = tools;
  return retry(() => runOnce(what, part, tools), judge, PUSH_RETRIES, {
    clock,
    signal,
    onRetry: announceRetry(onLine),
  });
}

/** Says what is waited for: a minute of silence looks like a hang. */
export function announceRetry(onLine: (line: string) => void): NonNullable<RetryPorts["onRetry"]> {
  return (error, delay, attempt) =>
    onLine(`${messageOf(error)}; try ${attempt + 1} of ${PUSH_RETRIES.attempts} in ${formatDuration(delay)}`);
}

function judge(error: unknown): Verdict {
  return { again: error instanceof EngineFailure && error.kind === "passing" };
}

async function runOnce(what: string, { file, args, env }: CommandPart, tools: EngineTools): Promise<Success> {
  const { exec, cwd, timeout, signal, onLine } = tools;
  const command = { file, args, cwd, env: { ...tools.env, ...env }, timeout };
  const result = await exec.run(command, { signal, show: false, onLine: (line) => onLine(line) });
  if (result.exitCode === 0) return result;
  if (result.endedBy === "cancellation") throw new CancelledError(`${what} was cancelled`);
  if (result.endedBy === "timeout") throw new TimeoutError(`${what} did not end within ${formatDuration(timeout)}`);
  throw judgeOutput(what, result.tail);
}
