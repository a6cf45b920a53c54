import { output } from "@slipway/core";
import { VERDICTS } from "@slipway/health/inputs";
import { array, boolean, enum as enum_, int, maxLength, number, string } from "zod/mini";

/** What later steps can act on. */
export const outputs = {
  verdict: output(
    () => enum_(VERDICTS),
    "`healthy`, `degraded`, `unhealthy`, `not-live`, `misconfigured`, `inconclusive` or `cancelled`.",
  ),
  reason: output(string, "Why, as a word for machines: `ok`, `checks.database`, `version.other`, `error-rate` …"),
  message: output(string, "Why, as a sentence."),
  "should-rollback": output(boolean, "`true` only when the release is unhealthy and going back would help."),
  "version-observed": output(string, "The version that answered last; empty when none was shown."),
  "versions-seen": output(() => array(string()), "Every version that answered, as a JSON list."),
  samples: output(int, "Samples of the phase that decided: the soak, or the converge phase when it was not passed."),
  failures: output(int, "How many of these failed."),
  "error-rate": output(number, "Their share, as a fraction."),
  "error-rate-upper95": output(number, "The highest error rate that the soak's samples allow (one-sided, 95 %)."),
  p50: output(int, "The median time to the first byte, in milliseconds."),
  p95: output(int, "Its 95th percentile, in milliseconds."),
  p99: output(int, "Its 99th percentile, in milliseconds."),
  "time-to-healthy": output(int, "Milliseconds until the release had converged; empty when it never did."),
  "tls-days-left": output(int, "Whole days until the certificate ends; empty without TLS."),
  report: output(string, "The report's path, when `report` asked for one."),
  "status-description": output(
    () => string().check(maxLength(140)),
    "The verdict in one line of at most 140 characters.",
  ),
};
