import { setTimeout as sleep } from "node:timers/promises";

import { durationMs } from "../wire/duration.ts";
import type { MachineCheck, MachineConfig } from "../wire/machine-config.ts";
import type { CheckStatus } from "../wire/machine.ts";
import { probe } from "./probe.ts";

/** A check with the name under which a machine shows it. */
export interface NamedCheck {
  readonly name: string;
  /** Checks of a service gate the edge's routing; those at the top level do not. */
  readonly routing: boolean;
  readonly check: MachineCheck;
}

/** The checks of a configuration: those of its services as `servicecheck-<n>-<type>-<port>`, then those by name. */
export function namedChecks(config: MachineConfig): NamedCheck[] {
  const ofServices = (config.services ?? []).flatMap((service) =>
    (service.checks ?? []).map((check) => Object.assign({ port: service.internal_port }, check)),
  );
  const services = ofServices.map((check, index) => ({
    name: `servicecheck-${String(index).padStart(2, "0")}-${check.type ?? "none"}-${check.port ?? 0}`,
    routing: true,
    check,
  }));
  const top = Object.entries(config.checks ?? {}).map(([name, check]) => ({ name, routing: false, check }));
  return [...services, ...top];
}

/** The port inside the machine that its own free port stands for: that of the first service, or of the first check. */
export function mainPort(config: MachineConfig): number | undefined {
  return config.services?.[0]?.internal_port ?? Object.values(config.checks ?? {})[0]?.port;
}

/** What a running set of checks needs to know of its machine. */
export interface CheckSubject {
  readonly config: MachineConfig;
  /** The loopback port of the machine's process, which changes when it is restarted. */
  readonly port: () => number;
  /** By how much the waits between checks are shortened. */
  readonly speed: number;
  /** When set, no check passes, and this is what each says. */
  readonly critical: string | undefined;
  readonly onChange: () => void;
}

/** Runs the checks of one machine until it is stopped. */
export class CheckRunner {
  readonly #subject: CheckSubject;
  readonly #checks: readonly NamedCheck[];
  readonly #status = new Map<string, CheckStatus>();
  #stopped = new AbortController();

  constructor(subject: CheckSubject) {
    this.#subject = subject;
    this.#checks = namedChecks(subject.config);
    for (const { name } of this.#checks) this.#set(name, "warning", "waiting for status update");
  }

  /** The last result of every check. */
  statuses(): CheckStatus[] {
    return [...this.#status.values()];
  }

  /** Whether the edge may route to the machine: every check of its services passes. */
  get routable(): boolean {
    return this.#checks.every(({ name, routing }) => !routing || this.#status.get(name)?.status === "passing");
  }

  /** Starts anew: each check waits for its grace period, then runs at its interval. */
  start(): void {
    this.stop();
    this.#stopped = new AbortController();
    for (const named of this.#checks) {
      this.#set(named.name, "warning", "waiting for status update");
      this.#loop(named, this.#stopped.signal).catch(() => undefined);
    }
  }

  /** Stops; what was last found stays, as critical once the machine does not run. */
  stop(): void {
    this.#stopped.abort();
  }

  /** Marks every check critical, for a machine that no longer runs. */
  down(output: string): void {
    this.stop();
    for (const { name } of this.#checks) this.#set(name, "critical", output);
  }

  async #loop({ name, check }: NamedCheck, stopped: AbortSignal): Promise<void> {
    const { speed } = this.#subject;
    await sleep(durationMs(check.grace_period ?? "1s") / speed, undefined, { signal: stopped });
    for (;;) {
      const result = await this.#probe(check);
      if (stopped.aborted) return;
      this.#set(name, result.passing ? "passing" : "critical", result.output);
      await sleep(clampSecond(durationMs(check.interval ?? "15s")) / speed, undefined, { signal: stopped });
    }
  }

  async #probe(check: MachineCheck): Promise<{ passing: boolean; output: string }> {
    const { critical, config, port } = this.#subject;
    if (critical !== undefined) return { passing: false, output: critical };
    const main = mainPort(config);
    if (check.port !== undefined && check.port !== main)
      return {
        passing: false,
        output: `The stand-in gives a machine one port, which stands for ${main}; it cannot check ${check.port}`,
      };
    return await probe(check, port());
  }

  #set(name: string, status: CheckStatus["status"], output: string): void {
    this.#status.set(name, { name, status, output, updated_at: new Date().toISOString() });
    this.#subject.onChange();
  }
}

/** Fly runs a check at most once a second and at least once a minute (docs: reference/configuration). */
function clampSecond(ms: number): number {
  return Math.min(60_000, Math.max(1000, ms));
}
