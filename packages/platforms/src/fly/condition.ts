import type { Machine } from "./machine.ts";

/** What must be true of every machine. */
export interface Wanted {
  readonly release: number;
  /** `undefined` when no digest is known before: then the machines must at least agree. */
  readonly digest: string | undefined;
}

/**
 * How one machine stands to a release: `proven` runs it with all checks passing; `old` runs something else; `asleep`
 * has it but has not run it; `moving` is on its way; `unhealthy` runs it with checks that do not pass; `broken` could
 * not start or keep running; `unreachable` is on a host that Fly cannot see.
 */
export type Condition = "proven" | "old" | "asleep" | "moving" | "unhealthy" | "broken" | "unreachable";

const MOVING = ["created", "creating", "starting", "stopping", "restarting", "suspending", "updating", "replacing"];
const ASLEEP = ["stopped", "suspended"];

/** The condition of one machine. */
export function conditionOf(machine: Machine, wanted: Wanted): Condition {
  if (machine.host !== "ok") return "unreachable";
  // While it is being replaced it may still show what it ran before.
  if (MOVING.includes(machine.state)) return "moving";
  if (machine.release !== wanted.release) return "old";
  if (wanted.digest !== undefined && machine.digest !== wanted.digest) return "old";
  if (machine.crashed) return "broken";
  if (ASLEEP.includes(machine.state)) return machine.standby ? "proven" : "asleep";
  if (machine.state !== "started") return "broken";
  return machine.checks.passing === machine.checks.total ? "proven" : "unhealthy";
}
