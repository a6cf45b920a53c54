import { UserError } from "@slipway/core";

/** The version whose every package is listed here with its checksum. */
export const PINNED_CLI = "60.1.3";

/** A version of the CLI, and the checksum of its archive in the registry when it is not the pinned one. */
export interface CliVersion {
  readonly version: string;
  /** As npm writes it: `sha512-` and base64. Undefined for the pinned version, whose lock has all of them. */
  readonly integrity: string | undefined;
}

const VERSION = /^v?(\d+\.\d+\.\d+(?:-[\w.]+)?)(?:@(sha512-[A-Za-z\d+/]{86}==))?$/;

/** Reads `cli-version`: the pinned version, or another with its checksum. Throws a `UserError`. */
export function parseCliVersion(text: string): CliVersion {
  const [, version, integrity] = VERSION.exec(text) ?? [];
  if (version === undefined)
    throw new UserError(`cli-version: "${text}" is neither a version nor version@sha512-…`, { hint: HINT });
  if (version === PINNED_CLI) return { version, integrity: undefined };
  if (integrity === undefined)
    throw new UserError(`cli-version: the checksum of vercel@${version} is not known here`, {
      hint: `Write ${version}@ and what "npm view vercel@${version} dist.integrity" prints, or use ${PINNED_CLI}.`,
    });
  return { version, integrity };
}

const HINT = `Use ${PINNED_CLI}, or another version with its checksum, such as 61.0.0@sha512-….`;
