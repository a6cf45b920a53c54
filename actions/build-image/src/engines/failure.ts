import { PlatformError } from "@slipway/core";

/** What a builder's failure means for the next try. */
export type FailureKind = "build" | "refused" | "passing" | "unknown";

/** A builder or a push that failed. */
export class EngineFailure extends PlatformError {
  readonly kind: FailureKind;

  constructor(message: string, kind: FailureKind, hint?: string) {
    super(message, hint === undefined ? {} : { hint });
    this.kind = kind;
  }
}

interface Mark {
  readonly kind: FailureKind;
  readonly pattern: RegExp;
  readonly hint?: string;
}

/**
 * What builders write (dockerd 20.10 to 28, BuildKit 0.11 to 0.32, buildah 1.28), in the order in which it decides: a
 * step of the Dockerfile may print anything, and a refusal may be called an error of the network.
 */
const MARKS: readonly Mark[] = [
  {
    kind: "build",
    pattern:
      /did not complete successfully|returned a non-zero code|executor failed running|while running runtime|failed to compute cache key|dockerfile parse|failed to calculate checksum|target stage .* could not be found/i,
  },
  {
    kind: "refused",
    pattern: /\b401\b(?! bytes)|unauthorized|authentication required|no basic auth credentials|incorrect username/i,
    hint: "The registry refuses the credentials (401): check username and password, or logins.",
  },
  {
    kind: "refused",
    pattern: /\b403\b(?! bytes)|forbidden|denied/i,
    hint: 'The registry forbids it (403): for ghcr.io, add "permissions: { packages: write }" to the job.',
  },
  {
    kind: "refused",
    pattern: /\b413\b(?! bytes)|entity too large|content too large/i,
    hint: "The registry, or a proxy in front of it, takes no layer of that size (413): raise its limit, or make the layer smaller.",
  },
  { kind: "refused", pattern: /name (?:invalid|unknown)|must be lowercase|invalid reference format/i },
  {
    kind: "passing",
    pattern:
      /\b(?:408|429|500|502|503|504)\b|toomanyrequests|too many requests|unavailable|\bEOF\b|connection (?:reset|refused)|broken pipe|i\/o timeout|timeout awaiting|TLS handshake timeout|no such host|server misbehaving|network is unreachable|no response|failed commit on ref|error writing (?:layer|manifest) blob|blob upload (?:unknown|invalid)|(?<!name |manifest |blob )\bunknown: |server closed|use of closed network connection/i,
  },
];

/** The line with which a program says why it failed. */
export function errorLine(output: string): string {
  const lines = output
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  return lines.findLast((line) => /^(?:ERROR|Error|error)\b/.test(line)) ?? lines.at(-1) ?? "it said nothing";
}

/** Judges a failed program by its last words. */
export function judgeOutput(what: string, output: string): EngineFailure {
  const line = errorLine(output);
  const mark = MARKS.find(({ pattern }) => pattern.test(line));
  return new EngineFailure(`${what} failed: ${line}`, mark?.kind ?? "unknown", mark?.hint);
}
