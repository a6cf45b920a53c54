export type { Fault, FaultEffect, FaultMatch } from "./http/faults.ts";
export type { RecordedRequest } from "./http/record.ts";
export type { Violation } from "./schema/violation.ts";
