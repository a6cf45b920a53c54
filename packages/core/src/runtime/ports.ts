import type { ActionDefinition, Environment, InputsOf, OutputsOf } from "../definition/index.ts";
import type { Clock } from "../effects/clock.ts";
import type { Exec } from "../exec/exec.ts";
import type { Http } from "../http/http.ts";
import type { RunContext } from "../runner/context.ts";
import type { Log } from "../runner/log.ts";
import type { Summary } from "../runner/summary.ts";

/** Typed outputs of this step. Each is written at once, so that it is there even when the process is killed; the last value wins. */
export interface Outputs<D extends ActionDefinition> {
  set(values: Partial<OutputsOf<D>>): void;
}

/** Texts that `run` leaves for `post`. Never a secret: the runner keeps them in the clear. */
export interface State {
  save(name: string, value: string): void;
  get(name: string): string | undefined;
}

/** Everything that an action needs from outside; a test passes fakes. */
export interface Ports<D extends ActionDefinition = ActionDefinition> {
  readonly log: Log;
  readonly outputs: Outputs<D>;
  readonly state: State;
  readonly summary: Summary;
  readonly exec: Exec;
  readonly http: Http;
  readonly clock: Clock;
  readonly context: RunContext;
  /** Aborted when the job is cancelled; the action has 5 s from then on. */
  readonly signal: AbortSignal;
  /** The process's environment without the action's inputs and state: for children, as a whole or in part. */
  readonly env: Environment;
  /** Takes the known secrets out of a text that leaves the run: a record, a comment, a report. */
  readonly redact: (text: string) => string;
}

/** How an action ended. A failure's message is one sentence with what failed; the hint says what to do. */
export type Conclusion =
  | { readonly ok: true }
  | { readonly ok: false; readonly message: string; readonly hint?: string };

/** What an action's `run.ts` exports. */
export interface ActionModule<D extends ActionDefinition> {
  readonly run: (inputs: InputsOf<D>, ports: Ports<D>) => Promise<Conclusion>;
  /** Runs after the job, also when it failed or was cancelled. */
  readonly post?: (inputs: InputsOf<D>, ports: Ports<D>) => Promise<void>;
}
