export type { ServicesEnv } from "./env.ts";
export type { ActionsServicesOptions, CacheMode, JobOptions } from "./options.ts";
export { startActionsServices } from "./server.ts";
export type { ActionsServicesStandIn } from "./server.ts";
