import { UserError } from "@slipway/core";

import { CHECKSUMS } from "./checksums.ts";
import { type FlyctlHost, hostName } from "./host.ts";

/** The flyctl that is used when no other is asked for. */
export const PINNED_FLYCTL = "0.4.99";

/** What `flyctl-version` may be: `0.4.99`, `v0.4.99`, and with the checksum of its archive `0.4.98@sha256:…`. */
export const FLYCTL_VERSION = /^v?(\d+\.\d+\.\d+)(?:@sha256:([0-9a-f]{64}))?$/;

/** A release of flyctl, and what its archive must be. */
export interface WantedFlyctl {
  readonly version: string;
  readonly host: FlyctlHost;
  /** Of the archive, in hexadecimal. */
  readonly sha256: string;
}

/** The release that is asked for, with its checksum. Throws `UserError` for one whose checksum nobody knows. */
export function wantedFlyctl(text: string, host: FlyctlHost): WantedFlyctl {
  const [, version, given] = FLYCTL_VERSION.exec(text.trim()) ?? [];
  if (version === undefined)
    throw new UserError(`flyctl-version: "${text}" is not a version of flyctl`, {
      hint: `Write it like ${PINNED_FLYCTL}, or leave it out. The version of this action is not the version of flyctl.`,
    });
  const known = CHECKSUMS[version]?.[hostName(host)];
  if (known !== undefined && given !== undefined && given !== known)
    throw new UserError(`flyctl-version: the checksum of flyctl ${version} for ${hostName(host)} is ${known}`);
  const sha256 = known ?? given;
  if (sha256 === undefined) throw unknownChecksum(version, host);
  return { version, host, sha256 };
}

function unknownChecksum(version: string, host: FlyctlHost): UserError {
  const asset = assetOf(version, host);
  return new UserError(`flyctl-version: this action does not know the checksum of flyctl ${version} (${asset})`, {
    hint: `Add it, as flyctl-version: ${version}@sha256:<the line of ${asset} in flyctl_${version}_checksums.txt of that release>; or use ${PINNED_FLYCTL}, or flyctl-path.`,
  });
}

/** The name of a release's archive (flyctl: .goreleaser.yml). */
export function assetOf(version: string, host: FlyctlHost): string {
  return `flyctl_${version}_${hostName(host)}.${host.os === "Windows" ? "zip" : "tar.gz"}`;
}
