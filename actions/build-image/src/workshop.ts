import type { Clock, Environment, Exec, Log } from "@slipway/core";

import type { BaseResolver } from "./content-key/base-digests.ts";
import type { ContextReader } from "./content-key/build-inputs.ts";
import type { Engine } from "./engines/engine.ts";
import type { Inputs, Job } from "./job.ts";
import type { RegistryClient } from "./registry/registry-client.ts";

/** What all images of a run share. */
export interface Workshop {
  readonly inputs: Inputs;
  readonly job: Job;
  /** Found when the first image has to be built: a run that reuses all of them needs none. */
  readonly engine: () => Promise<Engine>;
  readonly registry: RegistryClient;
  readonly bases: BaseResolver;
  readonly contexts: ContextReader;
  readonly exec: Exec;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  readonly log: Log;
  /** For builders: with the logins of this run. */
  readonly env: Environment;
  /** This run's own. */
  readonly folder: string;
  readonly workspace: string;
}
