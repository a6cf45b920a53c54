import { randomUUID } from "node:crypto";
import { rename, rm } from "node:fs/promises";

import { type Clock, HttpError, PlatformError, type Verdict, isHttpsOrLoopback, messageOf, retry } from "@slipway/core";

import { RefusedDownload, download } from "./download.ts";
import { hostName } from "./host.ts";
import { resolveRelease } from "./resolve-release.ts";
import { type WantedFlyctl, assetOf } from "./version.ts";

/** Where flyctl's releases are to be had. */
export interface FlyctlSources {
  /** Followed by `v<version>/<archive>`. */
  readonly github: URL;
  /** Followed by `<os>/<arch>/<version>`; answers with the archive's address (flyctl: internal/update). */
  readonly fly: URL;
}

/** The public ones. */
export const SOURCES: FlyctlSources = {
  github: new URL("https://github.com/superfly/flyctl/releases/download/"),
  fly: new URL("https://api.fly.io/app/flyctl_releases/"),
};

/** What downloading needs from outside. */
export interface SourcePorts {
  readonly clock: Clock;
  readonly signal: AbortSignal;
  readonly log: { debug(message: string): void; warning(message: string): void };
}

const POLICY = { attempts: 3, firstDelay: 1_000, maxDelay: 15_000 };
const TIMEOUT = 120_000;

type Source = keyof FlyctlSources;

/** Downloads the archive to a file from the first source that has the right one. Throws `PlatformError` with what each of them said. */
export async function downloadArchive(
  wanted: WantedFlyctl,
  file: string,
  sources: FlyctlSources,
  ports: SourcePorts,
): Promise<Source> {
  const failures: string[] = [];
  // Only a file that is whole and right has the name by which others find it.
  const part = `${file}.${randomUUID()}`;
  for (const source of ["github", "fly"] as const) {
    try {
      await from(source, { wanted, file: part, sources }, ports);
      await rename(part, file);
      return source;
    } catch (error) {
      await rm(part, { force: true });
      ports.signal.throwIfAborted();
      failures.push(messageOf(error));
      ports.log.debug(`flyctl ${wanted.version} was not had from ${source}: ${messageOf(error)}`);
    }
  }
  const asset = assetOf(wanted.version, wanted.host);
  throw new PlatformError(`flyctl ${wanted.version} could not be downloaded: ${failures.join("; ")}`, {
    hint: `Check that the release has ${asset}, or install flyctl in an earlier step and give flyctl-path.`,
  });
}

interface Fetching {
  readonly wanted: WantedFlyctl;
  readonly file: string;
  readonly sources: FlyctlSources;
}

async function from(source: Source, { wanted, file, sources }: Fetching, ports: SourcePorts): Promise<void> {
  const limits = { signal: ports.signal, timeout: TIMEOUT };
  const onRetry = (error: unknown, delay: number): void =>
    ports.log.debug(`${messageOf(error)}; trying again in ${delay} ms`);
  const work = async (): Promise<void> => {
    const url =
      source === "github"
        ? addressOf(wanted, sources.github)
        : await resolveRelease(listing(wanted, sources.fly), limits);
    if (!isHttpsOrLoopback(url)) throw new PlatformError(`${url.origin} is not https; nothing was downloaded from it`);
    const sha256 = await download(url, file, limits);
    if (sha256 !== wanted.sha256) throw new WrongSum(url, sha256, wanted);
  };
  await retry(work, judge, POLICY, { clock: ports.clock, signal: ports.signal, onRetry });
}

function addressOf({ version, host }: WantedFlyctl, base: URL): URL {
  return new URL(`v${version}/${assetOf(version, host)}`, base);
}

function listing({ version, host }: WantedFlyctl, base: URL): URL {
  return new URL(`${hostName(host).replace("_", "/")}/${version}`, base);
}

/** What came is not what was published; asking the same place again would give the same. */
class WrongSum extends PlatformError {
  constructor(url: URL, actual: string, { sha256 }: WantedFlyctl) {
    super(`${url.origin}${url.pathname} has the sha256 ${actual} instead of ${sha256}, and is not used`);
  }
}

function judge(error: unknown): Verdict {
  if (error instanceof WrongSum) return { again: false };
  if (!(error instanceof HttpError)) return { again: true };
  const passing = error.status === 408 || error.status === 429 || error.status >= 500;
  if (!passing) return { again: false };
  const after = error instanceof RefusedDownload ? error.retryAfter : undefined;
  return { again: true, ...(after === undefined ? {} : { after }) };
}
