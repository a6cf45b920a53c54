import { mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";

import type { Environment, Exec, ExecOptions, ProcessResult } from "@slipway/core";

import type { Connection } from "./connection.ts";
import { flyctlEnvironment } from "./environment.ts";

/** What running flyctl needs from outside. */
export interface CommandPorts {
  readonly exec: Exec;
  readonly signal: AbortSignal;
  readonly env: Environment;
  /** A folder for files of this run. */
  readonly temp: string;
}

/** One call of flyctl. */
export interface FlyctlCall {
  /** The path of flyctl. */
  readonly flyctl: string;
  /** The folder in which it runs; without one an empty folder, in which there is no configuration to be found. */
  readonly folder: string | undefined;
  /** The arguments, which may depend on the call's own folder. */
  readonly args: readonly string[];
  /** Fills the call's own folder, flyctl's configuration folder, before the start. */
  readonly setUp?: (configDir: string) => Promise<void>;
  /** In milliseconds. */
  readonly timeout?: number;
}

/** Runs flyctl in an environment made from nothing and with a configuration folder of its own, which is removed again. */
export async function runFlyctl(
  connection: Connection,
  call: FlyctlCall,
  ports: CommandPorts,
  options: Omit<ExecOptions, "signal"> = {},
): Promise<ProcessResult> {
  const configDir = await mkdtemp(join(ports.temp, "slipway-fly-"));
  try {
    await call.setUp?.(configDir);
    const { token, apiUrl, machinesUrl } = connection;
    const env = flyctlEnvironment(ports.env, { token: token.value, apiUrl, machinesUrl, configDir });
    const command = {
      file: call.flyctl,
      args: call.args,
      cwd: call.folder ?? configDir,
      env,
      ...(call.timeout === undefined ? {} : { timeout: call.timeout }),
    };
    return await ports.exec.run(command, { ...options, signal: ports.signal });
  } finally {
    await rm(configDir, { recursive: true, force: true });
  }
}
