import { FaultQueue } from "../../http/faults.ts";

/** Which app a fault is for, and how often it strikes: until it is cleared when `times` is absent. */
interface FaultScope {
  readonly app: string;
  readonly times?: number;
}

/** The ways in which Fly itself fails. Machines of reserved groups (release command, canary tests) are spared. */
export type FlyFault = FaultScope &
  (
    | {
        /** An updated machine cannot pull its image: Fly starts its old version again and says `started` (flyctl#4921). */
        readonly kind: "image-pull-fails";
      }
    | {
        /** The app's process ends with `exitCode` (1 when absent) as soon as it starts. */
        readonly kind: "crash-on-start";
        readonly exitCode?: number;
      }
    | {
        /** The app's process is killed this many milliseconds after each of its starts. */
        readonly kind: "crash-after";
        readonly ms: number;
      }
    | {
        /** No check of a machine version started from now on ever passes. */
        readonly kind: "checks-critical";
        readonly output?: string;
      }
    | {
        /** A stopped or suspended machine stays so, whether the edge or the API asks. */
        readonly kind: "not-woken";
      }
    | {
        /** An updated machine's old process goes on serving the edge, while the API shows the new one. */
        readonly kind: "stale-edge";
      }
    | {
        /** A machine version that does not ask for the newest secrets is made with those from before their last change. */
        readonly kind: "secrets-lag";
      }
    | {
        /** A release keeps the status `running`, whatever is written to it. */
        readonly kind: "release-stuck-running";
      }
    | {
        /** The host of the machine (of all, when none is named) cannot be reached: its configuration is incomplete. */
        readonly kind: "host-unreachable";
        readonly machine?: string;
      }
  );

interface Planted {
  readonly fault: FlyFault;
  left: number;
}

/** The faults of the platform, planted and taken away while it runs; those of the wire are in `http`. */
export class FlyFaults {
  /** Faults of the API's connections: status codes, HTML bodies, delays, resets, hangs, by method and path. */
  readonly http: FaultQueue = new FaultQueue();
  readonly #planted: Planted[] = [];

  constructor(faults: readonly FlyFault[] = []) {
    this.add(...faults);
  }

  /** Plants faults. */
  add(...faults: readonly FlyFault[]): void {
    for (const fault of faults) this.#planted.push({ fault, left: fault.times ?? Infinity });
  }

  /** Takes away all faults, or those of one kind; those of the wire only with all. */
  clear(kind?: FlyFault["kind"]): void {
    if (kind === undefined) this.http.clear();
    const kept = this.#planted.filter(({ fault }) => kind !== undefined && fault.kind !== kind);
    this.#planted.splice(0, this.#planted.length, ...kept);
  }

  /** The fault of this kind that strikes an app now, which counts; undefined when there is none. */
  take<Kind extends FlyFault["kind"]>(kind: Kind, app: string): Extract<FlyFault, { kind: Kind }> | undefined {
    for (const planted of this.#planted) {
      const { fault } = planted;
      if (planted.left <= 0 || fault.app !== app || !isKind(fault, kind)) continue;
      planted.left -= 1;
      return fault;
    }
    return undefined;
  }

  /** The fault of this kind that holds for an app, without counting. */
  active<Kind extends FlyFault["kind"]>(kind: Kind, app: string): Extract<FlyFault, { kind: Kind }> | undefined {
    for (const { fault, left } of this.#planted) if (left > 0 && fault.app === app && isKind(fault, kind)) return fault;
    return undefined;
  }
}

function isKind<Kind extends FlyFault["kind"]>(
  fault: FlyFault,
  kind: Kind,
): fault is Extract<FlyFault, { kind: Kind }> {
  return fault.kind === kind;
}
