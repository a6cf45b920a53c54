import type { Machine } from "./machine.ts";

/** What must be true of every machine. */
export interface Wanted {
  readonly release: number;
  /** `undefined` when no digest is known before: then the machines must at least agree. */
  readonly digest: string | undefined;
  /** Another digest by which Fly may know the same image. */
  readonly alias?: string | undefined;
}

/**
 * How one machine stands to a release: `proven` runs it with all checks passing; `old` runs something else; `asleep`
 * has it but has not run it; `moving` is on its way; `unhealthy` runs it with checks that do not pass; `broken` could
 * not start or keep running; `unreachable` is on a host that Fly cannot see.
 */
export type Condition = "proven" | "old" | "asleep" | "moving" | "unhealthy" | "broken" | "unreachable";

const BROKEN = ["failed", "launch_failed"];
const ASLEEP = ["stopped", "suspended"];

/** Whether a machine is on its way from one state to another; a state that is not known counts as one of those. */
export function isMoving({ state }: Machine): boolean {
  return state !== "started" && !BROKEN.includes(state) && !ASLEEP.includes(state);
}

/** Whether a machine was given the release and its image, whether or not it runs. */
export function has(machine: Machine, { release, digest, alias }: Wanted): boolean {
  if (machine.release !== release || digest === undefined) return machine.release === release;
  return machine.digest === digest || (alias !== undefined && machine.digest === alias);
}

/** The condition of one machine. */
export function conditionOf(machine: Machine, wanted: Wanted): Condition {
  if (machine.host !== "ok") return "unreachable";
  const isOld = !has(machine, wanted);
  // While it is being replaced it may still show what it ran before; one that starts over and over is not on its way.
  if (isMoving(machine)) return machine.crashed && !isOld ? "broken" : "moving";
  if (isOld) return "old";
  if (machine.crashed || BROKEN.includes(machine.state)) return "broken";
  if (ASLEEP.includes(machine.state)) return machine.standby ? "proven" : "asleep";
  return machine.checks.passing === machine.checks.total ? "proven" : "unhealthy";
}
