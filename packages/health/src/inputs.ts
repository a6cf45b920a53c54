// What the definition of an action needs to read its inputs, and nothing that loads the network at start-up.
export { PRESETS, type Preset } from "./preset/preset.ts";
export { statuses, versionSource } from "./check/fields.ts";
export type { StatusSet } from "./check/status-set.ts";
export type { VersionSource } from "./check/version.ts";
export { type Burst, parseBurst } from "./gate/burst-plan.ts";
export { REDIRECT_POLICIES, type RedirectPolicy } from "./probe/redirect-policy.ts";
export { VERDICTS, type Verdict } from "./verdict.ts";
