import type { MachineConfig } from "../../wire/machine-config.ts";
import { CliError } from "../errors.ts";
import type { AppConfig, Vm } from "./app-config.ts";

export type Guest = NonNullable<MachineConfig["guest"]>;

/** What a machine gets when nothing says otherwise. */
export const DEFAULT_GUEST: Guest = { cpu_kind: "shared", cpus: 1, memory_mb: 256 };

/** Memory a CPU comes with, in MB (fly-go, machine_types.go). */
const MEMORY_PER_CPU: Readonly<Record<string, number>> = { shared: 256, performance: 2048 };

/** The size of a group's machines by `[[vm]]`: the group's own section before the one for all; undefined for none. */
export function guestOf(config: AppConfig, group: string): Guest | undefined {
  const sections = config.vm ?? [];
  const own = sections.find(({ processes }) => processes?.includes(group) === true);
  const vm = own ?? sections.find(({ processes }) => processes === undefined || processes.length === 0);
  return vm && guestFrom(vm);
}

/** A size from a `[[vm]]` section or from the flags of the same names; throws CliError for a size that there is not. */
export function guestFrom(vm: Vm): Guest {
  const preset = vm.size === undefined ? DEFAULT_GUEST : presetOf(vm.size);
  const memory = vm.memory_mb ?? (vm.memory === undefined ? undefined : megabytes(vm.memory));
  return {
    cpu_kind: vm.cpu_kind ?? preset.cpu_kind,
    cpus: vm.cpus ?? preset.cpus,
    memory_mb: memory ?? preset.memory_mb,
  };
}

function presetOf(size: string): Guest {
  const match = /^(?:(shared)-cpu|(performance))-(\d+)x$/.exec(size);
  if (!match) throw new CliError(`'${size}' is an invalid machine size, such as shared-cpu-1x or performance-2x`);
  const kind = match[1] ?? match[2] ?? "shared";
  const cpus = Number(match[3]);
  return { cpu_kind: kind, cpus, memory_mb: cpus * (MEMORY_PER_CPU[kind] ?? 256) };
}

function megabytes(memory: string | number): number {
  if (typeof memory === "number") return memory;
  const match = /^(\d+(?:\.\d+)?)\s*(m|mb|g|gb)?$/i.exec(memory.trim());
  if (!match) throw new CliError(`invalid memory size '${memory}'`);
  return Math.round(Number(match[1]) * (match[2]?.toLowerCase().startsWith("g") === true ? 1024 : 1));
}
