import { readFileSync } from "node:fs";

import type { Environment } from "../definition/index.ts";
import { parseJson } from "../json.ts";

/**
 * The payload of the event that started the run, from the file that the runner names (docs: default environment
 * variables, GITHUB_EVENT_PATH). `undefined` where there is none, or none that is JSON: what it tells is a nicety.
 */
export function eventPayload(env: Environment): unknown {
  const path = env["GITHUB_EVENT_PATH"];
  if (path === undefined || path === "") return undefined;
  try {
    return parseJson(readFileSync(path, "utf8"));
  } catch {
    return undefined;
  }
}
