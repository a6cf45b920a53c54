import type { Environment } from "../definition/index.ts";

/** The process's environment without what is the action's own: its inputs, some of them secret, and its state. */
export function childEnvironment(env: Environment): Environment {
  const kept: Record<string, string | undefined> = {};
  for (const name of Object.keys(env))
    if (!name.startsWith("INPUT_") && !name.startsWith("STATE_")) kept[name] = env[name];
  return kept;
}
