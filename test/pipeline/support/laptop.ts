import type { RunEvent, RunResult, StepResult } from "@slipway/local-runner";

import { prepare } from "../../../scripts/pipeline/earlier-releases.ts";
import { runPipeline } from "../../../scripts/pipeline/run.ts";
import type { Scenario } from "../../../scripts/pipeline/scenario.ts";
import { NAMES, type World, createWorld } from "../../../scripts/pipeline/world.ts";

/** A finished run and everything that it left behind. */
export interface LaptopRun {
  readonly result: RunResult;
  readonly events: readonly RunEvent[];
  readonly world: World;
  /** Every text that a run shows or keeps: events (which hold the log), result, records, and what was sent to GitHub. */
  readonly traces: readonly string[];
}

/** A run that is cancelled when a line of its log has this text, or one that goes as the scenario says. */
export type LaptopScenario = Scenario & { readonly cancelOn?: string };

/** What a test does with a run while its world is still there. */
export type Inspect = (run: LaptopRun) => void | Promise<void>;

/** Runs the example in a world of its own, and ends that world whatever the test finds. */
export async function onLaptop(scenario: LaptopScenario, inspect: Inspect): Promise<void> {
  const run = await runOnLaptop(scenario);
  try {
    await inspect(run);
  } finally {
    await run.world.close();
  }
}

/** Runs the example in a world of its own, which the caller closes. */
export async function runOnLaptop(scenario: LaptopScenario): Promise<LaptopRun> {
  const world = await createWorld(scenario);
  try {
    const cancellation = new AbortController();
    const events: RunEvent[] = [];
    const on = (event: RunEvent): void => {
      events.push(event);
      if (scenario.cancelOn !== undefined && event.type === "step-log" && event.line.includes(scenario.cancelOn))
        cancellation.abort();
    };
    const watch = { on, signal: cancellation.signal };
    await prepare(world, scenario, watch);
    const result = await runPipeline(world, scenario, watch);
    return { result, events, world, traces: tracesOf(result, events, world) };
  } catch (error) {
    await world.close();
    throw error;
  }
}

function tracesOf(result: RunResult, events: readonly RunEvent[], world: World): readonly string[] {
  const repository = world.github.repository(`${NAMES.owner}/${NAMES.repository}`);
  return [
    JSON.stringify(result),
    ...events.map((event) => JSON.stringify(event)),
    JSON.stringify([...deploymentsOf(world)]),
    JSON.stringify(repository),
    ...world.github.requests.map((request) => `${request.path}${request.query.toString()} ${request.body}`),
    JSON.stringify(world.vercel.project(NAMES.project).deployments()),
    JSON.stringify(world.fly.app(NAMES.app).definition() ?? null),
    JSON.stringify(world.fly.app(NAMES.app).releases()),
  ];
}

/** The release records, as GitHub keeps them. */
export function deploymentsOf(world: World) {
  return [...world.github.repository(`${NAMES.owner}/${NAMES.repository}`).deployments.values()];
}

/** Every record in its order: what it is of, and the states that it had. */
export function statusesOf(world: World): readonly (readonly [string, string])[] {
  return deploymentsOf(world).map(({ payload, statuses }) => {
    const record: unknown = typeof payload === "string" ? JSON.parse(payload) : payload;
    if (typeof record !== "object" || record === null || !("kind" in record) || !("target" in record))
      throw new Error("a record has no kind or no target");
    const { target } = record;
    const platform = typeof target === "object" && target !== null && "platform" in target ? target.platform : "";
    return [`${String(record.kind)} ${String(platform)}`, statuses.map(({ state }) => state).join(" ")];
  });
}

/** A step of the deploy job by its id, in its main phase. Throws when it did not run. */
export function stepOf(result: RunResult, id: string): StepResult {
  const step = result.jobs
    .find((job) => job.id === "deploy")
    ?.steps.find((each) => each.id === id && each.phase === "main");
  if (step === undefined) throw new Error(`the deploy job has no step ${id}`);
  return step;
}

/** Every form of a secret that must not be found, as plain text. */
export function formsOf(secret: string): readonly string[] {
  return [
    ...new Set([
      secret,
      encodeURIComponent(secret),
      JSON.stringify(secret).slice(1, -1),
      Buffer.from(secret).toString("base64").replace(/=+$/, ""),
    ]),
  ];
}
