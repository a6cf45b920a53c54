import type { Clock, Environment, Exec } from "@slipway/core";

/** What backups and restores need from outside. */
export interface BackupPorts {
  readonly exec: Exec;
  readonly clock: Clock;
  /** PATH of it, to find the programs; nothing else of it reaches them. */
  readonly env: Environment;
  readonly signal: AbortSignal;
  /** How much a folder's disk has left, in bytes; the system is asked when left out. */
  readonly freeSpace?: (folder: string) => Promise<number>;
}
