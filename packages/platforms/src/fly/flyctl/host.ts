import { UserError } from "@slipway/core";

/** A kind of machine for which flyctl is released. */
export interface FlyctlHost {
  readonly os: "Linux" | "macOS" | "Windows";
  readonly arch: "x86_64" | "arm64";
}

const SYSTEMS: Readonly<Record<string, FlyctlHost["os"]>> = { linux: "Linux", darwin: "macOS", win32: "Windows" };
const ARCHITECTURES: Readonly<Record<string, FlyctlHost["arch"]>> = { x64: "x86_64", arm64: "arm64" };

/** This machine, from Node's names. Throws `UserError` for one that flyctl is not released for. */
export function hostOf(platform: string, arch: string): FlyctlHost {
  const [system, architecture] = [SYSTEMS[platform], ARCHITECTURES[arch]];
  if (system !== undefined && architecture !== undefined) return { os: system, arch: architecture };
  throw new UserError(`there is no flyctl for ${platform} on ${arch}`, {
    hint: "Build one, and give its path as flyctl-path.",
  });
}

/** How flyctl's releases name a machine: `Linux_x86_64`. */
export function hostName({ os, arch }: FlyctlHost): HostName {
  return `${os}_${arch}`;
}

export type HostName = `${FlyctlHost["os"]}_${FlyctlHost["arch"]}`;
