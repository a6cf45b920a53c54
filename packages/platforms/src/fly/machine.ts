import { imageOf } from "./image.ts";
import type { ConfigAnswer, EventAnswer, MachineAnswer } from "./wire.ts";

/** How the checks of a machine stand. */
export interface CheckCount {
  readonly passing: number;
  /** Those that the configuration names, or those that were reported when there are more. */
  readonly total: number;
}

/** One machine, as far as a release is concerned. */
export interface Machine {
  readonly id: string;
  readonly region: string;
  readonly state: string;
  readonly group: string;
  /** The number of the release that it runs. */
  readonly release: number | undefined;
  readonly image: string | undefined;
  readonly digest: string | undefined;
  readonly checks: CheckCount;
  /** `ok`, `unknown` or `unreachable`. */
  readonly host: string;
  /** Stopped on purpose, until the machine that it stands by for goes down. */
  readonly standby: boolean;
  /** Its process ended by itself and with an error, and does not run. */
  readonly crashed: boolean;
}

const GONE = ["destroying", "destroyed", "replaced", "migrated"];
const RESERVED = ["fly_app_release_command", "fly_app_test_machine_command", "fly_app_console"];

/** The machines that a release changes: of the apps platform, not gone, not of a group that Fly keeps for itself. */
export function managedMachines(answers: readonly MachineAnswer[]): readonly Machine[] {
  return ofThePlatform(answers)
    .filter(({ group }) => !RESERVED.includes(group))
    .toSorted((a, b) => a.group.localeCompare(b.group) || a.id.localeCompare(b.id));
}

/** The machines that a deploy starts for a while: for a release command or a test. Somebody's console is none. */
export function helperMachines(answers: readonly MachineAnswer[]): readonly Machine[] {
  return ofThePlatform(answers).filter(({ group }) => RESERVED.includes(group) && group !== "fly_app_console");
}

function ofThePlatform(answers: readonly MachineAnswer[]): readonly Machine[] {
  return answers
    .filter((answer) => !GONE.includes(answer.state))
    .filter((answer) => metadata(answer)["fly_platform_version"] === "v2")
    .map(machineOf);
}

function machineOf(answer: MachineAnswer): Machine {
  const version = Number(metadata(answer)["fly_release_version"] ?? Number.NaN);
  return {
    id: answer.id,
    region: answer.region ?? "",
    state: answer.state,
    group: metadata(answer)["fly_process_group"] ?? "app",
    release: Number.isSafeInteger(version) ? version : undefined,
    image: imageOf(answer.image_ref),
    digest: answer.image_ref?.digest || undefined,
    checks: countChecks(answer),
    host: answer.host_status ?? "unknown",
    standby: (configOf(answer).standbys ?? []).length > 0,
    crashed: hasCrashed(answer),
  };
}

/** When a host cannot be reached, the configuration is known in part only. */
function configOf(answer: MachineAnswer): ConfigAnswer {
  return answer.config ?? answer.incomplete_config ?? {};
}

function metadata(answer: MachineAnswer): Readonly<Record<string, string>> {
  return configOf(answer).metadata ?? {};
}

/** Checks that Fly adds for its own blue-green deploys say nothing about the app. */
function countChecks(answer: MachineAnswer): CheckCount {
  const reported = (answer.checks ?? []).filter(({ name }) => !name.startsWith("bg_deployments_compat"));
  const { checks, services } = configOf(answer);
  const inServices = (services ?? []).reduce((sum, service) => sum + (service.checks?.length ?? 0), 0);
  const passing = reported.filter(({ status }) => status === "passing").length;
  return { passing, total: Math.max(reported.length, Object.keys(checks ?? {}).length + inServices) };
}

/** A machine that does not run sleeps, or its process died: the newest exit tells, because the state is the same. */
function hasCrashed(answer: MachineAnswer): boolean {
  if (answer.state === "started") return false;
  const exit = newestExit(answer.events ?? []);
  return exit !== undefined && exit.requested_stop !== true && (exit.exit_code ?? 0) !== 0;
}

function newestExit(events: readonly EventAnswer[]) {
  const exits = events.filter(({ type }) => type === "exit");
  const newest = exits.toSorted((a, b) => (b.timestamp ?? 0) - (a.timestamp ?? 0))[0];
  return newest?.request?.exit_event ?? newest?.request?.MonitorEvent?.exit_event ?? undefined;
}
