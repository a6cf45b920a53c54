import { boot, discard, exitEvent, fail } from "./boot.ts";
import type { MachineHost } from "./host.ts";
import type { StopRequest } from "./instance.ts";
import type { SignalName } from "./process.ts";
import { MachineRecord } from "./record.ts";
import type { VersionPlan } from "./record.ts";
import { swap } from "./swap.ts";

/** A command that a machine's state forbids; the API answers 412, or 409 for two changes at the same time. */
export class MachineStateError extends Error {
  readonly concurrent: boolean;

  constructor(message: string, concurrent = false) {
    super(message);
    this.name = "MachineStateError";
    this.concurrent = concurrent;
  }
}

/** What a new machine is made from. */
export interface LaunchPlan extends VersionPlan {
  readonly region: string;
  readonly name: string | undefined;
  readonly skipLaunch: boolean;
  readonly cordoned: boolean;
}

/** One machine: the commands that it takes. Each answers at once; what it starts goes on behind it. */
export class Machine {
  readonly record: MachineRecord;
  #work: Promise<void> = Promise.resolve();

  constructor(host: MachineHost, plan: LaunchPlan) {
    this.record = new MachineRecord(host, plan.region, plan.name, plan);
    this.record.cordoned = plan.cordoned;
    this.record.event("launch", "created", "user");
    this.#then(async () => {
      if (plan.skipLaunch) this.record.state = "stopped";
      else await boot(this.record);
    });
  }

  /** Resolves when nothing that was commanded is still under way. */
  async settled(): Promise<void> {
    await this.#work;
  }

  /** Replaces its version; the answer comes before the swap is done. */
  update(plan: VersionPlan, skipLaunch: boolean): void {
    if (this.record.state === "replacing")
      throw new MachineStateError("aborted: machine is replacing: concurrent update in progress", true);
    this.#refuseWhen("destroying", "destroyed");
    const { record } = this;
    const old = record.instance;
    record.restarts = 0;
    record.instance = record.newInstance(plan);
    record.event("update", "replacing", "user");
    record.state = "replacing";
    const next = record.instance;
    this.#then(() => swap(record, old, next, skipLaunch));
  }

  /** Starts it, or resumes it when suspended. */
  start(): void {
    this.#refuseWhen("replacing", "destroying", "destroyed");
    const { record } = this;
    const { state, host } = record;
    if (state !== "stopped" && state !== "suspended" && state !== "created" && state !== "failed") return;
    if (!record.instance.spared && host.faults.take("not-woken", host.app)) return;
    record.restarts = 0;
    record.event("start", "starting", "user");
    this.#then(async () => {
      if (state === "suspended") this.#resume();
      else await boot(record);
    });
  }

  /** Stops its process with a signal, then by force after a timeout. */
  stop(asked: StopRequest = {}): void {
    this.#refuseWhen("replacing", "destroying", "destroyed");
    const { record } = this;
    if (record.state === "stopped") return;
    record.event("stop", "stopping", "user");
    record.state = "stopping";
    this.#then(async () => {
      const exit = await record.instance.stop(asked);
      if (exit) exitEvent(record, exit, { restarting: false, requested: true });
      record.state = "stopped";
    });
  }

  /** Stops its process as asked, and starts it again. */
  restart(asked: StopRequest = {}): void {
    this.#refuseUnless("started");
    const { record } = this;
    record.event("restart", "restarting", "user");
    record.state = "restarting";
    record.restarts = 0;
    this.#then(async () => {
      const exit = await record.instance.stop(asked);
      if (exit) exitEvent(record, exit, { restarting: true, requested: true });
      await boot(record);
    });
  }

  /** Freezes its process; starting it goes on where it was. */
  suspend(): void {
    this.#refuseUnless("started");
    const { record } = this;
    record.event("suspend", "suspending", "user");
    record.state = "suspending";
    record.instance.checks.down("the machine is suspended");
    record.instance.signal("SIGSTOP");
    record.state = "suspended";
  }

  /** Sends a signal to its process. */
  signal(signal: SignalName): void {
    this.#refuseUnless("started");
    this.record.instance.signal(signal);
  }

  /** Ends it for good; one that runs only by force. */
  destroy(force: boolean): void {
    const { record } = this;
    if (record.state === "destroyed" || record.state === "destroying") return;
    const resting = ["stopped", "suspended", "created", "failed"].includes(record.state);
    if (!resting && !force)
      throw new MachineStateError(
        `failed_precondition: unable to destroy machine, it is ${record.state}: stop it first`,
      );
    record.event("destroy", "destroying", "user");
    this.#then(() => discard(record));
  }

  #resume(): void {
    const { record } = this;
    record.instance.signal("SIGCONT");
    record.instance.checks.start();
    record.event("start", "started", "flyd");
    record.state = "started";
  }

  #then(step: () => Promise<void>): void {
    this.#work = this.#work.then(step).catch((error: unknown) => fail(this.record, error));
  }

  #refuseWhen(...states: readonly string[]): void {
    const { state } = this.record;
    if (states.includes(state)) throw new MachineStateError(`failed_precondition: the machine is ${state}`);
  }

  #refuseUnless(state: string): void {
    if (this.record.state !== state)
      throw new MachineStateError(`failed_precondition: the machine is ${this.record.state}, not ${state}`);
  }
}
