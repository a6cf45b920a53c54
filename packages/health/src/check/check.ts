import type { ProbeRequest } from "../probe/answer.ts";
import type { Preset } from "./preset.ts";
import type { StatusSet } from "./status-set.ts";
import type { VersionExpectation } from "./version.ts";

/** What must hold of an answer. */
export interface Expectation {
  readonly status: StatusSet;
  readonly preset: Preset;
  readonly version: VersionExpectation | undefined;
  /** Text that the body must contain, exactly. */
  readonly contains: string | undefined;
}

/** One thing that is asked again and again. */
export interface Check {
  /** Unique within a gate. */
  readonly name: string;
  /** Whether the release fails with it; otherwise it can only degrade the verdict. */
  readonly critical: boolean;
  readonly request: ProbeRequest;
  readonly expect: Expectation;
}
