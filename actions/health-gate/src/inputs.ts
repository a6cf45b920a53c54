import {
  choice,
  choices,
  duration,
  httpUrl,
  integer,
  lines,
  optional,
  percentage,
  text,
  withDefault,
} from "@slipway/core";
import { PRESETS, REDIRECT_POLICIES, statuses, versionSource } from "@slipway/health/inputs";

import { burstSize, confidence, deployments } from "./fields.ts";
import { headerLines } from "./headers.ts";

const HOUR = 3_600_000;

/** What is asked, and what must hold of the answer. */
export const request = {
  url: optional(httpUrl(), "The address to ask, such as https://api.example.com/health. Or give checks."),
  method: withDefault(
    choice(["GET", "HEAD", "POST"]),
    "GET",
    "The method of every sample. POST is for health checks that need it: it is sent again and again.",
  ),
  headers: optional(headerLines(), "Request headers, one `Name: value` a line. Their values are masked.", {
    secret: true,
  }),
  body: optional(text(), "The body of a POST.", { secret: true, trim: false }),
  "expect-status": withDefault(statuses(), "200", "The statuses to accept: `200`, `200,204`, `200-299`, `2xx`."),
  "expect-version": optional(
    text(),
    "The version that must answer: a text, or a commit's SHA of which either side may be shortened to 7 digits. " +
      "Without it, any version counts.",
  ),
  "version-path": optional(
    versionSource(),
    "Where the answer says its version: a JSON path (`version`, `build.sha`), `header:<name>`, or `meta:<name>` of a " +
      "page. Default: version, releaseId, git_sha, commit, the header x-app-version, and the meta tag version.",
  ),
  "max-uptime": optional(
    duration({ min: 1_000 }),
    "For an app that does not say its version: how long before the gate its process may have started at most. The " +
      "document must hold `uptime` in seconds.",
  ),
  contains: optional(text(), "Text that the body must contain."),
  preset: withDefault(
    choice(PRESETS),
    "auto",
    "What kind of answer is expected: a JSON health document as `checks` (every member of `checks` must be well) or " +
      "`status` (`status`, and `database` if there, must be well), `auto` (whichever it has), a web `page` of the app's " +
      "own, Prometheus `metrics`, the headers of `security` (HSTS, nosniff, framing, CORS), or `none`.",
  ),
  redirects: withDefault(
    choice(REDIRECT_POLICIES),
    "error",
    "`error`: a redirect is a finding; `same-host`, `follow`: it is followed, at most five times, without credentials " +
      "to another origin.",
  ),
  "protection-bypass": optional(
    text(),
    "The secret that passes Vercel's Deployment Protection; sent to url's own origin only.",
    { secret: true },
  ),
  "protection-oidc-audience": optional(
    text(),
    "Pass Vercel's Deployment Protection with a token of this job for this audience instead of a stored secret " +
      "(Trusted Sources; needs `permissions: id-token: write`).",
  ),
  "degraded-ok": optional(
    lines(),
    "Members of `checks`, one a line, that may be unwell: the verdict is then `degraded`, also behind a 503.",
  ),
};

/** How long and how often. */
export const schedule = {
  "initial-delay": withDefault(duration({ max: HOUR }), "0s", "The wait before the first request."),
  interval: withDefault(
    duration({ min: 100, max: HOUR }),
    "3s",
    "From sample to sample until the release has converged.",
  ),
  "request-timeout": withDefault(duration({ min: 100, max: 600_000 }), "10s", "The most time for one request."),
  "success-threshold": withDefault(integer({ min: 1, max: 100 }), "3", "Passes in a row that count as converged."),
  "converge-timeout": withDefault(
    duration({ min: 1_000, max: 6 * HOUR }),
    "3m",
    "The most time to converge. Failures are free until then, unless no waiting would mend them.",
  ),
  soak: withDefault(
    duration({ max: 6 * HOUR }),
    "45s",
    "How long the converged release is watched; 0s skips it. Failures that prove nothing yet extend it once.",
  ),
  "soak-interval": withDefault(duration({ min: 100, max: HOUR }), "1s", "From sample to sample during the soak."),
  burst: optional(
    burstSize(),
    "Requests that every check with GET or HEAD gets at once before the soak, and how many may be open together: `300` " +
      "(10 at once), `300/20`. They count as samples of the soak. At most 2000 and 50. Ends with the first 429.",
  ),
  deadline: withDefault(duration({ min: 1_000, max: 6 * HOUR }), "5m", "The most time for the whole gate."),
};

/** What is allowed, and what follows. */
export const policy = {
  "consecutive-failure-limit": withDefault(
    integer({ min: 1, max: 1_000 }),
    "3",
    "Failures in a row that end the soak.",
  ),
  "max-error-rate": withDefault(
    percentage(),
    "1%",
    "The share of the soak's samples that may fail. Beyond it the release is unhealthy when the samples prove it " +
      "(95 %, one-sided, exact), otherwise degraded.",
  ),
  "require-confidence": optional(
    confidence(),
    "How sure the gate must be that the error rate is within max-error-rate, such as `95%`: with too few samples it is " +
      "then inconclusive. 1% at 95% takes 299 clean samples, such as a burst of 300.",
  ),
  "max-latency-p95": withDefault(
    duration({ min: 1 }),
    "2s",
    "The most of the 95th percentile of the time to the first byte, judged like the error rate.",
  ),
  "tls-min-days": withDefault(
    integer({ min: 0, max: 3_650 }),
    "14",
    "Days that the certificate must still be valid; fewer degrade the verdict. A bad certificate always fails.",
  ),
  "control-url": optional(
    httpUrl(),
    "An address beside the service. When it does not answer either, the trouble is the runner's network and the gate " +
      "is inconclusive. Default: GitHub's API.",
  ),
  "fail-on": withDefault(
    choices(["degraded", "unhealthy", "not-live", "misconfigured", "inconclusive", "cancelled"]),
    "unhealthy, not-live, misconfigured, inconclusive, cancelled",
    "The verdicts that fail the step.",
  ),
  report: optional(text(), "A file, relative to the workspace, for the whole report as JSON."),
  records: optional(
    deployments(),
    "The release records that get the verdict: ids of GitHub deployments, such as fly-deploy's output `deployment-id`, " +
      "separated by commas or line ends. A release that the gate calls bad is then none that a rollback leads to.",
  ),
  "github-token": withDefault(
    text(),
    "${{ github.token }}",
    "The token that writes into `records`; needs `deployments: write`.",
    { secret: true },
  ),
};
