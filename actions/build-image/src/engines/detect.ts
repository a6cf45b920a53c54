import { type Environment, type Exec, type ProcessResult, UserError, parseJson } from "@slipway/core";
import { array, nullish, object, optional, safeParse, string } from "zod/mini";

import { buildahEngine } from "./buildah.ts";
import { type BuildxFound, buildxEngine } from "./buildx.ts";
import { dockerEngine } from "./docker.ts";
import type { Engine } from "./engine.ts";

/** What looking for a builder needs. */
export interface DetectPorts {
  readonly exec: Exec;
  readonly env: Environment;
  readonly cwd: string;
  readonly signal: AbortSignal;
}

/** What the user wants. */
export type Wanted = "auto" | "buildx" | "docker" | "buildah";

type Probe = (file: string, ...args: readonly string[]) => Promise<ProcessResult | undefined>;

const PROBE_TIMEOUT = 20_000;

/**
 * Finds the builder: buildx, Docker with BuildKit, buildah or podman, Docker's legacy builder, in that order. Throws a
 * `UserError` that says what is missing.
 */
export async function detectEngine(wanted: Wanted, { exec, env, cwd, signal }: DetectPorts): Promise<Engine> {
  const probe: Probe = async (file, ...args) => {
    try {
      return await exec.run({ file, args, cwd, env, timeout: PROBE_TIMEOUT }, { show: false, signal });
    } catch (error) {
      signal.throwIfAborted();
      if (error instanceof UserError) return undefined;
      throw error;
    }
  };
  const docker = wanted === "buildah" ? undefined : await findDocker(probe);
  if (wanted === "auto" || wanted === "buildx") {
    const found = await findBuildx(probe, docker !== undefined);
    if (found !== undefined) return buildxEngine(found);
  }
  if (docker === "buildkit" && wanted !== "buildx") return dockerEngine(false);
  if (wanted === "auto" || wanted === "buildah")
    for (const program of ["buildah", "podman"] as const)
      if ((await probe(program, "--version"))?.exitCode === 0) return buildahEngine(program);
  if (docker === "legacy" && wanted !== "buildx") return dockerEngine(true);
  throw missing(wanted);
}

function missing(wanted: Wanted): UserError {
  const message =
    wanted === "auto"
      ? "nothing here can build images: neither buildx with a builder, nor Docker with a running daemon, nor buildah, nor podman"
      : `builder: ${wanted} is not here, or has no daemon to talk to`;
  return new UserError(message, {
    hint: "GitHub's Linux runners have Docker and buildx; elsewhere install one of them in an earlier step.",
  });
}

const version = object({
  Client: nullish(object({ Version: optional(string()) })),
  Server: nullish(object({})),
});

/** The last client that has BuildKit built in: from 23 on it needs buildx for that. */
const LAST_WITH_BUILDKIT = 20;

/** Which builder a Docker without buildx has; `undefined` without a daemon, and for podman under Docker's name. */
async function findDocker(probe: Probe): Promise<"buildkit" | "legacy" | undefined> {
  const result = await probe("docker", "version", "--format", "{{json .}}");
  if (result?.exitCode !== 0) return undefined;
  const parsed = safeParse(version, parseJson(result.stdout));
  if (!parsed.success || !parsed.data.Server) return undefined;
  const major = Number(/^\d+/.exec(parsed.data.Client?.Version ?? "")?.[0] ?? Number.NaN);
  if (((await probe("docker", "--version"))?.stdout ?? "").includes("podman")) return undefined;
  return major <= LAST_WITH_BUILDKIT ? "buildkit" : "legacy";
}

async function findBuildx(probe: Probe, dockerRuns: boolean): Promise<BuildxFound | undefined> {
  for (const command of [["docker", "buildx"], ["buildx"]] as const) {
    const [file, ...words] = command;
    const result = await probe(file, ...words, "inspect");
    const driver = /^Driver:[ \t]*([a-z-]+)\s*$/m.exec(result?.stdout ?? "")?.[1];
    if (result?.exitCode !== 0 || driver === undefined) continue;
    if (driver === "docker" && !dockerRuns) continue;
    return { command, driver, containerdStore: driver === "docker" && (await hasContainerdStore(probe)) };
  }
  return undefined;
}

const status = array(array(string()));

async function hasContainerdStore(probe: Probe): Promise<boolean> {
  const result = await probe("docker", "info", "--format", "{{json .DriverStatus}}");
  const parsed = safeParse(status, parseJson(result?.stdout ?? ""));
  return (
    parsed.success &&
    parsed.data.some(([name, value]) => name === "driver-type" && (value ?? "").includes("containerd"))
  );
}
