export { startVercel } from "./stand-in.ts";
export type { VercelStandIn } from "./stand-in.ts";
export type { VercelProjectHandle, ForeignJob } from "./project-handle.ts";
export type { DeploymentView } from "./deployment-view.ts";
export type {
  Pace,
  Plan,
  ProjectOptions,
  ProjectToken,
  Quotas,
  StageOptions,
  TeamOptions,
  VercelOptions,
} from "./options.ts";
export { VercelFaults } from "./faults/faults.ts";
export type { VercelFault } from "./faults/faults.ts";
export { rateLimited } from "./faults/rate-limited.ts";
export type { DeployedFile, ReadyState } from "./state/deployment.ts";
export type { AliasRequest } from "./state/project.ts";
export type { SeedPlan } from "./seed.ts";
export type { Exchange } from "./api/handler.ts";
export type { RecordedRequest } from "../http/record.ts";
export { openVercelDescription } from "./description/description.ts";
export type { VercelDescription } from "./description/description.ts";
export { DEVIATIONS, unexplained } from "./description/deviations.ts";
export type { Deviation } from "./description/deviations.ts";
