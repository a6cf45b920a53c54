import type { AppConfig } from "../config/app-config.ts";
import type { ReleaseMark } from "../config/machine-config.ts";
import type { MachinesApi } from "../machines-api.ts";
import type { Terminal } from "../terminal.ts";
import type { DeployOptions } from "./options.ts";

/** A deployment under way: everything that its parts share. */
export interface Deployment {
  readonly app: string;
  readonly api: MachinesApi;
  readonly config: AppConfig;
  readonly options: DeployOptions;
  readonly release: ReleaseMark;
  readonly terminal: Terminal;
  /** Fires on an interrupt. */
  readonly signal: AbortSignal;
  /** By how much flyctl's own pauses are shortened. */
  readonly speed: number;
}
