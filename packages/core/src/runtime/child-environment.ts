import type { Environment } from "../definition/index.ts";

/** The process's environment without what is the action's own: its inputs, some of them secret, and its state. */
export function childEnvironment(env: Environment): Environment {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !/^(?:INPUT|STATE)_/.test(name)));
}
