export { type Flyctl, type FlyctlPorts, type FlyctlRequest, acquireFlyctl } from "./acquire.ts";
export type { ArchiveCache } from "./archive-cache.ts";
export { findFlyctl } from "./find-flyctl.ts";
export { type FlyctlSources, SOURCES } from "./sources.ts";
export { FLYCTL_VERSION, PINNED_FLYCTL } from "./version.ts";
