import { setTimeout as delay } from "node:timers/promises";

import { type NextRun, phaseOf } from "./kill-verdict.ts";
import { runProcess, startAction } from "./process.ts";

/** What is run, and killed. */
export interface Victim {
  readonly folder: string;
  readonly url: string;
  readonly inputs: Readonly<Record<string, string>>;
}

/** How long the whole of a run takes here, and how long its migrations, in milliseconds. */
export interface Pace {
  readonly whole: number;
  readonly migrating: number;
}

/** When to kill: so long after the start, or after the first migration began. */
export interface Moment {
  readonly from: "start" | "migrations";
  readonly wait: number;
}

/** Any moment of a run, or every other time any moment of its migrations, which are a small part of it. */
export function randomMoment(round: number, { whole, migrating }: Pace): Moment {
  return round % 2 === 0
    ? { from: "migrations", wait: Math.random() * migrating }
    : { from: "start", wait: Math.random() * whole };
}

const BEGUN = /^running /m;

/** Runs undisturbed, for the pace. */
export async function measure(victim: Victim): Promise<Pace> {
  const began = performance.now();
  let first = began;
  let last = began;
  const run = startAction(victim);
  run.child.stdout?.on("data", () => {
    if (first === began && BEGUN.test(run.said())) first = performance.now();
    if (/^applied /m.test(run.said()) && !run.said().includes("migrations were applied")) last = performance.now();
  });
  const { code } = await run.ended();
  if (code !== 0) throw new Error(run.said());
  return { whole: performance.now() - began, migrating: Math.max(1, last - first) };
}

/**
 * Runs and kills with SIGKILL.
 *
 * @returns how far it had come by its own words; undefined when it had ended before
 */
export async function killAt(victim: Victim, { from, wait }: Moment): Promise<string | undefined> {
  const { child, said, ended } = startAction(victim);
  const kill = (): void => void delay(wait).then(() => child.kill("SIGKILL"));
  let armed = from === "start";
  if (armed) kill();
  child.stdout?.on("data", () => {
    if (armed || !BEGUN.test(said())) return;
    armed = true;
    kill();
  });
  await ended();
  return child.signalCode === "SIGKILL" ? phaseOf(said()) : undefined;
}

/** Runs once more, and whatever it asks to resolve is resolved by `resolution` until all is applied. */
export async function runOn(
  victim: Victim,
  resolution: (id: string) => Promise<string>,
): Promise<{ readonly first: NextRun }> {
  let first: NextRun | undefined;
  for (let tries = 0; tries < 3; tries += 1) {
    const run = await runProcess(victim);
    first ??= run;
    if (run.code === 0) return { first };
    const [, id] = /Nothing was run: (\S+) did not end/.exec(run.said) ?? [];
    if (id === undefined) throw new Error(run.said);
    const inputs = { mode: "resolve", resolve: await resolution(id) };
    const resolving = await runProcess({ ...victim, inputs });
    if (resolving.code !== 0) throw new Error(resolving.said);
  }
  throw new Error(`never came to an end: ${first?.said ?? ""}`);
}
