import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { rm } from "node:fs/promises";
import { pipeline } from "node:stream/promises";

import { type Environment, messageOf } from "@slipway/core";

import { type WantedFlyctl, assetOf } from "./version.ts";

/** GitHub's cache, as far as it is needed: one file under one key. */
export interface ArchiveCache {
  /** Whether the file is there now. */
  restore(file: string, key: string): Promise<boolean>;
  save(file: string, key: string): Promise<void>;
}

interface CacheLog {
  debug(message: string): void;
  warning(message: string): void;
}

/** GitHub's cache, when this runner has one; its client is large, and loaded only here. */
export async function actionsCache(env: Environment): Promise<ArchiveCache | undefined> {
  if (!env["ACTIONS_RESULTS_URL"] && !env["ACTIONS_CACHE_URL"]) return undefined;
  const { isFeatureAvailable, restoreCache, saveCache } = await import("@actions/cache");
  if (!isFeatureAvailable()) return undefined;
  return {
    restore: async (file, key) => (await restoreCache([file], key)) !== undefined,
    save: async (file, key) => void (await saveCache([file], key)),
  };
}

/** Takes the archive from the cache. One with another sum is removed: whoever may write to the cache is not trusted. */
export async function restoreArchive(
  cache: ArchiveCache | undefined,
  file: string,
  wanted: WantedFlyctl,
  log: CacheLog,
): Promise<boolean> {
  if (cache === undefined) return false;
  try {
    if (!(await cache.restore(file, keyOf(wanted)))) return false;
    const actual = await sha256Of(file);
    if (actual === wanted.sha256) return true;
    log.warning(
      `GitHub's cache has another ${assetOf(wanted.version, wanted.host)} (sha256 ${actual}); it is not used`,
    );
    await rm(file, { force: true });
  } catch (error) {
    log.debug(`GitHub's cache gave nothing: ${messageOf(error)}`);
  }
  return false;
}

/** Keeps the archive for the next job; that it could not be kept changes nothing for this one. */
export async function saveArchive(
  cache: ArchiveCache | undefined,
  file: string,
  wanted: WantedFlyctl,
  log: CacheLog,
): Promise<void> {
  try {
    await cache?.save(file, keyOf(wanted));
  } catch (error) {
    log.debug(`GitHub's cache took nothing: ${messageOf(error)}`);
  }
}

function keyOf({ version, host, sha256 }: WantedFlyctl): string {
  return `slipway-flyctl-${version}-${host.os}-${host.arch}-${sha256.slice(0, 16)}`;
}

/** The SHA-256 of a file, in hexadecimal. */
export async function sha256Of(file: string): Promise<string> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(file), hash);
  return hash.digest("hex");
}
