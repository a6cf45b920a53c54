import type { GateResult } from "@slipway/health";

/** What the reader should do next, by the reason of a verdict; undefined when the message says it all. */
export function hintFor({ ruling, shouldRollback }: GateResult): string | undefined {
  return HINTS.find(([matches]) => matches(ruling.reason, ruling.verdict))?.[1] ?? advice(shouldRollback);
}

function advice(shouldRollback: boolean): string | undefined {
  return shouldRollback ? "Roll back to the last release that was proven good." : undefined;
}

type Hint = readonly [matches: (reason: string, verdict: string) => boolean, text: string];

const HINTS: readonly Hint[] = [
  [
    (reason) => reason === "vercel.protected",
    "Deployment Protection guards this address: gate the production domain, or let the gate pass with a bypass header " +
      "(x-vercel-protection-bypass in headers, from a secret).",
  ],
  [
    (reason) => reason === "status.401" || reason === "status.403",
    "Send credentials with headers, or gate an address that needs none.",
  ],
  [
    (reason) => reason === "version.missing",
    "Either the old release still answers, which did not say its version, or version-path is wrong. " +
      "Let the health document carry the commit's SHA.",
  ],
  [
    (reason) => reason === "uptime.missing",
    "max-uptime needs a document with the process's uptime in seconds, at uptime.",
  ],
  [(reason) => reason === "cached", "Let the health endpoint answer with Cache-Control: no-store."],
  [
    (_reason, verdict) => verdict === "not-live",
    "The rollout did not finish; a rollback would change nothing. Look at the deployment itself.",
  ],
  [(reason) => reason.startsWith("status.3"), "Gate the address that it redirects to."],
  [
    (reason) => reason === "status.404" || reason === "status.410",
    "Look at url: if the path was right before, the release has lost it.",
  ],
  [(reason) => reason.startsWith("tls."), "Look at the host's certificate; a release rarely breaks it."],
  [
    (_reason, verdict) => verdict === "inconclusive",
    "Nothing was proven, neither good nor bad. Run the gate again, and do not roll back for this alone.",
  ],
];
