import { writeFile } from "node:fs/promises";
import { join } from "node:path";

import { ActionError, CancelledError, UserError, messageOf } from "@slipway/core";

import { type AppConfig, releasedConfig, shownConfig } from "./app-config.ts";
import type { CommandPorts } from "./command.ts";
import { configSha256 } from "./config-diff.ts";
import type { Connection } from "./connection.ts";
import type { FlyState } from "./observe.ts";

/** The configuration of a release, read before another one is made. */
export interface LiveConfig {
  /** The release that it belongs to. */
  readonly version: number;
  readonly config: AppConfig;
  readonly sha256: string;
}

interface ConfigPorts extends CommandPorts {
  readonly debug: (message: string) => void;
}

/**
 * The configuration of the newest complete release. Asked for by its number, because what `flyctl config show` gives is
 * that of the newest release, even of one that failed; flyctl is asked when the two are the same and Fly's GraphQL does
 * not answer. `undefined` when there is no such release, or neither can say.
 */
export async function liveConfig(
  connection: Connection,
  { current, releases }: Pick<FlyState, "current" | "releases">,
  flyctl: string,
  ports: ConfigPorts,
): Promise<LiveConfig | undefined> {
  if (current === undefined) return undefined;
  const back = releases.findIndex(({ version }) => version === current.version) + 1;
  const ways = [
    () => releasedConfig(connection, current.version, back),
    ...(back === 1 ? [() => shownConfig(connection, flyctl, ports)] : []),
  ];
  for (const ask of ways) {
    try {
      const config = await ask();
      if (config !== undefined) return { version: current.version, config, sha256: configSha256(config) };
    } catch (error) {
      if (error instanceof CancelledError || error instanceof UserError || !(error instanceof ActionError)) throw error;
      ports.debug(`the configuration of v${current.version} cannot be read: ${messageOf(error)}`);
    }
  }
  return undefined;
}

/** Keeps a configuration as a file that `flyctl deploy --config` takes; the file's path. */
export async function saveConfig(app: string, { version, config }: LiveConfig, folder: string): Promise<string> {
  // flyctl knows the format by the ending.
  const path = join(folder, `slipway-${app}-v${version}.json`);
  await writeFile(path, `${JSON.stringify(config, undefined, 2)}\n`, { mode: 0o600 });
  return path;
}
