import { FaultQueue } from "../../http/faults.ts";

/** Which project a fault is for (all when absent), and how often it strikes: until it is cleared when `times` is absent. */
interface FaultScope {
  readonly project?: string;
  readonly times?: number;
}

/** The ways in which Vercel itself fails. Those of the wire (status codes, resets, delays) are in `http`. */
export type VercelFault = FaultScope &
  (
    | {
        /** An upload is answered with 200 and not kept, so that the next create names it as missing. Of no project. */
        readonly kind: "upload-lost";
      }
    | {
        /** A create says that all files are missing, although all were uploaded. */
        readonly kind: "missing-files-again";
      }
    | {
        /** The build ends in ERROR. */
        readonly kind: "build-fails";
        readonly code?: string;
        readonly message?: string;
      }
    | {
        /** Somebody cancels the build. */
        readonly kind: "build-canceled";
      }
    | {
        /** The deployment is BLOCKED and waits for a permission. */
        readonly kind: "build-blocked";
      }
    | {
        /** The deployment never leaves this state. */
        readonly kind: "build-stuck";
        readonly state: "QUEUED" | "INITIALIZING" | "BUILDING";
      }
    | {
        /** Lines of the build's log, in place of the usual ones. */
        readonly kind: "build-log";
        readonly lines: readonly string[];
      }
    | {
        /** A followed log breaks off after so many events; a client that asks again gets the rest. */
        readonly kind: "log-breaks";
        readonly after: number;
      }
    | {
        /** READY, but the addresses cannot be pointed at it (`aliasError`). */
        readonly kind: "alias-fails";
        readonly code?: string;
        readonly message?: string;
      }
    | {
        /** READY, and the addresses are never pointed at it. */
        readonly kind: "alias-stuck";
      }
    | {
        /** READY, but the check that stands for the addresses fails. */
        readonly kind: "check-fails";
      }
    | {
        /** The job ends as failed, with every domain where it was. */
        readonly kind: "job-fails";
      }
    | {
        /** The job ends as skipped, with every domain where it was. */
        readonly kind: "job-skipped";
      }
    | {
        /** The job never ends. */
        readonly kind: "job-stuck";
      }
    | {
        /** A promote or rollback is accepted and no job appears: what is seen is the one before. */
        readonly kind: "job-missing";
      }
    | {
        /** The job says that it succeeded, and the domains are where they were. */
        readonly kind: "job-lies";
      }
    | {
        /** While the job runs, somebody else's takes its place, to this deployment. */
        readonly kind: "job-overtaken";
        readonly by: string;
      }
    | {
        /** The edge goes on serving what was in production before, while the API shows the new one. */
        readonly kind: "stale-edge";
      }
  );

interface Planted {
  readonly fault: VercelFault;
  left: number;
}

/** The faults of the platform, planted and taken away while it runs. */
export class VercelFaults {
  /** Faults of the API's connections, by method and path. */
  readonly http: FaultQueue = new FaultQueue();
  /** Faults of visits to deployed sites, by method and path. */
  readonly edge: FaultQueue = new FaultQueue();
  readonly #planted: Planted[] = [];

  constructor(faults: readonly VercelFault[] = []) {
    this.add(...faults);
  }

  /** Plants faults. */
  add(...faults: readonly VercelFault[]): void {
    for (const fault of faults) this.#planted.push({ fault, left: fault.times ?? Infinity });
  }

  /** Takes away all faults, or those of one kind; those of the wire and the edge only with all. */
  clear(kind?: VercelFault["kind"]): void {
    if (kind === undefined) this.http.clear();
    if (kind === undefined) this.edge.clear();
    const kept = this.#planted.filter(({ fault }) => kind !== undefined && fault.kind !== kind);
    this.#planted.splice(0, this.#planted.length, ...kept);
  }

  /** The fault of this kind that strikes a project now, which counts; undefined when there is none. */
  take<Kind extends VercelFault["kind"]>(
    kind: Kind,
    project: string,
  ): Extract<VercelFault, { kind: Kind }> | undefined {
    for (const planted of this.#planted) {
      const { fault } = planted;
      if (planted.left <= 0 || (fault.project ?? project) !== project || !isKind(fault, kind)) continue;
      planted.left -= 1;
      return fault;
    }
    return undefined;
  }
}

function isKind<Kind extends VercelFault["kind"]>(
  fault: VercelFault,
  kind: Kind,
): fault is Extract<VercelFault, { kind: Kind }> {
  return fault.kind === kind;
}
