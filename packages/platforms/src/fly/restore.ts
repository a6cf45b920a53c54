import { mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";

import { UserError } from "@slipway/core";

import { type AppConfig, releasedConfig } from "./app-config.ts";
import type { Strategy } from "./argv.ts";
import { type FlyAttempt, deploy } from "./attempt.ts";
import type { CommandPorts } from "./command.ts";
import { configSha256 } from "./config-diff.ts";
import type { Connection } from "./connection.ts";
import { type FindPorts, findImage } from "./find-image.ts";
import { type LiveConfig, saveConfig } from "./live-config.ts";

/** Which configuration an earlier release comes back with. */
export type RestoredConfig =
  /** The one that it was made with, from Fly's memory of that release; held against the hash when that is known. */
  | { readonly from: "release"; readonly version: number; readonly sha256?: string | undefined }
  /** A file that was saved before, as `previous-config` is. */
  | { readonly from: "file"; readonly path: string }
  /** The one that the app has now, which may be that of the release that is undone. */
  | { readonly from: "current" };

/** An earlier release that is to be live again. */
export interface FlyRestore {
  /** The path of flyctl. */
  readonly flyctl: string;
  /** The image by digest, and where else it may be found when it is gone there, in order. */
  readonly images: readonly [string, ...string[]];
  readonly config: RestoredConfig;
  readonly strategy: Strategy;
  /** How long each machine may take in each phase, in milliseconds. */
  readonly waitTimeout: number;
  /** The most time that flyctl may take in all, in milliseconds. */
  readonly timeout: number;
}

/** A pruned image is not worth the wait for one that was just pushed. */
const IMAGE_WITHIN = 6_000;
/** How many releases Fly's memory is searched for, as many as it lists to anybody else. */
const BACK = 50;

/**
 * Deploys an earlier image again with its configuration. Its release command does not run: the old image's migrations have
 * nothing to say about a newer schema. Throws when nothing was begun; proven afterwards like any other release.
 */
export async function restore(
  connection: Connection,
  release: FlyRestore,
  ports: CommandPorts & FindPorts,
): Promise<FlyAttempt> {
  const image = await firstThatIsThere(connection, release.images, ports);
  const { app } = connection;
  const { flyctl, strategy, waitTimeout, timeout } = release;
  const folder = await mkdtemp(join(ports.temp, "slipway-restore-"));
  try {
    const config = await configFile(connection, release.config, folder);
    const rest = { strategy, waitTimeout, timeout, env: {}, secrets: {}, releaseCommand: "skip" } as const;
    return await deploy(connection, { app, config, image, flyctl, folder, ...rest }, ports);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * Why an earlier release cannot come back, before anything is changed: no registry has its image any more, or Fly does not
 * remember its configuration. `undefined` when both are there. Throws a `PlatformError` when Fly cannot be asked.
 */
export async function missing(
  connection: Connection,
  { images, config }: Pick<FlyRestore, "images" | "config">,
  ports: FindPorts,
): Promise<string | undefined> {
  try {
    await Promise.all([firstThatIsThere(connection, images, ports), readConfig(connection, config)]);
    return undefined;
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return error.message;
  }
}

async function firstThatIsThere(
  connection: Connection,
  images: FlyRestore["images"],
  ports: FindPorts,
): Promise<string> {
  const refusals: string[] = [];
  for (const reference of images) {
    try {
      return (await findImage(connection, reference, ports, IMAGE_WITHIN)).reference;
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      refusals.push(error.message);
    }
  }
  throw new UserError(`the image to go back to is gone: ${refusals.join("; ")}`, {
    hint: "Nothing was changed. Registries remove old images: choose another release, or build that commit again.",
  });
}

/** The path of the configuration; `undefined` for the one that the app has now. */
async function configFile(connection: Connection, config: RestoredConfig, folder: string): Promise<string | undefined> {
  if (config.from === "file") return config.path;
  const found = await readConfig(connection, config);
  return found && (await saveConfig(connection.app, found, folder));
}

/** The configuration of the release that comes back, from Fly's memory; `undefined` when it is none of a release's. */
async function readConfig(connection: Connection, config: RestoredConfig): Promise<LiveConfig | undefined> {
  if (config.from !== "release") return undefined;
  const { version, sha256 } = config;
  const found = await releasedConfig(connection, version, BACK);
  if (found === undefined)
    throw new UserError(`Fly does not remember the configuration of release v${version}`, {
      hint: "Nothing was changed. Give a saved one, or go back with the current configuration.",
    });
  return checked(version, found, sha256);
}

function checked(version: number, config: AppConfig, expected: string | undefined): LiveConfig {
  const sha256 = configSha256(config);
  if (expected !== undefined && sha256 !== expected)
    throw new UserError(`Fly's configuration of release v${version} is not the one that was recorded`, {
      hint: "Nothing was changed. Give a saved one, or go back with the current configuration.",
    });
  return { version, config, sha256 };
}
