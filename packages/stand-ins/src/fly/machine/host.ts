import type { FlyFaults } from "../faults/faults.ts";
import type { ImageStore } from "../images/store.ts";
import type { LogLine } from "./log-ring.ts";

/** An app's secrets at one moment: values, and the digests by which the API names them. */
export interface SecretsSnapshot {
  readonly version: number;
  readonly values: Readonly<Record<string, string>>;
  readonly digests: Readonly<Record<string, string>>;
}

/** What the machines of one app stand on. */
export interface MachineHost {
  readonly app: string;
  /** Where machines' roots are unpacked. */
  readonly folder: string;
  /** By how much the platform's own pauses are shortened; 1 is Fly's pace. */
  readonly speed: number;
  readonly faults: FlyFaults;
  readonly images: ImageStore;
  /** The search path for programs. */
  readonly path: string;
  /** The app's secrets, of at least this version where one is asked for. */
  readonly secrets: (least: number | undefined) => SecretsSnapshot;
  readonly log: (line: LogLine) => void;
  /** Process groups that must end when this process ends. */
  readonly processes: Set<number>;
}
