import { durationMs, goDuration } from "../../wire/duration.ts";
import type { MachineConfig } from "../../wire/machine-config.ts";
import { FLYCTL_VERSION } from "../version.ts";
import type { AppConfig } from "./app-config.ts";
import { isFor } from "./groups.ts";
import { guestOf } from "./guest.ts";
import type { Guest } from "./guest.ts";
import { checksFor, servicesFor } from "./service.ts";
import { shellWords } from "./shell-words.ts";

/** The release that a machine is made for. */
export interface ReleaseMark {
  readonly id: string;
  readonly version: number;
  readonly image: string;
}

/** What the file decides alone: gone from a machine when it is gone from the file. */
const REPLACED = ["services", "checks", "restart", "stop_config", "metrics"];

/**
 * The configuration of a group's machines. What the file does not speak of (size, restart by hand) stays as `prior`
 * has it, as flyctl does it (appconfig/machines.go).
 */
export function machineConfigFor(
  config: AppConfig,
  group: string,
  release: ReleaseMark,
  prior: MachineConfig = {},
): MachineConfig {
  const services = servicesFor(config, group);
  const checks = checksFor(config, group);
  const guest = guestOf(config, group) ?? prior.guest;
  const kept = structuredClone(prior);
  for (const key of REPLACED) delete kept[key];
  const command = config.processes?.[group];
  return {
    ...kept,
    image: release.image,
    init: {
      ...(command !== undefined && command !== "" && { cmd: shellWords(command) }),
      ...(config.swap_size_mb !== undefined && { swap_size_mb: config.swap_size_mb }),
    },
    env: environmentFor(config, group),
    metadata: { ...prior.metadata, ...metadataFor(group, release) },
    ...(services.length > 0 && { services }),
    ...(Object.keys(checks).length > 0 && { checks }),
    ...(guest && { guest }),
    ...stopConfig(config),
    ...restartFor(config, group),
    ...metricsFor(config, group),
  };
}

/** The configuration of the machine that runs the release command: no services, no restart, gone when it is done. */
export function releaseCommandConfig(config: AppConfig, release: ReleaseMark, guest: Guest | undefined): MachineConfig {
  const group = "fly_app_release_command";
  return {
    image: release.image,
    init: { cmd: shellWords(config.deploy?.release_command ?? "") },
    env: { ...environmentFor(config, group), RELEASE_COMMAND: "1" },
    metadata: metadataFor(group, release),
    guest: guest ?? { cpu_kind: "shared", cpus: 2, memory_mb: 512 },
    restart: { policy: "no" },
    auto_destroy: true,
    dns: { skip_registration: true },
    ...stopConfig(config),
  };
}

function metadataFor(group: string, release: ReleaseMark): Record<string, string> {
  return {
    fly_flyctl_version: FLYCTL_VERSION,
    fly_platform_version: "v2",
    fly_process_group: group,
    fly_release_id: release.id,
    fly_release_version: String(release.version),
  };
}

function environmentFor(config: AppConfig, group: string): Record<string, string> {
  return {
    ...config.env,
    FLY_PROCESS_GROUP: group,
    ...(config.primary_region !== undefined && { PRIMARY_REGION: config.primary_region }),
  };
}

function stopConfig({ kill_signal: signal, kill_timeout: timeout }: AppConfig): Pick<MachineConfig, "stop_config"> {
  if (signal === undefined && timeout === undefined) return {};
  // A number is of seconds here.
  const ms = typeof timeout === "number" ? timeout * 1000 : timeout === undefined ? undefined : durationMs(timeout);
  return {
    stop_config: { ...(ms !== undefined && { timeout: goDuration(ms) }), ...(signal !== undefined && { signal }) },
  };
}

function restartFor(config: AppConfig, group: string): Pick<MachineConfig, "restart"> {
  const own = config.restart?.findLast(({ processes }) => isFor(config, group, processes));
  if (!own) return {};
  const policy = own.policy === "never" ? "no" : own.policy;
  return { restart: { policy, ...(own.retries !== undefined && { max_retries: own.retries }) } };
}

function metricsFor(config: AppConfig, group: string): MachineConfig {
  const own = config.metrics?.find(({ processes }) => isFor(config, group, processes));
  return own ? { metrics: { port: own.port, path: own.path, ...(own.https === true && { https: true }) } } : {};
}
