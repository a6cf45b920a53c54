import { choice, duration, httpUrl, integer, lines, optional, percentage, text, withDefault } from "@slipway/core";
import { PRESETS, REDIRECT_POLICIES, statuses, versionSource } from "@slipway/health/inputs";

const HOUR = 3_600_000;

/** The health gate's inputs, with which what came back is verified; of the same names and meanings as there. */
export const gateInputs = {
  url: optional(
    httpUrl(),
    "The address at which the restored release is verified, as in health-gate. Left out, and always when `mode` is `auto`, the one that its record names (`health-url` of fly-deploy). Or give checks.",
  ),
  "expect-status": withDefault(statuses(), "200", "The statuses to accept."),
  "expect-version": withDefault(
    text(),
    "recorded",
    "The version that must answer: `recorded`, what the record of the restored release says (none when it says nothing); `commit`, its commit; `none`; or a text.",
  ),
  "version-path": optional(versionSource(), "Where the answer says its version, as in health-gate."),
  contains: optional(text(), "Text that the body must contain."),
  preset: withDefault(choice(PRESETS), "auto", "What kind of answer is expected, as in health-gate."),
  redirects: withDefault(choice(REDIRECT_POLICIES), "error", "What a redirect means, as in health-gate."),
  "protection-bypass": optional(text(), "The secret that passes Vercel's Deployment Protection; sent to url only.", {
    secret: true,
  }),
  checks: optional(text(), "Checks as a YAML list, as in health-gate; asked beside `url` if that is given."),
  "checks-file": optional(text(), "A file with such a list, relative to the workspace."),
  "checks-env": optional(lines(), "Environment variables, one a line, that checks may use as `$NAME`. Masked."),
  interval: withDefault(duration({ min: 100, max: HOUR }), "2s", "From sample to sample until it has converged."),
  "request-timeout": withDefault(duration({ min: 100, max: 600_000 }), "10s", "The most time for one request."),
  "success-threshold": withDefault(integer({ min: 1, max: 100 }), "3", "Passes in a row that count as converged."),
  "converge-timeout": withDefault(duration({ min: 1_000, max: 6 * HOUR }), "2m", "The most time to converge."),
  soak: withDefault(
    duration({ max: 6 * HOUR }),
    "10s",
    "How long it is watched then; it was proven before, so this is short.",
  ),
  "soak-interval": withDefault(duration({ min: 100, max: HOUR }), "1s", "From sample to sample during the soak."),
  deadline: withDefault(duration({ min: 1_000, max: 6 * HOUR }), "3m", "The most time to verify in all."),
  "max-error-rate": withDefault(percentage(), "1%", "The share of the soak's samples that may fail."),
  "max-latency-p95": withDefault(
    duration({ min: 1 }),
    "2s",
    "The most of the 95th percentile of the time to first byte.",
  ),
  "tls-min-days": withDefault(
    integer({ min: 0, max: 3_650 }),
    "14",
    "Days that the certificate must still be valid; fewer only degrade the verdict.",
  ),
  "control-url": optional(
    httpUrl(),
    "An address that tells the runner's network from the service. Default: GitHub's API.",
  ),
};
