import type { MachineConfig } from "../wire/machine-config.ts";

/** Fly's own number of tries for a machine whose configuration names none. */
const DEFAULT_RETRIES = 10;
const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 30_000;

/** Whether a machine whose process ended by itself is started again, and after how many milliseconds. */
export function restartAfter(
  config: MachineConfig,
  exitCode: number,
  restartCount: number,
): { readonly restart: false } | { readonly restart: true; readonly pauseMs: number } {
  const policy = config.restart?.policy ?? "on-failure";
  const wanted = policy === "always" || (policy === "on-failure" && exitCode !== 0);
  const retries = policy === "always" ? Infinity : config.restart?.max_retries || DEFAULT_RETRIES;
  if (!wanted || restartCount >= retries) return { restart: false };
  return { restart: true, pauseMs: Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** restartCount) };
}
