import type { MachineJson } from "../../wire/machine.ts";

/** Whether the newest exit says that Fly keeps restarting a process that keeps failing (flyctl, leasable_machine.go). */
export function isConstantlyRestarting({ events = [] }: Pick<MachineJson, "events">): boolean {
  const request = events.find(({ type }) => type === "exit")?.request;
  const exit = request?.exit_event;
  return (
    exit !== undefined &&
    exit.requested_stop !== true &&
    exit.restarting === true &&
    (request?.restart_count ?? 0) > 1 &&
    (exit.exit_code ?? 0) !== 0
  );
}

/** When a machine last started after its last launch and has not ended since, in ms since 1970; undefined otherwise. */
export function startedAfterLaunch({ events = [] }: Pick<MachineJson, "events">): number | undefined {
  const start = events.findIndex(({ type }) => type === "start");
  const launch = events.findIndex(({ type }) => type === "launch");
  const exit = events.findIndex(({ type }) => type === "exit");
  if (start === -1 || (launch !== -1 && start >= launch) || (exit !== -1 && exit <= start)) return undefined;
  return events[start]?.timestamp;
}
