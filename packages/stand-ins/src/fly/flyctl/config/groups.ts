import type { AppConfig } from "./app-config.ts";

/** The process groups of a configuration, by name; `app` alone when it has none. */
export function groupsOf(config: AppConfig): string[] {
  const names = Object.keys(config.processes ?? {});
  return names.length === 0 ? ["app"] : names.toSorted();
}

/** The group that sections without `processes` are for: `app`, or the first by name. */
export function defaultGroup(config: AppConfig): string {
  const groups = groupsOf(config);
  return groups.includes("app") ? "app" : (groups[0] ?? "app");
}

/** Whether a section with these `processes` is for a group. */
export function isFor(config: AppConfig, group: string, processes: readonly string[] | undefined): boolean {
  if (processes === undefined || processes.length === 0) return group === defaultGroup(config);
  return processes.includes(group) || (processes.includes("") && group === defaultGroup(config));
}
