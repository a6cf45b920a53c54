import { type Conclusion, type InputsOf, messageOf, parseInputs, systemClock } from "@slipway/core";
import { type FakePorts, fakePorts } from "@slipway/core/testing";

import { fetchHttp } from "../../../packages/core/src/http/fetch-http.ts";
import { definition } from "../src/definition.ts";
import { run } from "../src/run.ts";
import { type World, baseInputs } from "./world.ts";

type Definition = typeof definition;

/** How a deploy ended that ran in the test's own process, over real connections. */
export interface Ran {
  readonly conclusion: Conclusion;
  /** The error's message and its hint, or the conclusion's. */
  readonly said: string;
  readonly ports: FakePorts<Definition>;
}

/** Inputs as a workflow gives them; throws with every problem. */
export function inputsOf(given: Readonly<Record<string, string>>): InputsOf<Definition> {
  const env = Object.fromEntries(Object.entries(given).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]));
  const parsed = parseInputs(definition, env);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.inputs;
}

/** Waits are a fiftieth of what is asked for; measured time is real. */
const HURRY = 50;

/** Runs the action with real requests to the world's stand-ins, without the cost of a process. */
export async function runIn(world: World, inputs: Readonly<Record<string, string>> = {}): Promise<Ran> {
  const sleeps: number[] = [];
  const clock = {
    ...systemClock,
    sleeps,
    advance: () => undefined,
    sleep: async (milliseconds: number, signal?: AbortSignal) => {
      sleeps.push(milliseconds);
      await systemClock.sleep(milliseconds / HURRY, signal);
    },
  };
  const quiet = (): void => undefined;
  const http = fetchHttp({ clock, redact: (text) => text, debug: quiet, userAgent: "slipway/test" });
  const base = fakePorts(definition);
  const context = { ...base.context, workspace: world.workspace, apiUrl: world.github.url, temp: world.workspace };
  const ports = fakePorts(definition, { http, clock, context });
  const given = inputsOf({ ...baseInputs(world.vercel), record: "off", ...inputs });
  try {
    const conclusion = await run(given, ports);
    return { conclusion, ports, said: conclusion.ok ? "" : `${conclusion.message} ${conclusion.hint ?? ""}` };
  } catch (error) {
    const hint = error instanceof Error && "hint" in error ? String(error.hint) : "";
    const said = `${messageOf(error)} ${hint}`;
    return { conclusion: { ok: false, message: messageOf(error) }, ports, said };
  }
}
