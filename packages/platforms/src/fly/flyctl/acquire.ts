import { mkdir } from "node:fs/promises";
import { dirname, join } from "node:path";

import { type Clock, type Environment, type Exec, messageOf } from "@slipway/core";

import { type ArchiveCache, actionsCache, restoreArchive, saveArchive } from "./archive-cache.ts";
import { findFlyctl } from "./find-flyctl.ts";
import { hostOf } from "./host.ts";
import { probeFlyctl } from "./probe.ts";
import { type FlyctlSources, SOURCES, downloadArchive } from "./sources.ts";
import { findKept, keep } from "./tool-cache.ts";
import { unpackFlyctl } from "./unpack.ts";
import { PINNED_FLYCTL, type WantedFlyctl, assetOf, wantedFlyctl } from "./version.ts";

/** Which flyctl is to be used. */
export interface FlyctlRequest {
  /** `flyctl-version`; `PINNED_FLYCTL` when left out. */
  readonly version?: string | undefined;
  /** `flyctl-path`, relative to `workspace`; a bare name is looked up on PATH. It wins over a version. */
  readonly path?: string | undefined;
  readonly workspace: string;
}

/** What getting flyctl needs from outside; an action's ports have all that is required. */
export interface FlyctlPorts {
  readonly exec: Exec;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  /** PATH, RUNNER_TEMP and RUNNER_TOOL_CACHE are read. */
  readonly env: Environment;
  readonly log: { info(message: string): void; debug(message: string): void; warning(message: string): void };
  /** Where releases come from; Fly's own places unless given. */
  readonly sources?: FlyctlSources;
  /** Node's names of the machine; this one unless given. */
  readonly machine?: { readonly platform: string; readonly arch: string };
  /** GitHub's cache; loaded only when flyctl is not in the tool cache. */
  readonly cache?: (env: Environment) => Promise<ArchiveCache | undefined>;
}

/** A flyctl that runs on this machine. */
export interface Flyctl {
  readonly path: string;
  readonly version: string;
  readonly source: "path" | "tool-cache" | "actions-cache" | "github" | "fly";
}

/** Finds flyctl where it is given, or gets the pinned release, checks its sum and keeps it. Throws `UserError` or `PlatformError`. */
export async function acquireFlyctl(request: FlyctlRequest, ports: FlyctlPorts): Promise<Flyctl> {
  const flyctl =
    request.path === undefined ? await released(request, ports) : await given(request.path, request, ports);
  ports.log.info(`flyctl ${flyctl.version} from ${WHERE[flyctl.source]}: ${flyctl.path}`);
  return flyctl;
}

const WHERE: Readonly<Record<Flyctl["source"], string>> = {
  path: "flyctl-path",
  "tool-cache": "the tool cache",
  "actions-cache": "GitHub's cache",
  github: "its GitHub release",
  fly: "Fly's list of releases",
};

async function given(path: string, { workspace }: FlyctlRequest, ports: FlyctlPorts): Promise<Flyctl> {
  const found = await findFlyctl(path, ports.env["PATH"] ?? "", workspace);
  return { path: found, version: await probeFlyctl(found, ports), source: "path" };
}

async function released(request: FlyctlRequest, ports: FlyctlPorts): Promise<Flyctl> {
  const { platform, arch } = ports.machine ?? process;
  const wanted = wantedFlyctl(request.version ?? PINNED_FLYCTL, hostOf(platform, arch));
  const { version } = wanted;
  const place = { version, arch, folders: foldersOf(ports.env) };
  const kept = await findKept(place, wanted.host);
  if (kept !== undefined) return { path: kept, version, source: "tool-cache" };
  const { file, source } = await archiveOf(wanted, ports);
  const path = await keep(place, wanted.host, async (folder) => {
    await probeFlyctl(await unpackFlyctl(file, folder, wanted.host, ports), ports);
  });
  return { path, version, source };
}

/** Where releases are kept, best first: the runner's tool cache may be read-only, or not be there. */
function foldersOf(env: Environment): readonly string[] {
  const toolCache = env["RUNNER_TOOL_CACHE"] ?? "";
  return [...(toolCache === "" ? [] : [toolCache]), join(tempOf(env), "slipway-tools")];
}

function tempOf(env: Environment): string {
  return env["RUNNER_TEMP"] ?? env["TMPDIR"] ?? "/tmp";
}

interface Archive {
  readonly file: string;
  readonly source: Flyctl["source"];
}

/** The archive, checked: from GitHub's cache, else from a release's source, and then kept in GitHub's cache. */
async function archiveOf(wanted: WantedFlyctl, ports: FlyctlPorts): Promise<Archive> {
  // The same in every job: GitHub's cache gives a file back only to the path that it came from.
  const file = join(tempOf(ports.env), "slipway-flyctl", assetOf(wanted.version, wanted.host));
  await mkdir(dirname(file), { recursive: true });
  const cache = await openCache(ports);
  if (await restoreArchive(cache, file, wanted, ports.log)) return { file, source: "actions-cache" };
  const source = await downloadArchive(wanted, file, ports.sources ?? SOURCES, ports);
  await saveArchive(cache, file, wanted, ports.log);
  return { file, source };
}

async function openCache({ cache = actionsCache, env, log }: FlyctlPorts): Promise<ArchiveCache | undefined> {
  try {
    return await cache(env);
  } catch (error) {
    log.debug(`GitHub's cache cannot be used: ${messageOf(error)}`);
    return undefined;
  }
}
